import { QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Endpoint, Input, Result } from '../contract/endpoint'
import { isRecord, sameJson } from '../lib/json/json'
import { isTransient, type ApiError } from './errors'
import { evictOldQueries } from './evictOldQueries'
import type { Call } from './http'
import type { ServerClock } from './serverClock'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
    queryMeta: { call: Call }
  }
}

/** further attempts at a read that failed with a transient error */
const maxRetries = 2

/** Creates the query client of one console. Queries find the connection in its `meta`. */
export function createQueryClient(call: Call): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        meta: { call },
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // `navigator.onLine` says nothing about an intranet, so being "offline" stops no query; a change refetches.
        networkMode: 'always',
        refetchOnReconnect: true,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  })
  evictOldQueries(client)
  return client
}

/** The beginning of the query keys of an endpoint. */
export const queryKeyOf = (endpoint: Endpoint) => [endpoint.path, endpoint.method] as const

/**
 * Refetches all reads that are shown, and marks the others stale, so that they are refetched when they are shown next.
 */
export const invalidateReads = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'GET' })

/** TanStack options of a read, for hooks, loaders and scans. Transient errors of a GET are retried twice. */
export function query<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return queryOptions({
    queryKey: [...queryKeyOf(endpoint), input] as const,
    queryFn: ({ signal, meta }): Promise<Result<E>> => callOf(meta)(endpoint, input, { signal }),
    // Sharing by TanStack copies changed values, which would lose the texts that are kept for them.
    ...(endpoint.kept && { structuralSharing: shareRows }),
    retry: (failures, error) =>
      endpoint.method === 'GET' && failures < maxRetries && isTransient(error),
  })
}

/** The earlier answer when the later one is equal, or else the later one with the earlier rows that are equal. */
function shareRows(earlier: unknown, later: unknown): unknown {
  if (sameJson(earlier, later)) return earlier
  if (!isRecord(earlier) || !isRecord(later)) return later
  const { rows: old } = earlier
  const { rows } = later
  if (!Array.isArray(old) || !Array.isArray(rows)) return later
  const shared = rows.map((row: unknown, i) => (sameJson(old[i], row) ? (old[i] as unknown) : row))
  return { ...later, rows: shared }
}

/** The connection of the surrounding console. */
export const useCall = (): Call => callOf(useQueryClient().getDefaultOptions().queries?.meta)

/** The time of the server of the surrounding console. */
export const useServerClock = (): ServerClock => useCall().clock

/** The connection in a query's `meta`. @throws Error for a client that was not made by `createQueryClient` */
export function callOf(meta: { call: Call } | undefined): Call {
  if (!meta) throw new Error('the query client has no connection')
  return meta.call
}
