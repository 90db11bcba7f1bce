import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { isUnread, useScanStatus, type ScanStatus } from '../../common/scan/useScanStatus'
import { useMemoLast } from '../../lib/hooks/useMemoLast'

/** The number of agents that have a runner of one config. */
export interface RunnerCount {
  all: number
  stopped: number
}

/** The status of the scan, and its counts. */
export interface RunnerCounts {
  scan: ScanStatus
  /** by config; null before anything was read. A config that is missing has no runners. */
  counts: ReadonlyMap<string, RunnerCount> | null
}

/** Counts the agents that run each config, by a scan of all runners, since the API has no such counts. */
export function useRunnerCounts(enabled: boolean): RunnerCounts {
  const found = useScan(
    'counted',
    runners.list,
    { agents: false },
    { rowKey: ({ key }) => key, mapRow: countedRunner },
    { enabled },
  )
  const firstPage = useQuery({
    ...query(runners.list, { query: { agents: false, page: 1, size: 20 } }),
    enabled: enabled && isUnread(found),
  })
  const scan = useScanStatus(
    enabled
      ? [{ ...found, list: 'runners', countQuery: firstPage, sample: firstPage.data?.rows }]
      : [],
  )
  const ready = enabled && scan.unread.length === 0
  return { scan, counts: useMemoLast(countsOf)(ready ? found.result?.rows : undefined) }
}

interface CountedRunner {
  key: string
  config: string
  stopped: boolean
}

const countedRunner = ({ agent_id, name, state }: Runner): CountedRunner => ({
  key: runnerKey(agent_id, name),
  config: name,
  stopped: state === 'stopped',
})

function countsOf(rows: readonly CountedRunner[] | undefined) {
  if (!rows) return null
  const counts = new Map<string, RunnerCount>()
  for (const { config, stopped } of rows) {
    const count = counts.get(config) ?? { all: 0, stopped: 0 }
    counts.set(config, { all: count.all + 1, stopped: count.stopped + (stopped ? 1 : 0) })
  }
  return counts
}
