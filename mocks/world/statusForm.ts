import type { RunnerState } from '../../src/contract/runners'
import type { Trend } from './pace'
import type { ErrorQueue } from './runnerTrouble'

/** One stage's numbers: lines through it, lines lost, lines a second. */
export interface Stats {
  success: number
  errors: number
  speed: number
  trend: Trend
  last_error: string
}

/** A status as the collector writes it. */
export interface RunnerStatus {
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
  readspeedtrend: Trend
  readspeedtrend_kb: Trend
  lag: { size: number; sizeunit: 'bytes' | 'records'; ftlags: number; total: number }
  readerStats: Stats
  parserStats: Stats
  /** by `<type>-<place>` */
  transformStats: Record<string, Stats>
  /** by type */
  senderStats: Record<string, Stats>
  error?: string
  history_errors: {
    read_errors?: ErrorQueue
    parse_errors?: ErrorQueue
    transform_errors?: Record<string, ErrorQueue>
    send_errors?: Record<string, ErrorQueue>
  }
}

const none: Stats = { success: 0, errors: 0, speed: 0, trend: 'stable', last_error: '' }

/** The numbers of one that does not run. */
export const idle: Omit<RunnerStatus, 'name' | 'logpath' | 'runningStatus' | 'tag' | 'url'> = {
  elaspedtime: 0,
  readDataCount: 0,
  readDataSize: 0,
  readspeed: 0,
  readspeed_kb: 0,
  readspeedtrend: 'stable',
  readspeedtrend_kb: 'stable',
  lag: { size: 0, sizeunit: 'bytes', ftlags: 0, total: 0 },
  readerStats: none,
  parserStats: none,
  transformStats: {},
  senderStats: {},
  history_errors: {},
}
