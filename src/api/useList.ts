import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Endpoint, Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import type { z } from '../contract/zod'
import type { SearchPatch } from '../lib/browser/searchParams'
import { useLastKnown } from '../lib/hooks/useLastKnown'
import { useCorrection, useSearch } from '../lib/hooks/useSearch'
import { query } from './query'
import { useRefreshOptions } from './refreshOptions'

/** An endpoint that answers with one page of a list. */
export type ListEndpoint = Endpoint & {
  query: z.ZodMiniObject
  read: z.ZodMiniType<Page<unknown>>
}

/** The row type of a list endpoint. */
export type RowOf<E extends Endpoint> = Result<E> extends Page<infer Row> ? Row : never

/**
 * A list whose page, size, order and filters live in the URL, parsed by the endpoint's own query schema. Old rows stay
 * until new ones arrive, also after an error; `dataUpdatedAt` (Unix ms, by the clock of the device) is the time of the rows
 * shown. A page beyond the
 * last one redirects to the last.
 * @param options `interval`: ms between refreshes, 0 = none. `enabled`: false sends no request, for rows from elsewhere
 */
export function useList<E extends ListEndpoint>(
  endpoint: E,
  { interval = 0, enabled = true } = {},
) {
  const [search, update] = useSearch(endpoint.query as E['query'])
  const refresh = useRefreshOptions(interval)
  const { data, dataUpdatedAt, error, isPending, isFetching, isPlaceholderData, refetch } =
    useQuery({
      ...query(endpoint, { query: search } as Input<E>),
      placeholderData: keepPreviousData,
      ...refresh,
      enabled,
    })
  // TanStack gives placeholder data no time.
  const shownSince = useLastKnown('', dataUpdatedAt || undefined) ?? 0

  const page = data as Page<RowOf<E>> | undefined
  const last =
    page && enabled && !isPlaceholderData ? lastPageInstead(search as Paging, page) : null
  const correction = useMemo(() => (last ? { page: last } : null), [last])
  useCorrection(update, correction as SearchPatch<E['query']> | null)

  const client = useQueryClient()
  const preloadPage = useCallback(
    (page: number) => {
      const next = query(endpoint, { query: { ...search, page } } as Input<E>)
      // The page sends the same query when it is opened, and shows its error.
      client.query(next).catch(() => undefined)
    },
    [client, endpoint, search],
  )

  return {
    search,
    update,
    /** Reads a page of the list ahead. */
    preloadPage,
    rows: page?.rows ?? [],
    total: page?.total ?? 0,
    /** There may be more rows than `total`. */
    atLeast: page?.atLeast ?? false,
    /** rows that the server counts although it sends none */
    unsent: page?.unsent ?? 0,
    /** rows of the page that could not be read at all */
    unreadable: page?.unreadable?.length ?? 0,
    data,
    dataUpdatedAt: page ? shownSince : 0,
    error,
    isPending,
    isFetching,
    isPlaceholder: isPlaceholderData,
    refetch,
  }
}

interface Paging {
  page: number
  size: number
}

/** The last page of the list if the requested page lies beyond it; null otherwise. */
export function lastPageInstead(
  { page, size }: Paging,
  { rows, total, atLeast }: Page<unknown>,
): number | null {
  const last = Math.max(Math.ceil(total / size), atLeast ? 1 : 0)
  return rows.length === 0 && last > 0 && last < page ? last : null
}
