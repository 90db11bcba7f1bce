import { useQuery } from '@tanstack/react-query'
import { query, queryKeyOf, callOf } from '../../api/query'
import { useScan } from '../../api/useScan'
import { agents } from '../../contract/agents'
import { runners, type Runner, type RunnerPage } from '../../contract/runners'
import { readNotOnline } from '../../common/resources/readNotOnline'
import {
  isUnread,
  takenAtOf,
  useScanStatus,
  type ScanStatus,
} from '../../common/scan/useScanStatus'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { runnerFailure, type RunnerFailure } from '../../domain/runners/runnerFailure'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import { isLocal, type RunnerSearch, type RunnerProblem, type UpdateRunnerSearch } from './filters'
import { toListedRunner, type ListedRunner } from './listedRunner'
import { matchesProblem, type ProblemContext } from './matchesProblem'
import { useCorrection } from '../../lib/hooks/useSearch'
import { pageOfRunners } from './pageOfRunners'

/** The list that the URL asks for, made from a scan because the server has no such filter. */
export interface ScannedRunners {
  scan: ScanStatus
  /** the page shown */
  rows: ListedRunner[]
  total: number
  /** the number of runners with each problem; null before anything was read, and without the states of agents */
  counts: Record<RunnerProblem, number> | null
  /** the runners shown that fail now */
  failures: ReadonlyMap<string, RunnerFailure>
  /** Whether anything was read; without it there is no total. */
  loaded: boolean
  /** Whether something is missing from what was read. */
  partial: boolean
  /** Unix ms: nothing shown is older */
  at: number
}

/** Makes the list from a scan where the server has no such filter; null where it has. */
export function useScannedRunners(
  search: RunnerSearch,
  update: UpdateRunnerSearch,
): ScannedRunners | null {
  const local = isLocal(search)
  const { search: hostname, tag, id, name, runs, sort, order, page, size } = search
  const filter = { search: hostname, tag, id, name, agents: true }
  const notOnline = useQuery({
    queryKey: [...queryKeyOf(agents.list), 'notOnline'],
    queryFn: ({ meta, signal }) => readNotOnline(callOf(meta), signal),
    staleTime: 60_000,
    refetchInterval: 60_000,
    enabled: local,
  })
  const states = useLatestRef(notOnline.data)
  // The states come first: they say which runners have to be kept.
  const enabled = local && !notOnline.isPending
  const found = useScan<typeof runners.list, ScannedRunner>(
    'problems',
    runners.list,
    filter,
    {
      rowKey: ({ key }) => key,
      mapRow: (runner, page) => toScannedRunner(runner, page, states()),
    },
    { enabled },
  )
  const firstPage = useQuery({
    ...query(runners.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: enabled && isUnread(found),
  })
  const scan = useScanStatus(
    local
      ? [
          {
            ...found,
            list: 'runners' as const,
            countQuery: firstPage,
            sample: firstPage.data?.rows,
          },
        ]
      : [],
  )
  const ready = local && scan.unread.length === 0 ? found.result : null
  const context = useMemoLast(contextOf)(ready?.takenAt, notOnline.data)
  const problems = useMemoLast(listedProblems)(ready?.rows)
  const all = useMemoLast(withProblem)(problems, runs, context)
  const rows = useMemoLast(pageOf)(all, sort, order, page, size)
  const failures = useMemoLast(failuresOf)(rows, context)
  const last = Math.max(1, Math.ceil(all.length / size))
  const correction = useMemoLast(pageCorrection)(ready !== null && page > last, last)
  useCorrection(update, correction)

  if (!local) return null
  return {
    scan,
    rows,
    total: all.length,
    counts: ready && notOnline.data ? countProblems(problems, context) : null,
    failures,
    loaded: ready !== null,
    partial: ready?.complete === false,
    at: takenAtOf(scan),
  }
}

/** The part of a runner that the scan keeps: the key, and what the list shows of a runner with a problem. */
interface ScannedRunner {
  key: string
  listed: ListedRunner | null
}

function toScannedRunner(
  runner: Runner,
  { agents }: RunnerPage,
  states: ProblemContext['states'] = new Map(),
): ScannedRunner {
  const listed = toListedRunner(runner, agents)
  const { failing, state, look } = listed
  const hasErrors = failing || look.broken || look.lastErrorAt !== null
  const isKept = hasErrors || state === 'stopped' || states.has(runner.agent_id)
  return { key: listed.key, listed: isKept ? listed : null }
}

const contextOf = (
  at: number = 0,
  states: ProblemContext['states'] = new Map(),
): ProblemContext => ({ at, states })

const listedProblems = (rows: readonly ScannedRunner[] = []) =>
  rows.flatMap(({ listed }) => listed ?? [])

const withProblem = (
  rows: ListedRunner[],
  runs: RunnerSearch['runs'],
  context: ProblemContext,
): ListedRunner[] => (runs === '' ? [] : rows.filter((row) => matchesProblem(row, runs, context)))

const countProblems = (
  rows: ListedRunner[],
  context: ProblemContext,
): Record<RunnerProblem, number> => ({
  failingNow: withProblem(rows, 'failingNow', context).length,
  failing: withProblem(rows, 'failing', context).length,
  stopped: withProblem(rows, 'stopped', context).length,
  lastKnown: withProblem(rows, 'lastKnown', context).length,
})

const failuresOf = (rows: readonly ListedRunner[], { at }: ProblemContext) =>
  new Map(
    rows.flatMap(({ key, look }) => {
      const failure = runnerFailure(look, at)
      return failure ? [[key, failure] as const] : []
    }),
  )

const pageOf = (
  rows: ListedRunner[],
  sort: RunnerSearch['sort'],
  order: RunnerSearch['order'],
  page: number,
  size: number,
) => pageOfRunners(rows, { sort, order, page, size })

const pageCorrection = (beyond: boolean, last: number) => (beyond ? { page: last } : null)
