import { useQuery } from '@tanstack/react-query'
import { isPassing, type ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import type { ScanProgress } from '../../api/scan'
import type { ScanRun, ScanState } from '../../api/useScan'
import { driftCost, type DriftCost } from './cost'
import { driftSteps, type Drift } from '../../domain/drift/driftOf'
import type { Scope } from './scope'
import { isUnread } from '../../common/scan/useScanParts'
import { inBreaths } from '../../lib/async/inBreaths'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useWhen } from '../../lib/hooks/useWhen'
import { useDriftLists } from './useDriftLists'

/** So few requests need not be asked for. */
const fewRequests = 12

export interface DriftRead {
  /** what reading it takes; null while that is not known */
  cost: DriftCost | null
  running: boolean
  /** of the lists, while they are being read */
  progress: Pick<ScanRun<unknown>, 'progress'>['progress'][]
  /** what was found last; null before all lists are there */
  drift: Drift | null
  /** Unix ms: nothing in it is older; 0 before */
  at: number
  runners: { read: number; total: number }
  /** Only some of the runners were to be read. */
  sampled: boolean
  /** Something that should have been read was not: called off, or failed. */
  broken: boolean
  /** why something is not there, or could not be read again */
  error: ApiError | null
  start: () => void
  /** Reads all of it anew. */
  again: () => void
  /** Reads what is missing. */
  resume: () => void
  cancel: () => void
}

/** What was meant against what runs, within a scope. Little is read at once, much when it is started. */
export function useDrift(scope: Scope, enabled: boolean): DriftRead {
  const call = useCall()
  const { read, configs, tags, away, runners } = useDriftLists(scope, enabled)
  const all: Part[] = [configs, tags, away, runners]
  const missing = all.filter(isUnread)
  const running = all.some((part) => part.running)
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- call and reader are those of this console
  const asked = useQuery({
    queryKey: ['drift', 'cost', scope],
    queryFn: ({ signal }) => driftCost(call, read, scope, signal),
    enabled: enabled && missing.length > 0 && !running,
    retry: (failures, error) => failures < 2 && isPassing(error),
  })
  const cost = asked.data ?? null
  // Lists that are compared are read together: one of minutes ago beside one of now would tell of drift where none is.
  const start = () => all.forEach((part) => part.start())
  const untouched = missing.every(
    (part) => part.ready && !part.running && !part.result && !part.error,
  )
  const little = cost !== null && cost.requests <= fewRequests && scope.every === 1
  useWhen(enabled && missing.length > 0 && untouched && little, start)

  const results = all.flatMap(({ result }) => result ?? [])
  const seen = {
    configs: configs.result,
    tags: tags.result,
    away: away.result,
    runners: runners.result,
  }
  const at = Math.min(...results.map(({ takenAt }) => takenAt))
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- what was read goes by its times and sizes
  const found = useQuery({
    queryKey: ['drift', 'found', scope, results.map((one) => [one.takenAt, one.rows.length])],
    queryFn: async () => {
      const { configs, tags, away, runners } = seen
      if (!configs || !tags || !away || !runners) return null
      const sighted = { configs, tags, away, runners, at }
      const drift = await inBreaths(driftSteps(sighted, { config: scope.config }))
      return { drift, at, runners: { read: runners.rows.length, total: runners.total } }
    },
    enabled: enabled && !running && missing.length === 0,
    staleTime: Infinity,
    // It is made anew from the lists in no time, and large.
    gcTime: 0,
    structuralSharing: false,
  })
  const shown = useLastKnown(JSON.stringify(scope), found.data ?? undefined)
  return {
    cost,
    running: running || (missing.length === 0 && !shown),
    progress: running ? all.map(({ progress }) => progress) : [],
    drift: shown?.drift ?? null,
    at: shown?.at ?? 0,
    runners: shown?.runners ?? { read: 0, total: 0 },
    sampled: scope.every > 1,
    broken: results.some(({ rest, aborted }) => rest ?? aborted),
    error: all.find(({ error }) => error)?.error ?? asked.error ?? failureIn(results),
    start: () => (asked.error ? void asked.refetch() : start()),
    again: start,
    resume: () =>
      all.forEach((part) => {
        if (part.result?.rest) part.resume()
        else if (isUnread(part)) part.start()
      }),
    cancel: () => all.forEach((part) => part.cancel()),
  }
}

type Part = ScanState<unknown> &
  Pick<ScanRun<unknown>, 'progress' | 'start' | 'resume' | 'cancel'> & { ready: boolean }

const failureIn = (results: { failed: { error: ApiError }[] }[]) =>
  results.flatMap(({ failed }) => failed)[0]?.error ?? null

/** How far several lists are together. */
export const together = (parts: readonly (ScanProgress | null)[]): ScanProgress =>
  parts.reduce<ScanProgress>(
    (sum, part) => ({
      rows: sum.rows + (part?.rows ?? 0),
      total: sum.total + (part?.total ?? 0),
      pages: sum.pages + (part?.pages ?? 1),
      pagesDone: sum.pagesDone + (part?.pagesDone ?? 0),
    }),
    { rows: 0, total: 0, pages: 0, pagesDone: 0 },
  )
