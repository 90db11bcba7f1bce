import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { runnerKey, runners, type Runner, type RunnerPage } from '../../contract/runners'
import { isUnread, takenAtOf, useScanParts, type ScanFace } from '../../common/scan/useScanParts'
import { useMemoLast } from '../../lib/collections/memoLast'
import { useCorrection } from '../../lib/browser/search'
import {
  isLocal,
  troubles,
  type RunnerSearch,
  type Trouble,
  type UpdateRunnerSearch,
} from './filters'
import { listedRunner, type ListedRunner } from './listed'
import { pageOfRunners } from './rows'

/** The list as the address asks for it where the server cannot make it: from a scan. */
export interface ScannedRunners {
  scan: ScanFace
  /** the page shown */
  rows: ListedRunner[]
  total: number
  /** runners by trouble; null before anything was read */
  counts: Record<Trouble, number> | null
  known: boolean
  /** Whether something is missing from what was read. */
  partial: boolean
  /** Unix ms: nothing shown is older */
  at: number
}

/** Null when the server can make the list. */
export function useScannedRunners(
  search: RunnerSearch,
  update: UpdateRunnerSearch,
): ScannedRunners | null {
  const local = isLocal(search)
  const { search: hostname, tag, id, name, runs, sort, order, page, size } = search
  const filter = { search: hostname, tag, id, name, agents: true }
  const found = useScan(
    'troubled',
    runners.list,
    filter,
    { rowKey: ({ key }) => key, digest: scannedRunner },
    { enabled: local },
  )
  const few = useQuery({
    ...query(runners.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: local && isUnread(found),
  })
  const scan = useScanParts(
    local ? [{ ...found, what: 'runners' as const, asked: few, sample: few.data?.rows }] : [],
  )
  const ready = local && scan.unread.length === 0 ? found.result : null
  const troubled = useMemoLast(troubledOnes)(ready?.rows)
  const all = useMemoLast(inTrouble)(troubled, runs)
  const rows = useMemoLast(onPage)(all, sort, order, page, size)
  const last = Math.max(1, Math.ceil(all.length / size))
  const correction = useMemoLast(correct)(ready !== null && page > last, last)
  useCorrection(update, correction)

  if (!local) return null
  return {
    scan,
    rows,
    total: all.length,
    counts: ready && countsOf(troubled),
    known: ready !== null,
    partial: ready?.complete === false,
    at: takenAtOf(scan),
  }
}

/** What a scan keeps: of most runners their key alone, of those in trouble what the list shows. */
interface ScannedRunner {
  key: string
  troubled: ListedRunner | null
}

function scannedRunner(runner: Runner, { agents }: RunnerPage): ScannedRunner {
  const listed = listedRunner(runner, agents)
  const troubled = troubles.some((trouble) => suffers(listed, trouble))
  return { key: runnerKey(runner.agent_id, runner.name), troubled: troubled ? listed : null }
}

const suffers = ({ state, failing }: ListedRunner, trouble: Trouble) =>
  trouble === 'stopped' ? state === 'stopped' : failing

const troubledOnes = (rows: readonly ScannedRunner[] = []) =>
  rows.flatMap(({ troubled }) => troubled ?? [])

const inTrouble = (rows: ListedRunner[], runs: RunnerSearch['runs']) =>
  runs === '' ? [] : rows.filter((row) => suffers(row, runs))

const countsOf = (rows: ListedRunner[]): Record<Trouble, number> => ({
  stopped: inTrouble(rows, 'stopped').length,
  failing: inTrouble(rows, 'failing').length,
})

const onPage = (
  rows: ListedRunner[],
  sort: RunnerSearch['sort'],
  order: RunnerSearch['order'],
  page: number,
  size: number,
) => pageOfRunners(rows, { sort, order, page, size })

const correct = (beyond: boolean, last: number) => (beyond ? { page: last } : null)
