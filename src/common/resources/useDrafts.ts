import { useMemo } from 'react'
import { draftsIn, draftsName, type Drafts } from '../../domain/drafts/drafts'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'

/** The drafts of whoever is signed in. */
export function useDrafts(): Drafts {
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  return useMemo(() => draftsIn(draftsName(serverId, account)), [serverId, account])
}
