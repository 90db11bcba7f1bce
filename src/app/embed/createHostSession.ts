import { createHostTokens } from '../../api/hostTokens'
import type { ServerClock } from '../../api/serverClock'
import { createDelegatedSession, type Session } from '../../api/session'
import type { EmbedSession } from './contract'

/** The session of an embedded console, which the page can renew. */
export interface HostSession {
  /** Creates the session; undefined: the user types keys into the console. */
  create: ((clock: ServerClock) => Session) | undefined
  /** Continues after a sign-in in the page. @param account if it is another one */
  renew: (account?: string) => void
  /** Why `authorize` has failed last. */
  lastRejection: () => Error | undefined
  /** Aborts the questions for tokens that are open. */
  close: () => void
}

/** The session that the options of the page describe. */
export function createHostSession(options: EmbedSession): HostSession {
  let rejection: Error | undefined
  let renew = (_account?: string) => {}
  let close = () => {}
  const create = (clock: ServerClock) => {
    if (options.kind !== 'callback') {
      const session = createDelegatedSession()
      renew = (account) => session.renew(account)
      return session
    }
    const tokens = createHostTokens(async (...request) => {
      try {
        return await options.authorize(...request)
      } catch (error) {
        rejection = error instanceof Error ? error : new Error(String(error))
        throw rejection
      }
    }, clock.now)
    const session = createDelegatedSession(tokens.authorize, options.account)
    renew = (account) => {
      // Requests of another account must not be sent for this one.
      if (account === undefined || account === session.get().account) tokens.renew()
      else tokens.forget()
      rejection = undefined
      session.renew(account)
    }
    close = tokens.forget
    return session
  }
  return {
    create: options.kind === 'keys' ? undefined : create,
    renew: (account) => renew(account),
    lastRejection: () => rejection,
    close: () => close(),
  }
}
