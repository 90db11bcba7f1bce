import { toUnixMs } from '../lib/time/toUnixMs'
import { pipelineOf } from './pipeline'
import { isRecord } from '../lib/json/json'
import { maxShownText, type Loose } from './read'
import {
  errorOf,
  readNumber,
  isUnmeasured,
  readText,
  stagesOf,
  readTrend,
  type Stage,
  type StageKind,
  type Trend,
} from './runnerStages'

/** A runner's status in one shape, whatever form it was sent in. null = not reported. */
export interface RunnerStatus {
  /** the text that was sent instead of a status, '' for none; null when the status could be read */
  rawText: string | null
  /** Whether it is stopped and reports zeros only, which were not measured; all figures are null then. */
  stopped: boolean
  /** Whether it has a reader and a parser; a metric runner has neither. */
  readsLogs: boolean
  /** seconds since it began to read */
  elapsed: number | null
  read: {
    count: number | null
    bytes: number | null
    perSecond: number | null
    bytesPerSecond: number | null
    trend: Trend | null
  }
  /** the data that have not been read yet: in bytes for files, in records for databases and queues */
  lag: { size: number; unit: 'bytes' | 'records'; queued: number | null } | null
  /** the source that it reads, as the collector reports it */
  path: string
  stages: Stage[]
  /** the error of the runner as a whole; '' = none */
  error: string
  /** newest first */
  history: PastError[]
}

export interface PastError {
  stage: StageKind
  /** the transform or sender; '' for other stages */
  part: string
  error: string
  /** time of the last occurrence in Unix ms */
  at: number | null
  /** number of occurrences in a row */
  count: number | null
}

/**
 * Reads a status as `loose` returns it. The collector's names are misleading: `elaspedtime` is its spelling, and `readspeed_kb`
 * counts bytes a second (mgr/runner.go of logkit never divides). All speeds are per second as they come.
 * @param error the error in the runner's row
 * @param config the runner's config; without it only the status tells whether the runner reads logs
 */
export function readStatus(status: Loose, error: Loose = null, config: Loose = null): RunnerStatus {
  const facts = isRecord(status) ? status : {}
  const stopped = facts.runningStatus === 'stopped' && hasNoFigures(facts)
  const readsLogs = pipelineOf(config).metrics.length === 0 && !looksLikeMetricRunner(facts)
  const counted = (key: string) => (stopped ? null : readNumber(facts[key]))
  // A runner that measures its host reads no bytes: its zeros were not measured.
  const countedBytes = (key: string) => (readsLogs ? counted(key) : counted(key) || null)
  const lag = stopped ? null : readLag(facts.lag)
  return {
    rawText: isRecord(status) ? null : (status ?? '').slice(0, maxShownText),
    stopped,
    readsLogs,
    elapsed: counted('elaspedtime'),
    read: {
      count: counted('readDataCount'),
      bytes: countedBytes('readDataSize'),
      perSecond: counted('readspeed'),
      bytesPerSecond: countedBytes('readspeed_kb'),
      trend: stopped ? null : readTrend(facts.readspeedtrend),
    },
    lag: readsLogs || lag?.size || lag?.queued ? lag : null,
    path: readText(facts.logpath),
    stages: stopped ? [] : stagesOf(status, readsLogs),
    error: errorOf(status, error),
    history: readHistory(facts.history_errors),
  }
}

/** Whether nothing was counted, as in the collector's answer for a stopped runner (mgr/mgr.go of logkit, Status). */
const hasNoFigures = (facts: Record<string, unknown>): boolean =>
  ['elaspedtime', 'readDataCount', 'readDataSize'].every((key) => !readNumber(facts[key])) &&
  stagesOf(facts).every(({ success, errors, lastError }) => !success && !errors && !lastError)

/** Whether records were read without a reader or parser being measured: a metric runner sets neither (mgr/metric_runner.go). */
const looksLikeMetricRunner = ({
  readDataCount,
  readerStats,
  parserStats,
}: Record<string, unknown>) =>
  (readNumber(readDataCount) ?? 0) > 0 && isUnmeasured(readerStats) && isUnmeasured(parserStats)

function readLag(lag: unknown): RunnerStatus['lag'] {
  if (!isRecord(lag)) return null
  const size = readNumber(lag.size)
  if (size === null) return null
  const unit = lag.sizeunit === 'records' ? 'records' : 'bytes'
  return { size, unit, queued: readNumber(lag.ftlags) }
}

function readHistory(history: unknown): PastError[] {
  if (!isRecord(history)) return []
  const all = [
    ...pastErrors('reader', '', history.read_errors),
    ...pastErrors('parser', '', history.parse_errors),
    ...pastErrorsByPart('transform', history.transform_errors),
    ...pastErrorsByPart('sender', history.send_errors),
  ]
  return all.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/** Reads past errors by part, as documented, or one list for all parts. */
function pastErrorsByPart(stage: StageKind, lists: unknown): PastError[] {
  if (!isRecord(lists) || 'error_slice' in lists) return pastErrors(stage, '', lists)
  return Object.entries(lists).flatMap(([part, list]) => pastErrors(stage, part, list))
}

/** Reads a list of errors, bare or in the collector's queue: `{error_slice, max_size, front, rear}`. Times are Unix nanoseconds. */
function pastErrors(stage: StageKind, part: string, list: unknown): PastError[] {
  const items = isRecord(list) ? list.error_slice : list
  if (!Array.isArray(items)) return []
  return items.filter(isRecord).flatMap(({ error, timestamp, count }) => {
    const message = readText(error)
    const time = typeof timestamp === 'number' || typeof timestamp === 'string' ? timestamp : null
    return message
      ? [{ stage, part, error: message, at: toUnixMs(time), count: readNumber(count) }]
      : []
  })
}
