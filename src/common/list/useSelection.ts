import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import type { SelectionStore } from './listSelection'

/** What is chosen in a list, by the list's name. */
export function useSelection(list: string): SelectionStore {
  const { selections, session } = useConsole()
  return selections(list, useStore(session).account)
}
