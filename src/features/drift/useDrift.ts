import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isTransient, type ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { sumOfMoves, type ScanMove } from '../../api/scan'
import type { ScanRun, ScanState } from '../../api/useScan'
import { driftCost, type DriftCost } from './driftCost'
import { driftSteps, ignorableItems, type Drift, type DriftInput } from '../../domain/drift/driftOf'
import type { IgnoredDifference } from '../../domain/drift/ignoredDifferences'
import { readContents } from './contentsQuery'
import { readIgnoredPairs } from './ignoredPairs'
import type { DriftScope } from './driftRequests'
import { isUnread } from '../../common/scan/useScanStatus'
import { runInSlices } from '../../lib/async/runInSlices'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useDriftLists } from './useDriftLists'

/** requests that are sent without asking the user first */
const maxUnaskedRequests = 12

/** The state of the scan for drift, and its result. */
export interface DriftScan {
  /** null until it is known */
  cost: DriftCost | null
  running: boolean
  /** of each list while the scan runs; empty otherwise */
  progress: Pick<ScanRun<unknown>, 'progress'>['progress'][]
  /** the last result; null until all lists are read */
  drift: Drift | null
  /** Unix ms at which the oldest data of `drift` was read; 0 without a result */
  at: number
  runners: { read: number; total: number }
  /** The scan reads only a sample of the runners. */
  sampled: boolean
  /** the lists moved during each reading */
  moving: boolean
  /** what changed in the lists while they were read, so that they were read again */
  moved: ScanMove | undefined
  /** Some pages were not read: the scan was cancelled, or requests failed. */
  incomplete: boolean
  /** why data is missing, or could not be read again */
  error: ApiError | null
  start: () => void
  /** Reads all lists anew. */
  restart: () => void
  /** Reads the missing pages. */
  resume: () => void
  cancel: () => void
}

/**
 * Compares configs with what runs, within a scope. A cheap scan starts by itself, others when the user starts them.
 * @param rules the differences that the user ignores
 */
export function useDrift(
  scope: DriftScope,
  enabled: boolean,
  rules: readonly IgnoredDifference[],
): DriftScan {
  const call = useCall()
  const client = useQueryClient()
  const { read, configs, tags, offline, runners } = useDriftLists(scope, enabled)
  const lists: ListScan[] = [configs, tags, offline, runners]
  const missing = lists.filter(isUnread)
  const running = lists.some((list) => list.running)
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps -- call and reader are those of this console
  const costQuery = useQuery({
    queryKey: ['drift', 'cost', scope],
    queryFn: ({ signal }) => driftCost(call, read, scope, signal),
    enabled: enabled && missing.length > 0 && !running,
    retry: (failures, error) => failures < 2 && isTransient(error),
  })
  const cost = costQuery.data ?? null
  // All lists are read together: lists of different times would show drift where there is none.
  const start = () => lists.forEach((list) => list.start())
  const untouched = missing.every(
    (list) => list.ready && !list.running && !list.result && !list.error,
  )
  const isCheap =
    cost !== null && !cost.atLeast && cost.requests <= maxUnaskedRequests && scope.sampleRate === 1
  useOnTrue(enabled && missing.length > 0 && untouched && isCheap, start)

  const results = lists.flatMap(({ result }) => result ?? [])
  const moves = results.flatMap(({ moved }) => moved ?? [])
  const at = Math.min(...results.map(({ takenAt }) => takenAt))
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps -- times and sizes identify the results
  const comparison = useQuery({
    queryKey: [
      'drift',
      'comparison',
      scope,
      results.map((one) => [one.takenAt, one.rows.length]),
      rules.map(({ id }) => id),
    ],
    queryFn: async () => {
      if (!configs.result || !tags.result || !offline.result || !runners.result) return null
      const { rows, total } = runners.result
      for (const one of [...configs.result.rows, ...rows]) call.clock.observeTime(one.at ?? 0)
      const input: DriftInput = {
        configs: configs.result,
        tags: tags.result,
        offline: offline.result,
        runners: runners.result,
        // A device that is ahead must not end the grace early.
        at: at - (call.clock.now() - call.clock.earliest()),
      }
      const compare = (ignored: DriftInput['ignored']) =>
        runInSlices(driftSteps({ ...input, ignored }, { config: scope.config }))
      const strict = await compare(undefined)
      const ignorable = ignorableItems(strict, rules)
      const drift =
        ignorable.length === 0
          ? strict
          : await compare(await readIgnoredPairs(readContents(client), ignorable, rules))
      return { drift, at, runners: { read: rows.length, total } }
    },
    enabled: enabled && !running && missing.length === 0,
    staleTime: Infinity,
    // The result is large, and quickly computed again from the lists.
    gcTime: 0,
    structuralSharing: false,
  })
  const last = useLastKnown(JSON.stringify(scope), comparison.data ?? undefined)
  return {
    cost,
    running: running || (missing.length === 0 && !last),
    progress: running ? lists.map(({ progress }) => progress) : [],
    drift: last?.drift ?? null,
    at: last?.at ?? 0,
    runners: last?.runners ?? { read: 0, total: 0 },
    sampled: scope.sampleRate > 1,
    moving: results.some(({ moving }) => moving),
    moved: moves.length > 0 ? sumOfMoves(moves) : undefined,
    incomplete: results.some(({ checkpoint, aborted }) => checkpoint ?? aborted),
    error: lists.find(({ error }) => error)?.error ?? costQuery.error ?? firstFailure(results),
    start: () => (costQuery.error ? void costQuery.refetch() : start()),
    restart: start,
    resume: () =>
      lists.forEach((list) => {
        if (list.result?.checkpoint) list.resume()
        else if (isUnread(list)) list.start()
      }),
    cancel: () => lists.forEach((list) => list.cancel()),
  }
}

type ListScan = ScanState<unknown> &
  Pick<ScanRun<unknown>, 'progress' | 'start' | 'resume' | 'cancel'> & { ready: boolean }

const firstFailure = (results: { failed: { error: ApiError }[] }[]) =>
  results.flatMap(({ failed }) => failed)[0]?.error ?? null
