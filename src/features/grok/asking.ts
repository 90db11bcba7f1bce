import { keepPreviousData, useQuery } from '@tanstack/react-query'

interface Asking<Result> {
  /** all that the answer hangs on */
  key: readonly unknown[]
  ask: (signal: AbortSignal) => Promise<Result>
  enabled?: boolean
  /** The last answer stays until there is a new one. */
  keep?: boolean
}

/** ms that an answer outlives its question: a pattern is often wrong for a moment and then what it was. */
const brief = 10_000

/** An answer of the engine, which stays true as long as the question does. */
export const useAsked = <Result>({ key, ask, enabled = true, keep = true }: Asking<Result>) =>
  useQuery({
    queryKey: ['grok', ...key],
    queryFn: ({ signal }) => ask(signal),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    staleTime: Infinity,
    gcTime: keep ? brief : 0,
    retry: false,
    structuralSharing: false,
    refetchOnReconnect: false,
  })
