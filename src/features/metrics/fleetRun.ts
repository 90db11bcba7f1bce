import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { inSight } from '../../api/inSight'
import {
  metricNames,
  metricSeries,
  type AgentMetrics,
  type FieldName,
} from '../../contract/metrics'
import { binColumn, type Bins } from '../../lib/series/binFrame'
import type { Span } from '../../lib/series/frames'
import { statsOf } from '../../lib/series/frameStats'
import { createStore, type Store } from '../../lib/store'
import { askMetrics } from './useAgentMetrics'

/** What is kept of one column of one agent; NaN where there is nothing. */
export interface Digest extends Bins {
  last: number
  most: number
  mean: number
}

export type FleetRow =
  { is: 'read'; of: Record<FieldName, Digest> } | { is: 'failed'; error: ApiError }

/** Who an agent is. */
export interface Host {
  id: string
  name: string
  state: string
}

/** Where to learn who agents are. */
export interface Who {
  /** by id */
  known: ReadonlyMap<string, Host>
  /** null: nobody knows. Rejects only when it was called off. */
  ask: (id: string, signal: AbortSignal) => Promise<Host | null>
}

export interface FleetState {
  /** by id; in the order in which they arrived */
  rows: ReadonlyMap<string, FleetRow>
  /** by id: who they are, where a run had to learn it */
  hosts: ReadonlyMap<string, Host>
  running: boolean
  /** What the server answers while monitoring is not opened: nobody else is asked then. */
  closed: Extract<AgentMetrics, { opened: false }> | null
}

/** The metrics of many agents, as they come. */
export interface FleetRun extends Pick<Store<FleetState>, 'get' | 'subscribe'> {
  ids: readonly string[]
  span: Span
  /** parts of the span */
  count: number
  /** Asks for all that is missing; what failed is asked for again. */
  start: () => void
  cancel: () => void
  /** These first: somebody looks at them. */
  prefer: (ids: readonly string[]) => void
}

/** Requests in flight: other questions of the page find room beside them. */
const lanes = 4
/** Failures in a row after which the server is taken for gone. */
const mostFailures = 8
/** ms between two pictures of what has arrived */
const pause = 200

/**
 * Reads what agents measured within a span, a request each, and keeps of each answer a digest in `count` parts. It rests
 * while the tab is hidden.
 * @param who tells who they are, where only the ids are known
 */
export function createFleetRun(
  call: Call,
  ids: readonly string[],
  span: Span,
  count: number,
  who?: Who,
): FleetRun {
  const rows = new Map<string, FleetRow>()
  const hosts = new Map(who?.known)
  const store = createStore<FleetState>({ rows, hosts, running: false, closed: null })
  let control = new AbortController()
  let preferred: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const show = (patch: Partial<FleetState> = {}) => {
    clearTimeout(timer)
    timer = undefined
    store.set({ ...store.get(), ...patch, rows: new Map(rows), hosts: new Map(hosts) })
  }
  const showSoon = () => {
    timer ??= setTimeout(show, pause)
  }
  const read = async (id: string, signal: AbortSignal) => {
    try {
      const [answer, host] = await Promise.all([
        askMetrics(call, id, span, signal),
        hosts.has(id) ? null : who?.ask(id, signal),
      ])
      if (host) hosts.set(id, host)
      if (!answer.opened) {
        control.abort()
        return show({ closed: answer })
      }
      rows.set(id, { is: 'read', of: digest(answer, span, count) })
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      rows.set(id, { is: 'failed', error })
      failures += 1
      if (failures >= mostFailures) control.abort()
    }
    showSoon()
  }

  return {
    ids,
    span,
    count,
    get: store.get,
    subscribe: store.subscribe,
    prefer: (next) => (preferred = next),
    cancel: () => control.abort(),
    start() {
      if (store.get().running) return
      control = new AbortController()
      failures = 0
      const { signal } = control
      const waiting = new Set(ids.filter((id) => rows.get(id)?.is !== 'read'))
      const next = async () => {
        await inSight(signal)
        const id = preferred.find((one) => waiting.has(one)) ?? [...waiting.keys()][0]
        if (id !== undefined) waiting.delete(id)
        return signal.aborted ? undefined : id
      }
      const lane = async () => {
        for (let id = await next(); id !== undefined; id = await next()) await read(id, signal)
      }
      show({ running: true, closed: null })
      void Promise.all(Array.from({ length: lanes }, lane)).then(() => show({ running: false }))
    },
  }
}

type Opened = Extract<AgentMetrics, { opened: true }>

function digest({ frames }: Opened, span: Span, count: number): Record<FieldName, Digest> {
  const of = (field: FieldName): Digest => {
    const metric = metricNames.find((name) => fieldsOf(name).includes(field)) ?? 'cpu_usage'
    const frame = frames[metric]
    const { last, max, avg } = statsOf(frame, field, span)
    return { ...binColumn(frame, field, span, count), last, most: max, mean: avg }
  }
  return {
    cpu_usage_system: of('cpu_usage_system'),
    cpu_usage_user: of('cpu_usage_user'),
    diskio_reads_rate: of('diskio_reads_rate'),
    diskio_writes_rate: of('diskio_writes_rate'),
    mem_used_percent: of('mem_used_percent'),
    bytes_recv_rate: of('bytes_recv_rate'),
    bytes_sent_rate: of('bytes_sent_rate'),
    packets_recv_rate: of('packets_recv_rate'),
    packets_sent_rate: of('packets_sent_rate'),
    system_load1: of('system_load1'),
    system_load5: of('system_load5'),
    system_load15: of('system_load15'),
    tcp_established_num: of('tcp_established_num'),
  }
}

const fieldsOf = (name: keyof typeof metricSeries): readonly FieldName[] =>
  metricSeries[name].fields
