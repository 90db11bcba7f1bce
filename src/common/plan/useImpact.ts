import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ApiError } from '../../api/errors'
import { callOf } from '../../api/query'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import type { PreparedPlan } from '../../domain/plan/planning/preparePlan'
import { readConfigs } from '../../domain/plan/planning/read'
import { impactOf, configsToCompare } from '../../domain/impact/impact'

/**
 * The impact of a plan. Reads the configs that run on its agents; runners whose config could not be read are counted in
 * `uncompared`.
 */
export function useImpact(id: string, { plan, snapshot, takenAt }: PreparedPlan) {
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  const names = useMemo(() => configsToCompare(plan.steps, snapshot), [plan, snapshot])
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['impact', id, takenAt, names],
    queryFn: async ({ signal, meta }) => {
      const read = emptySnapshot()
      const onProgress = (rows: number, total: number) => setProgress({ rows, total })
      const options = { call: callOf(meta), signal, onProgress }
      const groups = names.length <= maxSingleReads ? names.map((name) => [name]) : [names]
      const failures = await Promise.all(
        groups.map((group) => readConfigs(group, read, options).then(() => null, apiErrorOf)),
      )
      // Without any config nothing can be compared.
      const failure = failures.find((one) => one !== null)
      if (failure && read.configs.size === 0) throw failure
      return new Map(
        Array.from(read.configs, ([name, config]) => [name, config] as const).flatMap(
          ([name, config]) => (config ? [[name, config.content] as const] : []),
        ),
      )
    },
    enabled: names.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
    refetchOnReconnect: false,
  })
  const impact = useMemo(
    () => impactOf(plan.steps, snapshot, data ?? noContents),
    [plan, snapshot, data],
  )
  return { impact, compared: data !== undefined, reading: isFetching, progress, error, refetch }
}

/** Up to this many configs are read one by one, so that a failure affects one config only. */
const maxSingleReads = 40

const apiErrorOf = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  throw error
}

const noContents: ReadonlyMap<string, unknown> = new Map()
