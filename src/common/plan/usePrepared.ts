import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callOf } from '../../api/query'
import type { DriftInclusion } from '../../domain/plan/model/selection'
import { prepare } from '../../domain/plan/planning/prepare'
import type { PlanRequest } from '../../domain/plan/model/planRequest'

/** The plan for a request, made when it is first asked for, and anew by `again`. */
export function usePrepared(id: string, request: PlanRequest, include: DriftInclusion) {
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- a request goes by its id
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['plan', id, include],
    queryFn: ({ signal, meta }) =>
      prepare(
        request,
        include,
        {
          call: callOf(meta),
          signal,
          onProgress: (rows, total) => setProgress({ rows, total }),
        },
        Date.now,
      ),
    placeholderData: keepPreviousData,
    // A page that turns to other things must not make another plan of it.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
    refetchOnReconnect: false,
  })
  return {
    prepared: data,
    error,
    reading: isFetching,
    progress,
    /** Makes the plan anew; resolves with it, or null when it could not be made. */
    again: async () => {
      const { data: fresh, error: problem } = await refetch()
      return problem ? null : (fresh ?? null)
    },
  }
}
