import type { RunnerState } from '../../src/contract/runners'
import { lines, speed, tide, trend, type Pace, type Trend } from './pace'
import { hash, luck } from './random'
import type { Runner } from './rows'
import { shapeOf, type Shape } from './runnerShape'
import {
  errorQueue,
  errorText,
  failures,
  stages,
  troubleOf,
  type ErrorQueue,
  type Stage,
  type Trouble,
} from './runnerTrouble'
import type { Rules } from './script'

interface View {
  seed: number
  /** Unix ms */
  now: number
  failing?: Rules['failing']
}

/** One stage's numbers: lines through it, lines lost, lines a second. */
export interface Stats {
  success: number
  errors: number
  speed: number
  trend: Trend
  last_error: string
}

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

/** What a running runner has done so far. */
interface Work {
  pace: Pace
  /** whole, without the time that its agent was away */
  seconds: number
  shape: Shape
  trouble: Trouble | null
}

/**
 * A runner's status in the collector's own words (`elaspedtime` is its spelling). Every number follows from the time
 * that it has worked: two looks at one moment agree, later looks only grow, and an agent that is away stands still.
 * Stopped: zeros and empty maps.
 */
export function runnerStatus(runner: Runner, view: View): RunnerStatus {
  const { name, agent, state, version, since } = runner
  const shape = shapeOf(version.config)
  const base = { name, logpath: shape.path, runningStatus: state, tag: '', url: '' }
  if (state === 'stopped' || agent.state === 'register') return { ...base, ...idle }
  const place = `${agent.id} ${name}`
  const mean = Math.floor(1 + luck(place, view.seed) ** 4 * 4000)
  const pace = { mean, luck: hash(`pace ${place}`, view.seed) }
  const seconds = Math.floor(Math.max((agent.lastSeen ?? view.now) - since, 0) / 1e3)
  const trouble = troubleOf(pace.luck, isFailing(runner, view), shape.stages)
  const work = { pace, seconds, shape, trouble }
  return { ...base, ...flow(work), ...stats(work), ...errors(work, since) }
}

const isFailing = ({ agent, name }: Runner, { seed, failing }: View) =>
  failing?.({ agent: agent.id, config: name }) ?? luck(`failing ${agent.id} ${name}`, seed) < 0.03

function flow({ pace, seconds, shape, trouble }: Work) {
  const count = lines(pace, seconds)
  const size = 120 + (pace.luck % 300)
  const unread = Math.round(pace.mean * 5 * tide(~pace.luck, seconds) ** 2)
  const stuck = trouble?.lasting && trouble.stage === 'send'
  const unit = shape.inRecords ? 1 : size
  return {
    elaspedtime: seconds,
    readDataCount: count,
    readDataSize: count * size,
    readspeed: speed(pace, seconds),
    readspeed_kb: Math.floor((speed(pace, seconds) * size) / 1024),
    readspeedtrend: trend(pace, seconds),
    readspeedtrend_kb: trend(pace, seconds),
    lag: {
      size: unread * unit,
      sizeunit: shape.inRecords ? ('records' as const) : ('bytes' as const),
      ftlags: stuck ? Math.round(pace.mean * (90 + 600 * tide(pace.luck, seconds))) : 0,
      total: (count + unread) * unit,
    },
  }
}

/** Each stage takes what the one before let through. Trouble hits the first of its kind; senders are a little behind. */
function stats(work: Work) {
  const { pace, shape } = work
  const senders = shape.senders.map((name, i) => {
    const behind = 2 + ((pace.luck + i) % 5)
    return [name, stage(work, 'send', name, i === 0, behind)] as const
  })
  const transforms = shape.transforms.map(
    (name, i) => [name, stage(work, 'transform', name, i === 0)] as const,
  )
  return {
    readerStats: stage(work, 'read', '', true),
    parserStats: stage(work, 'parse', shape.parser, true),
    transformStats: Object.fromEntries(transforms),
    senderStats: Object.fromEntries(senders),
  }
}

function stage(work: Work, at: Stage, name: string, first: boolean, behind = 0): Stats {
  const { pace, shape, trouble } = work
  const seconds = work.seconds - behind
  const place = trouble ? stages.indexOf(at) - stages.indexOf(trouble.stage) : -1
  const here = place === 0 && first
  const failed = trouble && (place > 0 || here) ? failures(trouble, pace, seconds) : 0
  const errors = here ? failed : 0
  return {
    success: lines(pace, seconds) - (trouble?.stage === 'read' ? 0 : failed),
    errors,
    speed: speed(pace, seconds),
    trend: trend(pace, seconds),
    last_error: errors > 0 && trouble?.lasting ? errorText(at, name, shape.path, work.seconds) : '',
  }
}

/** The runner's own error, when it cannot read at all, and what the server keeps of the past. */
function errors({ pace, seconds, shape, trouble }: Work, since: number) {
  if (!trouble || failures(trouble, pace, seconds) === 0) return { history_errors: {} }
  const { stage, lasting } = trouble
  const [transform = '', sender = ''] = [shape.transforms[0], shape.senders[0]]
  const name = { read: '', parse: shape.parser, transform, send: sender }[stage]
  const text = (at: number) => errorText(stage, name, shape.path, at)
  const queue = errorQueue(trouble, pace, seconds, since, text)
  const history = {
    read: { read_errors: queue },
    parse: { parse_errors: queue },
    transform: { transform_errors: { [name]: queue } },
    send: { send_errors: { [name]: queue } },
  }
  return {
    ...(lasting && stage === 'read' && { error: text(seconds) }),
    history_errors: history[stage],
  }
}

const none: Stats = { success: 0, errors: 0, speed: 0, trend: 'stable', last_error: '' }

const idle: Omit<RunnerStatus, 'name' | 'logpath' | 'runningStatus' | 'tag' | 'url'> = {
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
