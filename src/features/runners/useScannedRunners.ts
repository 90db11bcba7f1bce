import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { runnerKey, runners, type Runner, type RunnerPage } from '../../contract/runners'
import {
  isUnread,
  takenAtOf,
  useScanStatus,
  type ScanStatus,
} from '../../common/scan/useScanStatus'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import {
  isLocal,
  runnerProblems,
  type RunnerSearch,
  type RunnerProblem,
  type UpdateRunnerSearch,
} from './filters'
import { toListedRunner, type ListedRunner } from './listedRunner'
import { useCorrection } from '../../lib/hooks/useSearch'
import { pageOfRunners } from './pageOfRunners'

/** The list that the URL asks for, made from a scan because the server has no such filter. */
export interface ScannedRunners {
  scan: ScanStatus
  /** the page shown */
  rows: ListedRunner[]
  total: number
  /** the number of runners with each problem; null before anything was read */
  counts: Record<RunnerProblem, number> | null
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
  const found = useScan(
    'problems',
    runners.list,
    filter,
    { rowKey: ({ key }) => key, mapRow: toScannedRunner },
    { enabled: local },
  )
  const firstPage = useQuery({
    ...query(runners.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: local && isUnread(found),
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
  const problems = useMemoLast(listedProblems)(ready?.rows)
  const all = useMemoLast(withProblem)(problems, runs)
  const rows = useMemoLast(pageOf)(all, sort, order, page, size)
  const last = Math.max(1, Math.ceil(all.length / size))
  const correction = useMemoLast(pageCorrection)(ready !== null && page > last, last)
  useCorrection(update, correction)

  if (!local) return null
  return {
    scan,
    rows,
    total: all.length,
    counts: ready && countProblems(problems),
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

function toScannedRunner(runner: Runner, { agents }: RunnerPage): ScannedRunner {
  const listed = toListedRunner(runner, agents)
  const hasAny = runnerProblems.some((problem) => hasProblem(listed, problem))
  return { key: runnerKey(runner.agent_id, runner.name), listed: hasAny ? listed : null }
}

const hasProblem = ({ state, failing }: ListedRunner, problem: RunnerProblem) =>
  problem === 'stopped' ? state === 'stopped' : failing

const listedProblems = (rows: readonly ScannedRunner[] = []) =>
  rows.flatMap(({ listed }) => listed ?? [])

const withProblem = (rows: ListedRunner[], runs: RunnerSearch['runs']) =>
  runs === '' ? [] : rows.filter((row) => hasProblem(row, runs))

const countProblems = (rows: ListedRunner[]): Record<RunnerProblem, number> => ({
  stopped: withProblem(rows, 'stopped').length,
  failing: withProblem(rows, 'failing').length,
})

const pageOf = (
  rows: ListedRunner[],
  sort: RunnerSearch['sort'],
  order: RunnerSearch['order'],
  page: number,
  size: number,
) => pageOfRunners(rows, { sort, order, page, size })

const pageCorrection = (beyond: boolean, last: number) => (beyond ? { page: last } : null)
