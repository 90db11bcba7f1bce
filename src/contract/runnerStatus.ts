import { toUnixMs } from '../lib/time/toUnixMs'
import { pipelineOf } from './pipeline'
import { isRecord } from '../lib/json/json'
import type { Loose } from './read'
import {
  errorOf,
  figure,
  isUnmeasured,
  messageOf,
  stagesOf,
  trendOf,
  type Stage,
  type StageKind,
  type Trend,
} from './runnerStages'

/** A runner's status in one shape, whatever it came as. null: the status does not say. */
export interface RunnerStatus {
  /** What came instead of a status: plain text, or '' for nothing at all. null where it could be read. */
  unread: string | null
  /** Whether it is stopped and says nothing but zeros, which nobody has measured: all figures are null then. */
  stopped: boolean
  /** Whether it has a reader and a parser; a runner that measures its host has none. */
  parses: boolean
  /** seconds since it began to read */
  elapsed: number | null
  read: {
    count: number | null
    bytes: number | null
    perSecond: number | null
    bytesPerSecond: number | null
    trend: Trend | null
  }
  /** what has not been read yet; files lag by bytes, databases and queues by records */
  lag: { size: number; unit: 'bytes' | 'records'; queued: number | null } | null
  /** what it reads from, as the collector says */
  path: string
  stages: Stage[]
  /** what goes wrong with the runner as a whole; '' = nothing */
  error: string
  /** newest first */
  history: PastError[]
}

export interface PastError {
  stage: StageKind
  /** which transform or sender; '' elsewhere */
  part: string
  error: string
  /** Unix ms of the last time */
  at: number | null
  /** how often in a row */
  count: number | null
}

/**
 * Reads a status as `loose` hands it on. The collector's names are odd: `elaspedtime` is its spelling, and `readspeed_kb`
 * counts bytes a second (mgr/runner.go of logkit never divides). All speeds are per second as they come.
 * @param error that of the runner's row
 * @param config what the runner works with; without it the status alone tells whether it parses
 */
export function readStatus(status: Loose, error: Loose = null, config: Loose = null): RunnerStatus {
  const facts = isRecord(status) ? status : {}
  const stopped = facts.runningStatus === 'stopped' && saysNothing(facts)
  const parses = pipelineOf(config).metrics.length === 0 && !measuresOnly(facts)
  const counted = (key: string) => (stopped ? null : figure(facts[key]))
  return {
    unread: isRecord(status) ? null : (status ?? ''),
    stopped,
    parses,
    elapsed: counted('elaspedtime'),
    read: {
      count: counted('readDataCount'),
      bytes: counted('readDataSize'),
      perSecond: counted('readspeed'),
      bytesPerSecond: counted('readspeed_kb'),
      trend: stopped ? null : trendOf(facts.readspeedtrend),
    },
    lag: stopped ? null : lagOf(facts.lag),
    path: messageOf(facts.logpath),
    stages: stopped ? [] : stagesOf(status, parses),
    error: errorOf(status, error),
    history: historyOf(facts.history_errors),
  }
}

/** Whether nothing was counted: what the collector answers for a runner that is stopped (mgr/mgr.go of logkit, Status). */
const saysNothing = (facts: Record<string, unknown>): boolean =>
  ['elaspedtime', 'readDataCount', 'readDataSize'].every((key) => !figure(facts[key])) &&
  stagesOf(facts).every(({ success, errors, lastError }) => !success && !errors && !lastError)

/** Whether records came without a reader or a parser: a metric runner fills in neither (mgr/metric_runner.go). */
const measuresOnly = ({ readDataCount, readerStats, parserStats }: Record<string, unknown>) =>
  (figure(readDataCount) ?? 0) > 0 && isUnmeasured(readerStats) && isUnmeasured(parserStats)

function lagOf(lag: unknown): RunnerStatus['lag'] {
  if (!isRecord(lag)) return null
  const size = figure(lag.size)
  if (size === null) return null
  const unit = lag.sizeunit === 'records' ? 'records' : 'bytes'
  return { size, unit, queued: figure(lag.ftlags) }
}

function historyOf(history: unknown): PastError[] {
  if (!isRecord(history)) return []
  const all = [
    ...past('reader', '', history.read_errors),
    ...past('parser', '', history.parse_errors),
    ...parts('transform', history.transform_errors),
    ...parts('sender', history.send_errors),
  ]
  return all.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/** By part, as documented, or one list for all of them. */
function parts(stage: StageKind, lists: unknown): PastError[] {
  if (!isRecord(lists) || 'error_slice' in lists) return past(stage, '', lists)
  return Object.entries(lists).flatMap(([part, list]) => past(stage, part, list))
}

/** A list, bare or in the collector's queue: `{error_slice, max_size, front, rear}`. Times are Unix nanoseconds. */
function past(stage: StageKind, part: string, list: unknown): PastError[] {
  const items = isRecord(list) ? list.error_slice : list
  if (!Array.isArray(items)) return []
  return items.filter(isRecord).flatMap(({ error, timestamp, count }) => {
    const message = messageOf(error)
    const time = typeof timestamp === 'number' || typeof timestamp === 'string' ? timestamp : null
    return message
      ? [{ stage, part, error: message, at: toUnixMs(time), count: figure(count) }]
      : []
  })
}
