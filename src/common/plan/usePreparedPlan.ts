import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callOf } from '../../api/query'
import type { IncludedChanges } from '../../domain/plan/model/selection'
import { useConsole } from '../consoleContext'
import { preparePlan } from '../../domain/plan/planning/preparePlan'
import type { PlanRequest } from '../../domain/plan/model/planRequest'

/** The plan for a request. `again` makes it again. */
export function usePreparedPlan(id: string, request: PlanRequest, include: IncludedChanges) {
  const { plans } = useConsole()
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps -- the id identifies the request
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['plan', id, include],
    queryFn: async ({ signal, meta }) =>
      preparePlan(
        request,
        include,
        {
          call: callOf(meta),
          signal,
          onProgress: (rows, total) => setProgress({ rows, total }),
        },
        callOf(meta).clock.now,
        // Without the code of the plan runner the plan can be shown, but not applied.
        await plans.loadPlanRunner().catch(() => null),
      ),
    placeholderData: keepPreviousData,
    // The plan is made again only by `again`.
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
    /** Makes the plan again; resolves with it, or null when it could not be made. */
    again: async () => {
      const { data: fresh, error: problem } = await refetch()
      return problem ? null : (fresh ?? null)
    },
  }
}
