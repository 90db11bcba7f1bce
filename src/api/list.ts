import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Endpoint, Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import type { z } from '../contract/zod'
import { useSearch } from '../lib/search'
import { query } from './query'

export type ListEndpoint = Endpoint & {
  query: z.ZodMiniObject
  read: z.ZodMiniType<Page<unknown>>
}

export type RowOf<E extends Endpoint> = Result<E> extends Page<infer Row> ? Row : never

/** Refreshes slow down to this while they fail, in ms. */
const slowest = 300_000

/**
 * A list whose page, size, order and filters live in the URL, parsed by the endpoint's own query schema. Old rows
 * stay until new ones arrive, and when none do. `interval`: ms between refreshes, 0 = none.
 */
export function useList<E extends ListEndpoint>(endpoint: E, { interval = 0 } = {}) {
  const [search, update] = useSearch(endpoint.query as E['query'])
  const result = useQuery({
    ...query(endpoint, { query: search } as Input<E>),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      interval && Math.min(interval * 2 ** state.errorUpdateCount, Math.max(interval, slowest)),
  })
  const page = result.data as (Result<E> & Page<RowOf<E>>) | undefined
  return {
    ...result,
    data: page,
    rows: page?.rows ?? [],
    total: page?.total ?? 0,
    search,
    update,
  }
}
