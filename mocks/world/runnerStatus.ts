import type { Rules, Trouble } from './behaviour'
import { summarizeConfig, type ConfigSummary } from './configSummary'
import { hash, hashFraction } from './random'
import type { Runner } from './rows'
import {
  errorCount,
  errorQueue,
  errorText,
  failureOf,
  pipelineStages,
  type PipelineStage,
  type RunnerFailure,
} from './runnerFailure'
import { idleStatus, noStats, type RunnerStatusWire, type StageStatsWire } from './runnerStatusWire'
import { noiseAt, progressAt, type Progress, type Throughput } from './throughput'

interface StatusOptions {
  seed: number
  /** Unix ms */
  now: number
  failing?: Rules['failing']
  trouble?: Rules['trouble']
}

/** The work of a running runner up to now. */
interface RunnerWork {
  throughput: Throughput
  /** Its seconds are whole and exclude the time in which the agent was offline. */
  progress: Progress
  summary: ConfigSummary
  failure: RunnerFailure | null
  /** seconds of its reading that are unread; null: some, as with any runner */
  behind: number | null
}

/**
 * A runner's status with the collector's member names (`elaspedtime` is its spelling). Every figure is a function of the
 * time worked: two reads at one moment agree, counts never shrink, and the figures of an offline agent stand still. A
 * stopped runner has zeros and empty maps. A runner that measures its host has zeros for reader and parser.
 */
export function runnerStatus(runner: Runner, options: StatusOptions): RunnerStatusWire {
  const { name, agent, state, version, startedAt, refusal } = runner
  const { seed, now } = options
  const summary = summarizeConfig(version.config)
  const base = { name, logpath: summary.path, runningStatus: state, tag: '', url: '' }
  const refused = refusal === undefined ? {} : { error: refusal }
  if (state === 'stopped' || agent.state === 'register')
    return { ...base, ...idleStatus, ...refused }
  const key = `${agent.id} ${name}`
  const throughput = {
    mean: Math.floor(1 + hashFraction(key, seed) ** 4 * 4000),
    seed: hash(`pace ${key}`, seed),
  }
  const seconds = Math.floor(Math.max((agent.lastSeen ?? now) - startedAt, 0) / 1e3)
  const trouble = options.trouble?.({ agent: agent.id, config: name })
  const failure = trouble
    ? failureIn(trouble, startedAt)
    : failureOf(throughput.seed, isFailing(runner, options), summary.stages)
  const behind = trouble?.behind ?? null
  const work = { throughput, progress: progressAt(throughput, seconds), summary, failure, behind }
  const errors = { ...errorMembers(work, startedAt), ...refused }
  return { ...base, ...readFigures(work), ...stageStats(work), ...errors }
}

/** @param startedAt Unix ms */
function failureIn({ failure }: Trouble, startedAt: number): RunnerFailure | null {
  if (!failure) return null
  const { stage, share, since, text } = failure
  const from = Math.max(0, Math.floor((since - startedAt) / 1e3))
  return { stage, share, from, ongoing: true, text: (seconds) => text(startedAt + seconds * 1e3) }
}

const isFailing = ({ agent, name }: Runner, { seed, failing }: StatusOptions) =>
  failing?.({ agent: agent.id, config: name }) ??
  hashFraction(`failing ${agent.id} ${name}`, seed) < 0.03

function readFigures({ throughput, progress, summary, failure, behind }: RunnerWork) {
  const { seconds, lines, speed, trend } = progress
  const { mean, seed } = throughput
  // A runner that measures its host reads no file.
  const reads = summary.stages.includes('read')
  const lineSize = reads ? 120 + (seed % 300) : 0
  const late = behind ?? 5 * noiseAt(~seed, seconds) ** 2
  const unread = reads ? Math.round(mean * late) : 0
  const isSendFailing = failure?.ongoing && failure.stage === 'send'
  const unit = summary.countsRecords ? 1 : lineSize
  return {
    elaspedtime: seconds,
    readDataCount: lines,
    readDataSize: lines * lineSize,
    readspeed: speed,
    // The collector's name is wrong too: the value is bytes per second.
    readspeed_kb: speed * lineSize,
    readspeedtrend: trend,
    readspeedtrend_kb: trend,
    lag: {
      size: unread * unit,
      sizeunit: summary.countsRecords ? ('records' as const) : ('bytes' as const),
      ftlags: isSendFailing ? Math.round(mean * (90 + 600 * noiseAt(seed, seconds))) : 0,
      total: (lines + unread) * unit,
    },
  }
}

/**
 * Each stage receives what the stage before let through. A failure affects the first transform or sender of its stage.
 * Senders lag a few seconds behind.
 */
function stageStats(work: RunnerWork) {
  const { throughput, summary, progress } = work
  const reads = summary.stages.includes('read')
  const transforms = summary.transforms.map(
    (name, i) => [name, statsOf(work, 'transform', progress, name, i === 0)] as const,
  )
  const senders = summary.senders.map((name, i) => {
    const earlier = progressAt(throughput, progress.seconds - 2 - ((throughput.seed + i) % 5))
    return [name, statsOf(work, 'send', earlier, name, i === 0)] as const
  })
  return {
    readerStats: reads ? statsOf(work, 'read', progress) : noStats,
    parserStats: reads ? statsOf(work, 'parse', progress, summary.parser) : noStats,
    transformStats: Object.fromEntries([...transforms.map(lastBatch), ...transforms]),
    senderStats: Object.fromEntries(senders),
  }
}

/** The collector keeps a copy of each transform under its type alone, and measures no speed for it. */
const lastBatch = ([name, stats]: readonly [string, StageStatsWire]) =>
  [name.replace(/-\d+$/, ''), { ...stats, speed: 0, trend: '' as const }] as const

function statsOf(
  { throughput, progress, summary, failure }: RunnerWork,
  stage: PipelineStage,
  at: Progress,
  name = '',
  isFirst = true,
): StageStatsWire {
  const distance = failure
    ? pipelineStages.indexOf(stage) - pipelineStages.indexOf(failure.stage)
    : -1
  const failsHere = distance === 0 && isFirst
  const failed =
    failure && (distance > 0 || failsHere) ? errorCount(failure, throughput, at.seconds) : 0
  const errors = failsHere ? failed : 0
  return {
    success: at.lines - (failure?.stage === 'read' ? 0 : failed),
    errors,
    ...rateOf(at, failed > 0 && failure?.text ? failure.share : 0),
    last_error:
      errors > 0 && failure?.ongoing
        ? (failure.text?.(progress.seconds) ??
          errorText(stage, name, summary.path, progress.seconds))
        : '',
  }
}

/** The lines per second that pass. @param share of the lines that a stage before it or itself fails at */
function rateOf(
  { speed, trend }: Progress,
  share: number,
): Pick<StageStatsWire, 'speed' | 'trend'> {
  const passed = Math.round(speed * (1 - share))
  return { speed: passed, trend: passed > 0 || share === 0 ? trend : 'stable' }
}

/** The error history, and the runner's own error when it cannot read at all. @param startedAt Unix ms */
function errorMembers({ throughput, progress, summary, failure }: RunnerWork, startedAt: number) {
  const { seconds } = progress
  if (!failure || errorCount(failure, throughput, seconds) === 0) return { history_errors: {} }
  const { stage, ongoing } = failure
  const [transform = '', sender = ''] = [summary.transforms[0], summary.senders[0]]
  const name = { read: '', parse: summary.parser, transform, send: sender }[stage]
  const text = (at: number) => failure.text?.(at) ?? errorText(stage, name, summary.path, at)
  const queue = errorQueue(failure, throughput, seconds, startedAt, text)
  const history = {
    read: { read_errors: queue },
    parse: { parse_errors: queue },
    transform: { transform_errors: { [name]: queue } },
    send: { send_errors: { [name]: queue } },
  }
  return {
    ...(ongoing && stage === 'read' && { error: text(seconds) }),
    history_errors: history[stage],
  }
}
