import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ApiError } from '../../api/errors'
import { callOf } from '../../api/query'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import type { Prepared } from '../../domain/plan/planning/prepare'
import { readConfigs } from '../../domain/plan/planning/read'
import { impactOf, namesOf } from '../../domain/impact/impact'

/**
 * What a plan brings to agents, once the configs that run there are read. What comes in part is compared in part:
 * `uncompared` counts the rest.
 */
export function useImpact(id: string, { plan, known, takenAt }: Prepared) {
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  const names = useMemo(() => namesOf(plan.steps, known), [plan, known])
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['impact', id, takenAt, names],
    queryFn: async ({ signal, meta }) => {
      const read = emptySnapshot()
      const onProgress = (rows: number, total: number) => setProgress({ rows, total })
      const options = { call: callOf(meta), signal, onProgress }
      const groups = names.length <= mostSingly ? names.map((name) => [name]) : [names]
      const failures = await Promise.all(
        groups.map((group) => readConfigs(group, read, options).then(() => null, passing)),
      )
      // What is missing of them is counted; with none of them nothing can be said.
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
  const impact = useMemo(() => impactOf(plan.steps, known, data ?? nothing), [plan, known, data])
  return { impact, compared: data !== undefined, reading: isFetching, progress, error, refetch }
}

/** Up to so many configs are read one by one, so that one that cannot be read leaves the others. */
const mostSingly = 40

const passing = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  throw error
}

const nothing: ReadonlyMap<string, unknown> = new Map()
