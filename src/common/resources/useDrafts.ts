import { useMemo } from 'react'
import { draftsIn, draftsName, type Drafts } from '../../domain/drafts/drafts'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'

/** The drafts of the signed-in account. */
export function useDrafts(): Drafts {
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  return useMemo(() => draftsIn(draftsName(serverId, account)), [serverId, account])
}
