import type { RunnerState } from '../../src/contract/runners'
import type { Trend } from './throughput'
import type { ErrorQueue } from './runnerFailure'

/** The figures of one stage: lines passed, lines failed, lines per second. */
export interface StageStatsWire {
  success: number
  errors: number
  speed: number
  /** '' where nothing was measured */
  trend: Trend | ''
  last_error: string
}

/** A status in the form in which the collector writes it. */
export interface RunnerStatusWire {
  name: string
  logpath: string
  runningStatus: RunnerState
  tag: string
  url: string
  /** s */
  elaspedtime: number
  readDataCount: number
  /** bytes */
  readDataSize: number
  readspeed: number
  readspeed_kb: number
  readspeedtrend: Trend | ''
  readspeedtrend_kb: Trend | ''
  lag: { size: number; sizeunit: 'bytes' | 'records'; ftlags: number; total: number }
  readerStats: StageStatsWire
  parserStats: StageStatsWire
  /** by `<type>-<index>`, and a copy of the last batch by the type alone */
  transformStats: Record<string, StageStatsWire>
  /** by type */
  senderStats: Record<string, StageStatsWire>
  error?: string
  history_errors: {
    read_errors?: ErrorQueue
    parse_errors?: ErrorQueue
    transform_errors?: Record<string, ErrorQueue>
    send_errors?: Record<string, ErrorQueue>
  }
}

/** The figures of a stage that was not measured. */
export const noStats: StageStatsWire = {
  success: 0,
  errors: 0,
  speed: 0,
  trend: '',
  last_error: '',
}

/** The figures of a runner that does not run. */
export const idleStatus: Omit<
  RunnerStatusWire,
  'name' | 'logpath' | 'runningStatus' | 'tag' | 'url'
> = {
  elaspedtime: 0,
  readDataCount: 0,
  readDataSize: 0,
  readspeed: 0,
  readspeed_kb: 0,
  readspeedtrend: '',
  readspeedtrend_kb: '',
  lag: { size: 0, sizeunit: 'bytes', ftlags: 0, total: 0 },
  readerStats: noStats,
  parserStats: noStats,
  transformStats: {},
  senderStats: {},
  history_errors: {},
}
