import {
  createCallbackSession,
  createGatewaySession,
  createTokenSession,
  type Session,
} from '../api/session'
import type { ConsoleOptions } from './options'

/** The session that the options ask for. */
export function startSession(options: ConsoleOptions['session'], serverId: string): Session {
  if (options?.kind === 'callback') return createCallbackSession(options)
  if (options?.kind === 'token') return createTokenSession({ serverId })
  return createGatewaySession()
}
