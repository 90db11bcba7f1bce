import { keepPreviousData, useQuery } from '@tanstack/react-query'

interface LocalQuery<Result> {
  /** everything that the result depends on */
  key: readonly unknown[]
  load: (signal: AbortSignal) => Promise<Result>
  enabled?: boolean
  /** Whether the result of the previous key stays until the next one is there; true unless said otherwise. */
  keepPrevious?: boolean
}

/** ms that an unused result is kept: a pattern is often wrong for a moment and then what it was before. */
const gcTime = 10_000

/** A query that the grok engine or the browser's storage answers; its result stays valid for its key. */
export const useLocalQuery = <Result>({
  key,
  load,
  enabled = true,
  keepPrevious = true,
}: LocalQuery<Result>) =>
  useQuery({
    queryKey: ['grok', ...key],
    queryFn: ({ signal }) => load(signal),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    staleTime: Infinity,
    gcTime: keepPrevious ? gcTime : 0,
    retry: false,
    structuralSharing: false,
    refetchOnReconnect: false,
  })
