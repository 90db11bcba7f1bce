import { lines, type Pace } from './pace'
import { mix } from './random'

/** In the order in which a line passes them. */
export const stages = ['read', 'parse', 'transform', 'send'] as const
export type Stage = (typeof stages)[number]

/** What goes wrong in a runner. */
export interface Trouble {
  stage: Stage
  /** of the lines that it hits; reading fails by time */
  share: number
  /** Whether it is wrong now; otherwise it is a bad line now and then. */
  lasting: boolean
}

/** The newest errors; repeats of one raise its count, times are Unix ns. */
export interface ErrorQueue {
  error_slice: { error: string; timestamp: number; count: number }[]
  max_size: number
  front: number
  rear: number
}

/** @param luck 32 bits @param failing whether it goes wrong all the time @param among what the runner has */
export function troubleOf(luck: number, failing: boolean, among: readonly Stage[]): Trouble | null {
  const chance = mix(luck ^ 0x51ed270b) / 2 ** 32
  if (failing) {
    const stage =
      chance < 0.5 ? 'send' : chance < 0.75 ? 'parse' : chance < 0.88 ? 'read' : 'transform'
    const share = 0.02 + 0.2 * chance
    return { stage: among.includes(stage) ? stage : 'send', share, lasting: true }
  }
  if (chance > 0.15 || !among.includes('parse')) return null
  return { stage: 'parse', share: 1e-5 + chance * 1e-3, lasting: false }
}

/** How many errors there were after so many seconds of work. */
export const failures = ({ stage, share }: Trouble, pace: Pace, seconds: number): number =>
  stage === 'read'
    ? Math.floor(Math.max(seconds, 0) / 30)
    : Math.floor(lines(pace, seconds) * share)

/** The error of that hour, in the collector's words. @param name of parser, transform or sender @param path of the log */
export function errorText(stage: Stage, name: string, path: string, seconds: number): string {
  const [first, second] = texts[stage](name, path)
  return Math.floor(seconds / hour) % 2 === 0 ? first : second
}

/**
 * The error history of a stage as the collector queues it: an entry for each of the last hours of work, repeats counted.
 * When the agent was away, what was before moves along. @param since Unix ms when the work began
 */
export function errorQueue(
  trouble: Trouble,
  pace: Pace,
  seconds: number,
  since: number,
  text: (seconds: number) => string,
): ErrorQueue {
  const now = Math.floor(seconds / hour)
  const from = Math.max(now - 4, 0)
  const error_slice = Array.from({ length: now - from + 1 }, (_, i) => {
    const begin = (from + i) * hour
    const end = Math.min(begin + hour - 1, seconds)
    const before = begin === 0 ? 0 : failures(trouble, pace, begin - 1)
    const timestamp = (since + end * 1e3) * 1e6
    return { error: text(end), timestamp, count: failures(trouble, pace, end) - before }
  }).filter(({ count }) => count > 0)
  return { error_slice, max_size: 100, front: 0, rear: error_slice.length }
}

const hour = 3600

const texts: Record<Stage, (name: string, path: string) => readonly [string, string]> = {
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
