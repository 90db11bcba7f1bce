import { createOuterSession, createTokenSession, type Session } from '../api/session'
import type { ConsoleOptions } from './options'

/** The session that the options ask for. */
export function startSession(options: ConsoleOptions['session'], serverId: string): Session {
  if (options?.kind === 'callback') return createOuterSession(options.authorize, options.account)
  if (options?.kind === 'token')
    return createTokenSession({ serverId, storage: () => sessionStorage })
  return createOuterSession()
}
