import { QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Endpoint, Input, Result } from '../contract/endpoint'
import { isPassing, type ApiError } from './errors'
import { forgetOld } from './forget'
import type { Call } from './http'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
    queryMeta: { call: Call }
  }
}

/** Further attempts at a read that failed for a passing reason. */
const retries = 2

/** The query client of one console. It carries the connection, so nothing else has to. */
export function createQueryClient(call: Call): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        meta: { call },
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // The browser's idea of being online knows nothing of an inner network; that it changed is worth a look.
        networkMode: 'always',
        refetchOnReconnect: true,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  })
  forgetOld(client)
  return client
}

/** Keys are derived from the contract, never written by hand. */
export const keyOf = (endpoint: Endpoint) => [endpoint.path, endpoint.method] as const

/** Reads again what is in sight of the server's lists; what is not, when it is next looked at. */
export const readAgain = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'GET' })

/** TanStack options of a read, for hooks, loaders and scans alike. Only a GET is tried again. */
export function query<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return queryOptions({
    queryKey: [...keyOf(endpoint), input] as const,
    queryFn: ({ signal, meta }): Promise<Result<E>> => callOf(meta)(endpoint, input, { signal }),
    retry: (failures, error) => endpoint.method === 'GET' && failures < retries && isPassing(error),
  })
}

/** The connection of the console that a component stands in. */
export const useCall = (): Call => callOf(useQueryClient().getDefaultOptions().queries?.meta)

/** The connection in a query's `meta`. */
export function callOf(meta: { call: Call } | undefined): Call {
  if (!meta) throw new Error('a query was made with a client that has no connection')
  return meta.call
}
