import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { untilVisible } from '../../api/untilVisible'
import {
  metricNames,
  metricSeries,
  type AgentMetrics,
  type FieldName,
} from '../../contract/metrics'
import { binColumn, type Bins } from '../../lib/series/binColumn'
import type { TimeSpan } from '../../lib/series/frames'
import { frameStats } from '../../lib/series/frameStats'
import { createStore, type Store } from '../../lib/store'
import { requestMetrics } from './useAgentMetrics'

/** The values kept of one column of one agent: its bins, and statistics of the whole span. NaN = no value. */
export interface SeriesDigest extends Bins {
  last: number
  highest: number
  average: number
}

/** The digests of one agent's metrics, or why they could not be read. */
export type AgentResult =
  { is: 'read'; digests: Record<FieldName, SeriesDigest> } | { is: 'failed'; error: ApiError }

/** The agent's id, its hostname, or its id without one, and its state; '' where it is unknown. */
export interface AgentInfo {
  id: string
  name: string
  state: string
}

/** Looks up agents of which only the id is known. */
export interface AgentDirectory {
  /** by id */
  known: ReadonlyMap<string, AgentInfo>
  /** Resolves with null for an unknown agent. Rejects only when the signal is aborted. */
  lookUp: (id: string, signal: AbortSignal) => Promise<AgentInfo | null>
}

export interface MetricsScanState {
  /** by id, in the order of their arrival */
  results: ReadonlyMap<string, AgentResult>
  /** by id: the agents that were known before or looked up by the scan */
  agents: ReadonlyMap<string, AgentInfo>
  running: boolean
  /** The server's answer while monitoring is not opened, which ends the scan; null otherwise. */
  closed: Extract<AgentMetrics, { opened: false }> | null
}

/** A scan of the metrics of many agents. */
export interface MetricsScan extends Pick<Store<MetricsScanState>, 'get' | 'subscribe'> {
  ids: readonly string[]
  span: TimeSpan
  /** bins of the span */
  binCount: number
  /** Reads the agents that are missing or failed. */
  start: () => void
  cancel: () => void
  /** Reads these agents before all others, because they are visible. */
  prioritize: (ids: readonly string[]) => void
}

/** requests at a time, so that other requests of the page are not held up */
const concurrency = 4
/** failures in a row after which the scan ends */
const maxFailures = 8
/** ms between two updates of the state */
const updateInterval = 200

/**
 * Makes a scan that requests each agent's metrics of a span and keeps a digest of each answer with `binCount` bins. It
 * pauses while the tab is hidden.
 * @param directory looks up the agents, where only their ids are known
 */
export function createMetricsScan(
  call: Call,
  ids: readonly string[],
  span: TimeSpan,
  binCount: number,
  directory?: AgentDirectory,
): MetricsScan {
  const results = new Map<string, AgentResult>()
  const agents = new Map(directory?.known)
  const store = createStore<MetricsScanState>({
    results,
    agents,
    running: false,
    closed: null,
  })
  let control = new AbortController()
  let prioritized: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const publish = (patch: Partial<MetricsScanState> = {}) => {
    clearTimeout(timer)
    timer = undefined
    store.set({ ...store.get(), ...patch, results: new Map(results), agents: new Map(agents) })
  }
  const publishSoon = () => {
    timer ??= setTimeout(publish, updateInterval)
  }
  const read = async (id: string, signal: AbortSignal) => {
    try {
      const [answer, agent] = await Promise.all([
        requestMetrics(call, id, span, signal),
        agents.has(id) ? null : directory?.lookUp(id, signal),
      ])
      if (agent) agents.set(id, agent)
      if (!answer.opened) {
        control.abort()
        return publish({ closed: answer })
      }
      results.set(id, { is: 'read', digests: digestOf(answer, span, binCount) })
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      results.set(id, { is: 'failed', error })
      failures += 1
      if (failures >= maxFailures) control.abort()
    }
    publishSoon()
  }

  return {
    ids,
    span,
    binCount,
    get: store.get,
    subscribe: store.subscribe,
    prioritize: (next) => (prioritized = next),
    cancel: () => control.abort(),
    start() {
      if (store.get().running) return
      control = new AbortController()
      failures = 0
      const { signal } = control
      const waiting = new Set(ids.filter((id) => results.get(id)?.is !== 'read'))
      const next = async () => {
        await untilVisible(signal)
        const id = prioritized.find((one) => waiting.has(one)) ?? [...waiting.keys()][0]
        if (id !== undefined) waiting.delete(id)
        return signal.aborted ? undefined : id
      }
      const worker = async () => {
        for (let id = await next(); id !== undefined; id = await next()) await read(id, signal)
      }
      publish({ running: true, closed: null })
      void Promise.all(Array.from({ length: concurrency }, worker)).then(() =>
        publish({ running: false }),
      )
    },
  }
}

type Opened = Extract<AgentMetrics, { opened: true }>

function digestOf(
  { frames }: Opened,
  span: TimeSpan,
  binCount: number,
): Record<FieldName, SeriesDigest> {
  const digest = (field: FieldName): SeriesDigest => {
    const metric = metricNames.find((name) => fieldsOf(name).includes(field)) ?? 'cpu_usage'
    const frame = frames[metric]
    const { last, max, avg } = frameStats(frame, field, span)
    return { ...binColumn(frame, field, span, binCount), last, highest: max, average: avg }
  }
  return {
    cpu_usage_system: digest('cpu_usage_system'),
    cpu_usage_user: digest('cpu_usage_user'),
    diskio_reads_rate: digest('diskio_reads_rate'),
    diskio_writes_rate: digest('diskio_writes_rate'),
    mem_used_percent: digest('mem_used_percent'),
    bytes_recv_rate: digest('bytes_recv_rate'),
    bytes_sent_rate: digest('bytes_sent_rate'),
    packets_recv_rate: digest('packets_recv_rate'),
    packets_sent_rate: digest('packets_sent_rate'),
    system_load1: digest('system_load1'),
    system_load5: digest('system_load5'),
    system_load15: digest('system_load15'),
    tcp_established_num: digest('tcp_established_num'),
  }
}

const fieldsOf = (name: keyof typeof metricSeries): readonly FieldName[] =>
  metricSeries[name].fields
