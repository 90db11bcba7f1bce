import { linesAt, type Throughput } from './throughput'
import { mixBits } from './random'

/** The stages of a runner, in the order in which a line passes them. */
export const pipelineStages = ['read', 'parse', 'transform', 'send'] as const
export type PipelineStage = (typeof pipelineStages)[number]

/** A failure of one stage of a runner. */
export interface RunnerFailure {
  stage: PipelineStage
  /** the share of lines that fail; a reader fails by time instead */
  share: number
  /** Whether the stage fails now. Otherwise a line fails occasionally. */
  ongoing: boolean
  /** seconds of work before it; 0 without it */
  from?: number
  /** its words after so many seconds of work, where they are not the usual ones */
  text?: (seconds: number) => string
}

/** The newest errors. Repeats of one error raise its count; times are Unix ns. */
export interface ErrorQueue {
  error_slice: { error: string; timestamp: number; count: number }[]
  max_size: number
  front: number
  rear: number
}

/** @param seed 32 bits @param ongoing whether the runner fails now @param stages the stages of the runner */
export function failureOf(
  seed: number,
  ongoing: boolean,
  stages: readonly PipelineStage[],
): RunnerFailure | null {
  const chance = mixBits(seed ^ 0x51ed270b) / 2 ** 32
  if (ongoing) {
    const stage =
      chance < 0.5 ? 'send' : chance < 0.75 ? 'parse' : chance < 0.88 ? 'read' : 'transform'
    const share = 0.02 + 0.2 * chance
    return { stage: stages.includes(stage) ? stage : 'send', share, ongoing: true }
  }
  if (chance > 0.15 || !stages.includes('parse')) return null
  return { stage: 'parse', share: 1e-5 + chance * 1e-3, ongoing: false }
}

/** The number of errors after so many seconds of work. */
export const errorCount = (
  { stage, share, from = 0 }: RunnerFailure,
  throughput: Throughput,
  seconds: number,
): number => {
  if (stage === 'read') return Math.floor(Math.max(seconds, 0) / 30)
  const before = from > 0 ? linesAt(throughput, Math.min(seconds, from)) : 0
  return Math.floor((linesAt(throughput, seconds) - before) * share)
}

/** The error of an hour of work, in the collector's words. @param name of the parser, transform or sender @param path of the log */
export function errorText(
  stage: PipelineStage,
  name: string,
  path: string,
  seconds: number,
): string {
  const [first, second] = texts[stage](name, path)
  return Math.floor(seconds / hour) % 2 === 0 ? first : second
}

/**
 * The error history of a stage as the collector queues it: one entry for each of the last hours of work, with the number
 * of repeats. After an absence of the agent, earlier entries move with the start time. @param startedAt Unix ms
 */
export function errorQueue(
  failure: RunnerFailure,
  throughput: Throughput,
  seconds: number,
  startedAt: number,
  text: (seconds: number) => string,
): ErrorQueue {
  const now = Math.floor(seconds / hour)
  const from = Math.max(now - 4, 0)
  const error_slice = Array.from({ length: now - from + 1 }, (_, i) => {
    const begin = (from + i) * hour
    const end = Math.min(begin + hour - 1, seconds)
    const before = begin === 0 ? 0 : errorCount(failure, throughput, begin - 1)
    const timestamp = (startedAt + end * 1e3) * 1e6
    return { error: text(end), timestamp, count: errorCount(failure, throughput, end) - before }
  }).filter(({ count }) => count > 0)
  return { error_slice, max_size: 100, front: 0, rear: error_slice.length }
}

const hour = 3600

const texts: Record<PipelineStage, (name: string, path: string) => readonly [string, string]> = {
  read: (_, path) => [
    `read: open ${path}: permission denied`,
    `read: stat ${path}: no such file or directory`,
  ],
  parse: (name) => [
    `parse: ${name} parser: no value was parsed from the line`,
    `parse: ${name} parser: field status: strconv.ParseInt: parsing "-": invalid syntax`,
  ],
  transform: (name) => [
    `transform: ${name}: key remote_addr is not in the data`,
    `transform: ${name}: remote_addr is not an address: "unknown"`,
  ],
  send: (name) => {
    const host = hosts.get(name) ?? '10.10.9.1:443'
    return [
      `send: dial tcp ${host}: connect: connection refused`,
      `send: write tcp ${host}: i/o timeout`,
    ]
  },
}

const hosts: ReadonlyMap<string, string> = new Map([
  ['elasticsearch', '10.10.9.31:9200'],
  ['influxdb', '10.10.9.41:8086'],
  ['kafka', '10.10.9.21:9092'],
])
