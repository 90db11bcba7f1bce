import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { isUnread, useScanParts, type ScanFace } from '../../common/scan/useScanParts'
import { useMemoLast } from '../../lib/collections/memoLast'

/** How many agents have a runner of one config. */
export interface RunnerCount {
  all: number
  stopped: number
}

export interface RunnerCounts {
  scan: ScanFace
  /** by config; null before anything was read. A config that is not in it has none. */
  counts: ReadonlyMap<string, RunnerCount> | null
}

/** On how many agents each config runs. Only all runners together tell. */
export function useRunnerCounts(enabled: boolean): RunnerCounts {
  const found = useScan(
    'counted',
    runners.list,
    { agents: false },
    { rowKey: ({ key }) => key, digest: countedRunner },
    { enabled },
  )
  const few = useQuery({
    ...query(runners.list, { query: { agents: false, page: 1, size: 20 } }),
    enabled: enabled && isUnread(found),
  })
  const scan = useScanParts(
    enabled ? [{ ...found, what: 'runners', asked: few, sample: few.data?.rows }] : [],
  )
  const known = enabled && scan.unread.length === 0
  return { scan, counts: useMemoLast(countsOf)(known ? found.result?.rows : undefined) }
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
