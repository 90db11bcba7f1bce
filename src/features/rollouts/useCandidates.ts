import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callOf } from '../../api/query'
import { readCandidates, type Meant } from './candidates'

/** Those who are meant, as they are now. `meant` null: nobody is yet. */
export function useCandidates(meant: Meant | null, config: string) {
  const result = useQuery({
    queryKey: ['rollout candidates', config, meant],
    queryFn: ({ signal, meta }) =>
      meant === null
        ? { agents: [], has: 0, lost: 0 }
        : readCandidates(meant, config, { call: callOf(meta), signal }),
    enabled: meant !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return { result, candidates: meant === null ? undefined : result.data }
}
