import { momentOf, tide, type Moment, type Pace } from './pace'
import { hash, luck } from './random'
import type { Runner } from './rows'
import { shapeOf, type Shape } from './runnerShape'
import {
  errorQueue,
  errorText,
  failures,
  stages,
  troubleOf,
  type Stage,
  type Trouble,
} from './runnerTrouble'
import type { Rules } from './script'
import { idle, type RunnerStatus, type Stats } from './statusForm'

interface View {
  seed: number
  /** Unix ms */
  now: number
  failing?: Rules['failing']
}

/** What a running runner has done so far. */
interface Work {
  pace: Pace
  /** Its seconds are whole, without the time that its agent was away. */
  now: Moment
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
  const work = { pace, now: momentOf(pace, seconds), shape, trouble }
  return { ...base, ...flow(work), ...stats(work), ...errors(work, since) }
}

const isFailing = ({ agent, name }: Runner, { seed, failing }: View) =>
  failing?.({ agent: agent.id, config: name }) ?? luck(`failing ${agent.id} ${name}`, seed) < 0.03

function flow({ pace, now, shape, trouble }: Work) {
  const { seconds, lines, speed, trend } = now
  const size = 120 + (pace.luck % 300)
  const unread = Math.round(pace.mean * 5 * tide(~pace.luck, seconds) ** 2)
  const stuck = trouble?.lasting && trouble.stage === 'send'
  const unit = shape.inRecords ? 1 : size
  return {
    elaspedtime: seconds,
    readDataCount: lines,
    readDataSize: lines * size,
    readspeed: speed,
    // Its name is wrong in the collector too: bytes a second.
    readspeed_kb: speed * size,
    readspeedtrend: trend,
    readspeedtrend_kb: trend,
    lag: {
      size: unread * unit,
      sizeunit: shape.inRecords ? ('records' as const) : ('bytes' as const),
      ftlags: stuck ? Math.round(pace.mean * (90 + 600 * tide(pace.luck, seconds))) : 0,
      total: (lines + unread) * unit,
    },
  }
}

/** Each stage takes what the one before let through. Trouble hits the first of its kind; senders are a little behind. */
function stats(work: Work) {
  const { pace, shape, now } = work
  const transforms = shape.transforms.map(
    (name, i) => [name, stage(work, 'transform', now, name, i === 0)] as const,
  )
  const senders = shape.senders.map((name, i) => {
    const then = momentOf(pace, now.seconds - 2 - ((pace.luck + i) % 5))
    return [name, stage(work, 'send', then, name, i === 0)] as const
  })
  return {
    readerStats: stage(work, 'read', now),
    parserStats: stage(work, 'parse', now, shape.parser),
    transformStats: Object.fromEntries(transforms),
    senderStats: Object.fromEntries(senders),
  }
}

function stage(work: Work, which: Stage, at: Moment, name = '', first = true): Stats {
  const { pace, shape, trouble } = work
  const place = trouble ? stages.indexOf(which) - stages.indexOf(trouble.stage) : -1
  const here = place === 0 && first
  const failed = trouble && (place > 0 || here) ? failures(trouble, pace, at.seconds) : 0
  const errors = here ? failed : 0
  const { path } = shape
  return {
    success: at.lines - (trouble?.stage === 'read' ? 0 : failed),
    errors,
    speed: at.speed,
    trend: at.trend,
    last_error:
      errors > 0 && trouble?.lasting ? errorText(which, name, path, work.now.seconds) : '',
  }
}

/** The runner's own error, when it cannot read at all, and what the server keeps of the past. */
function errors({ pace, now, shape, trouble }: Work, since: number) {
  const { seconds } = now
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
