import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/errors'
import type { ClockStatus } from '../api/serverClock'
import type { SessionState } from '../api/session'
import type { Settings } from './settings'

interface Read {
  /** the path of the endpoint, without names */
  path: string
  /** `answered`, or the status of the last refusal; 0: no answer came */
  result: 'answered' | number
}

/** What a server answers, as far as the reads of this visit tell; one answer to an endpoint is enough. */
export function readsSeen(client: QueryClient): Read[] {
  const results = new Map<string, Read['result']>()
  for (const { queryKey, state } of client.getQueryCache().getAll()) {
    const [path, method] = queryKey
    if (typeof path !== 'string' || method !== 'GET') continue
    if (state.data !== undefined) results.set(path, 'answered')
    else if (state.error instanceof ApiError && results.get(path) !== 'answered')
      results.set(path, state.error.status)
  }
  return [...results].map(([path, result]) => ({ path, result }))
}

export interface DiagnosticFacts {
  version: string
  /** the content of version.json; null if it cannot be read */
  release: unknown
  settings: Pick<Settings, 'serverId' | 'api' | 'session' | 'unknownKeys'>
  session: Pick<SessionState, 'kind' | 'signedIn' | 'expired'>
  readOnly: boolean
  clock: ClockStatus
  client: QueryClient
  /** the absolute address of the API */
  apiAddress: string
  browser: Record<string, string | number | boolean>
}

/**
 * The facts that help somebody else to find out what is wrong, as JSON. It contains no names of agents, no account and no
 * text of the server.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { version, release, settings, session, readOnly, clock, client, browser } = facts
  const { origin, pathname } = new URL(facts.apiAddress)
  const { kind, signedIn, expired } = session
  const report = {
    version,
    release,
    serverId: settings.serverId,
    api: origin + pathname,
    resource: settings.api.resource,
    session: { kind, signedIn, expired, hasLoginUrl: settings.session.loginUrl !== undefined },
    readOnly,
    unknownKeys: settings.unknownKeys,
    clock,
    reads: Object.fromEntries(readsSeen(client).map(({ path, result }) => [path, result])),
    browser,
  }
  return JSON.stringify(report, null, 2)
}
