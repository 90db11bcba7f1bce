import { ApiError, isTransient } from '../../api/errors'
import type { Call } from '../../api/http'
import { untilVisible } from '../../api/untilVisible'
import { type AgentMetrics } from '../../contract/metrics'
import { metricNames } from '../../contract/metricFrames'
import { wait } from '../../lib/async/wait'
import { binColumn, type Bins } from '../../lib/series/binColumn'
import { cadenceOf } from '../../lib/series/cadence'
import { otherSpan } from '../../lib/series/coverage'
import { clipFrame, type TimeSpan } from '../../lib/series/frames'
import { frameStats } from '../../lib/series/frameStats'
import { createStore, type Store } from '../../lib/store'
import { shownFields, shownFrame, type ShownField } from './shownFields'
import { requestMetrics } from './useAgentMetrics'

/** The values kept of one column of one agent: its bins, and statistics of the whole span. NaN = no value. */
export interface SeriesDigest extends Bins {
  last: number
  highest: number
  average: number
}

/** The digests of one agent's metrics, or why there are none. */
export type AgentResult =
  | {
      is: 'read'
      digests: ReadonlyMap<ShownField, SeriesDigest>
      /** ms between two expected values of the series that has most; 0: unknown */
      every: number
      /** the span of an answer for another range than asked; null: the asked one */
      otherSpan: TimeSpan | null
    }
  | { is: 'failed'; error: ApiError }
  | { is: 'closed' }

/** The agent's id, its hostname, or its id without one, its state, and what it can be grouped by; '' where it is unknown. */
export interface AgentInfo {
  id: string
  name: string
  state: string
  tags: readonly string[]
  platform: string
  /** the names of its runners' configs */
  configs: readonly string[]
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
  /** Requests have failed repeatedly, so the scan waits before it goes on. */
  paused: boolean
  /** The first answer that says that monitoring is not opened, whether for one agent or for all. */
  closed: Extract<AgentMetrics, { opened: false }> | null
}

/** A scan of the metrics of many agents. */
export interface MetricsScan extends Pick<Store<MetricsScanState>, 'get' | 'subscribe'> {
  ids: readonly string[]
  span: TimeSpan
  /** Unix ms: when the scan was made */
  takenAt: number
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
/** failures in a row after which the scan pauses; each pause is twice as long as the one before, ms */
const maxFailures = 8
const [firstPause, longestPause] = [5_000, 60_000]
/** ms after which an agent that failed is read once more, when all others are read */
const retryPause = 5_000
/** ms between two updates of the state */
const updateInterval = 200

/**
 * Makes a scan that requests each agent's metrics of a span and keeps a digest of each answer with `binCount` bins. Agents
 * that fail are read once more after all others; many failures in a row make it pause, so nothing keeps it from its end.
 * It also pauses while the tab is hidden.
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
    paused: false,
    closed: null,
  })
  let control = new AbortController()
  let prioritized: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  /** in a row */
  let failures = 0
  let [pause, pauseLength]: [Promise<void> | null, number] = [null, firstPause]
  /** agents to be read once more */
  const again: string[] = []

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
      ;[failures, pauseLength] = [0, firstPause]
      if (answer.opened) results.set(id, resultOf(answer, span, binCount, call.clock.now()))
      else {
        results.set(id, { is: 'closed' })
        if (!store.get().closed) publish({ closed: answer })
      }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      if (isTransient(error)) {
        failures += 1
        if (!results.has(id)) again.push(id)
      }
      results.set(id, { is: 'failed', error })
      if (error.code === 'signed-out') control.abort()
    }
    publishSoon()
  }
  /** Waits after many failures in a row; all workers wait for the same pause. */
  const pauseAfterFailures = async (signal: AbortSignal) => {
    if (!pause && failures >= maxFailures) {
      publish({ paused: true })
      pause = sleep(pauseLength, signal).then(() => {
        ;[pause, failures, pauseLength] = [null, 0, Math.min(pauseLength * 2, longestPause)]
        publish({ paused: false })
      })
    }
    await pause
  }

  return {
    ids,
    span,
    takenAt: call.clock.now(),
    binCount,
    get: store.get,
    subscribe: store.subscribe,
    prioritize: (next) => (prioritized = next),
    cancel: () => control.abort(),
    start() {
      if (store.get().running) return
      control = new AbortController()
      ;[failures, pause, pauseLength] = [0, null, firstPause]
      again.length = 0
      const { signal } = control
      for (const [id, result] of results) if (result.is !== 'read') results.delete(id)
      const waiting = new Set(ids.filter((id) => !results.has(id)))
      const next = async () => {
        await untilVisible(signal)
        await pauseAfterFailures(signal)
        const id = prioritized.find((one) => waiting.has(one)) ?? [...waiting.keys()][0]
        if (id !== undefined) waiting.delete(id)
        const failed = id === undefined ? again.shift() : undefined
        if (failed !== undefined) await sleep(retryPause, signal)
        return signal.aborted ? undefined : (id ?? failed)
      }
      const worker = async () => {
        for (let id = await next(); id !== undefined; id = await next()) await read(id, signal)
      }
      publish({ running: true, paused: false, closed: null })
      void Promise.all(Array.from({ length: concurrency }, worker)).then(() =>
        publish({ running: false, paused: false }),
      )
    },
  }
}

/** Resolves after a time, or at once when the signal aborts. */
const sleep = (ms: number, signal: AbortSignal) => wait(ms, signal).catch(() => {})

/** The digests of all fields of an answer, made from the agent's own points. @param at Unix ms of the answer */
function resultOf(
  { frames }: Extract<AgentMetrics, { opened: true }>,
  span: TimeSpan,
  binCount: number,
  at: number,
): AgentResult {
  const digests = new Map<ShownField, SeriesDigest>()
  let shortest = Infinity
  for (const metric of metricNames) {
    const whole = shownFrame(metric, frames[metric])
    const cadence = cadenceOf(whole)
    if (cadence.every > 0) shortest = Math.min(shortest, cadence.every)
    const frame = clipFrame(whole, span)
    for (const field of shownFields(metric)) {
      const { last, max, avg } = frameStats(frame, field)
      const bins = binColumn(frame, field, span, binCount, cadence)
      digests.set(field, { ...bins, last, highest: max, average: avg })
    }
  }
  const every = Number.isFinite(shortest) ? shortest : 0
  return { is: 'read', digests, every, otherSpan: otherSpan(Object.values(frames), span, at) }
}
