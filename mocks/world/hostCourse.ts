import hostTrace from './hostTrace.json' with { type: 'json' }
import { incidentsOf, type Incident, type IncidentKind } from './incidents'
import { luck } from './random'

/** What the fields of an ordinary server are like. A field is a sum, so that its mean over any time is one too. */
interface Course {
  /** The mean of a machine of usual size. */
  level: number
  /** How far the day's wave goes, as a share of the level. */
  swing: number
  /** What incidents add while they last. */
  adds?: Partial<Record<IncidentKind, number>>
  /** s until an incident is felt in full; a minute unless told. */
  ramp?: number
  /** How much of the level follows the recorded trace; the rest follows the day. */
  restless?: number
}

const courses: Readonly<Record<string, Course>> = {
  cpu_usage_system: { level: 5, swing: 0.4, adds: { cpu: 7, disk: 4, net: 4 } },
  cpu_usage_user: { level: 14, swing: 0.6, adds: { cpu: 24, net: 5 } },
  diskio_reads_rate: { level: 180, swing: 0.6, adds: { disk: 2400 } },
  diskio_writes_rate: { level: 420, swing: 0.6, adds: { disk: 900, net: 150 } },
  mem_used_percent: { level: 36, swing: 0.06, adds: { cpu: 5 }, ramp: 900, restless: 0.15 },
  bytes_recv_rate: { level: 3.2e6, swing: 0.6, adds: { net: 2.1e7 } },
  bytes_sent_rate: { level: 2.1e6, swing: 0.6, adds: { net: 9e6, disk: 4e6 } },
  packets_recv_rate: { level: 5200, swing: 0.6, adds: { net: 2.2e4 } },
  packets_sent_rate: { level: 4100, swing: 0.6, adds: { net: 1.4e4, disk: 3e3 } },
  system_load1: { level: 1.6, swing: 0.5, adds: { cpu: 6, disk: 3 } },
  system_load5: { level: 1.6, swing: 0.5, adds: { cpu: 6, disk: 3 }, ramp: 300 },
  system_load15: { level: 1.6, swing: 0.5, adds: { cpu: 6, disk: 3 }, ramp: 900 },
  tcp_established_num: { level: 180, swing: 0.5, adds: { net: 420 } },
}
/** Between two times, Unix s. The mean is the result divided by the time between them. */
export type Total = (from: number, to: number, incidents: readonly Incident[]) => number

const plain: Course = { level: 1, swing: 0 }

/** s between two points of the trace. */
const traceStep = 30

/**
 * The trace is read at three speeds at once, so that hours and days have ups and downs of their own and nothing
 * repeats. speed, share
 */
const readings = [
  [1, 0.5],
  [1 / 7.3, 0.3],
  [1 / 53, 0.2],
] as const

/** Sums of the trace up to each of its points, so that a mean over any time costs two looks. */
const sums: ReadonlyMap<string, Float64Array> = new Map(
  Object.entries(hostTrace).map(([field, points]) => {
    let sum = 0
    return [field, Float64Array.from([0, ...points], (point) => (sum += point / 100))]
  }),
)

const day = 86400

/**
 * What one machine measures: a function of seed, machine, field and time that knows its integral. So the mean of a
 * bucket is exact, and buckets of any width tell the same story. The restless part is a real host's
 * (hostTrace.json: 30 s means of two hours, 100 is the mean of a field).
 */
export function hostCourse(seed: number, agentId: string) {
  const size = 0.4 + 1.2 * luck(agentId, seed)
  const offset = luck(`${agentId} trace`, seed) * 1e5
  const shift = 3600 * (2 * luck(`${agentId} shift`, seed) - 1)
  return {
    /** The integral of a field over time, of which buckets are asked one after the other. */
    field(name: string): Total {
      const { level, swing, adds = {}, ramp = 60, restless = 0.45 } = courses[name] ?? plain
      const lag = name.endsWith('sent_rate') ? 4200 : 0
      const known = sums.get(name)
      const usualUntil = lastKept((time) => {
        let trace = 0
        for (const [speed, share] of readings) {
          trace += (share * traceUntil(known, (time + offset + lag) * speed)) / speed
        }
        const wave = time + swing * waveUntil(time - shift)
        return level * size * ((1 - restless) * wave + restless * trace)
      })
      return (from, to, incidents) => {
        const before = usualUntil(from)
        let total = usualUntil(to) - before
        for (const { kind, height, ...when } of incidents) {
          const full = (adds[kind] ?? 0) * height
          if (full > 0) total += full * felt(when, ramp, from, to)
        }
        return total
      }
    },
    /** What is felt between two times, Unix s. */
    incidents: (from: number, to: number) => incidentsOf(seed, agentId, from, to),
  }
}

/** Where a bucket ends the next one begins: keeps the last result. */
function lastKept(compute: (time: number) => number): (time: number) => number {
  let [at, value] = [NaN, NaN]
  return (time) => {
    if (time !== at) [at, value] = [time, compute(time)]
    return value
  }
}

/** The integral of the day's wave, highest at six in the morning UTC: afternoon in China. */
const waveUntil = (time: number) => (-day / (2 * Math.PI)) * Math.cos((time / day) * 2 * Math.PI)

/** The integral of the trace, repeated for ever, in s. */
function traceUntil(known: Float64Array | undefined, time: number): number {
  if (!known) return time
  const points = known.length - 1
  const place = time / traceStep
  const rounds = Math.floor(place / points)
  const rest = place - rounds * points
  const index = Math.min(Math.floor(rest), points - 1)
  const before = known[index] ?? 0
  const within = ((known[index + 1] ?? before) - before) * (rest - index)
  return traceStep * (rounds * (known[points] ?? 0) + before + within)
}

/** The integral of an incident that comes and goes over a ramp, between two times. */
function felt(when: { from: number; to: number }, ramp: number, from: number, to: number): number {
  const until = (time: number) =>
    rampUntil(time - when.from, ramp) - rampUntil(time - when.to, ramp)
  return until(to) - until(from)
}

/** The integral of 0, rising to 1 within a ramp, from then on 1. */
const rampUntil = (time: number, ramp: number) =>
  time <= 0 ? 0 : time < ramp ? (time * time) / (2 * ramp) : time - ramp / 2
