import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'
import type { SelectionStore } from './listSelection'

/** The selection of a list, by the name of the list. */
export function useSelection(list: string): SelectionStore {
  const { selections, session } = useConsole()
  return selections(list, useStore(session).account)
}
