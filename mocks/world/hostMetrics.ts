import hostTrace from './hostTrace.json' with { type: 'json' }
import { loadSpikesOf, type LoadSpike, type SpikeKind } from './loadSpikes'
import { hashFraction } from './random'

/** The behaviour of a field on an ordinary server. Every term has an integral, so the mean over any interval is exact. */
interface FieldProfile {
  /** The mean of a machine of average size. */
  mean: number
  /** The amplitude of the daily wave, as a share of the mean. */
  amplitude: number
  /** The amount that each kind of load spike adds. */
  spikes?: Partial<Record<SpikeKind, number>>
  /** s until a spike reaches its full height; 60 by default. */
  rampSeconds?: number
  /** The share of the mean that follows the recorded trace; the rest follows the daily wave. */
  traceShare?: number
}

const profiles: Readonly<Record<string, FieldProfile>> = {
  cpu_usage_system: { mean: 5, amplitude: 0.4, spikes: { cpu: 7, disk: 4, net: 4 } },
  cpu_usage_user: { mean: 14, amplitude: 0.6, spikes: { cpu: 24, net: 5 } },
  diskio_reads_rate: { mean: 180, amplitude: 0.6, spikes: { disk: 2400 } },
  diskio_writes_rate: { mean: 420, amplitude: 0.6, spikes: { disk: 900, net: 150 } },
  mem_used_percent: {
    mean: 36,
    amplitude: 0.06,
    spikes: { cpu: 5 },
    rampSeconds: 900,
    traceShare: 0.15,
  },
  bytes_recv_rate: { mean: 3.2e6, amplitude: 0.6, spikes: { net: 2.1e7 } },
  bytes_sent_rate: { mean: 2.1e6, amplitude: 0.6, spikes: { net: 9e6, disk: 4e6 } },
  packets_recv_rate: { mean: 5200, amplitude: 0.6, spikes: { net: 2.2e4 } },
  packets_sent_rate: { mean: 4100, amplitude: 0.6, spikes: { net: 1.4e4, disk: 3e3 } },
  system_load1: { mean: 1.6, amplitude: 0.5, spikes: { cpu: 6, disk: 3 } },
  system_load5: { mean: 1.6, amplitude: 0.5, spikes: { cpu: 6, disk: 3 }, rampSeconds: 300 },
  system_load15: { mean: 1.6, amplitude: 0.5, spikes: { cpu: 6, disk: 3 }, rampSeconds: 900 },
  tcp_established_num: { mean: 180, amplitude: 0.5, spikes: { net: 420 } },
}

/** The integral of a field between two times, Unix s. Divided by the time between them it is the mean. */
export type Integral = (from: number, to: number, spikes: readonly LoadSpike[]) => number

const defaultProfile: FieldProfile = { mean: 1, amplitude: 0 }

/** s between two points of the trace. */
const traceStep = 30

/**
 * Speed and share of each reading of the trace. Three readings at different speeds add variation over hours and days
 * and keep the sum from repeating.
 */
const traceSpeeds = [
  [1, 0.5],
  [1 / 7.3, 0.3],
  [1 / 53, 0.2],
] as const

/** Cumulative sums of the trace by field: the integral over any interval takes two lookups. */
const sums: ReadonlyMap<string, Float64Array> = new Map(
  Object.entries(hostTrace).map(([field, points]) => {
    let sum = 0
    return [field, Float64Array.from([0, ...points], (point) => (sum += point / 100))]
  }),
)

const day = 86400

/**
 * The measurements of one machine: a function of seed, machine, field and time with a known integral. The mean of a
 * bucket is therefore exact, and buckets of any width agree. The irregular part was recorded on a real host
 * (hostTrace.json: 30 s means over two hours, 100 is the mean of a field).
 */
export function hostMetrics(seed: number, agentId: string) {
  const size = 0.4 + 1.2 * hashFraction(agentId, seed)
  const offset = hashFraction(`${agentId} trace`, seed) * 1e5
  const shift = 3600 * (2 * hashFraction(`${agentId} shift`, seed) - 1)
  return {
    /** The integral of a field. It is fast when called for adjacent buckets in order. */
    field(name: string): Integral {
      const profile = profiles[name] ?? defaultProfile
      const { mean, amplitude, spikes: heights = {}, rampSeconds = 60, traceShare = 0.45 } = profile
      const lag = name.endsWith('sent_rate') ? 4200 : 0
      const trace = sums.get(name)
      const baseUntil = memoizeLast((time) => {
        let irregular = 0
        for (const [speed, share] of traceSpeeds) {
          irregular += (share * traceIntegral(trace, (time + offset + lag) * speed)) / speed
        }
        const daily = time + amplitude * waveIntegral(time - shift)
        return mean * size * ((1 - traceShare) * daily + traceShare * irregular)
      })
      return (from, to, spikes) => {
        const before = baseUntil(from)
        let total = baseUntil(to) - before
        for (const { kind, height, ...when } of spikes) {
          const full = (heights[kind] ?? 0) * height
          if (full > 0) total += full * spikeIntegral(when, rampSeconds, from, to)
        }
        return total
      }
    },
    /** The load spikes with an effect between two times, Unix s. */
    spikes: (from: number, to: number) => loadSpikesOf(seed, agentId, from, to),
  }
}

/** Keeps the last result: each bucket begins where the previous one ends. */
function memoizeLast(compute: (time: number) => number): (time: number) => number {
  let [at, value] = [NaN, NaN]
  return (time) => {
    if (time !== at) [at, value] = [time, compute(time)]
    return value
  }
}

/** The integral of the daily wave. The wave peaks at six in the morning UTC: afternoon in China. */
const waveIntegral = (time: number) => (-day / (2 * Math.PI)) * Math.cos((time / day) * 2 * Math.PI)

/** The integral of the endlessly repeated trace, in s. */
function traceIntegral(sums: Float64Array | undefined, time: number): number {
  if (!sums) return time
  const points = sums.length - 1
  const position = time / traceStep
  const rounds = Math.floor(position / points)
  const rest = position - rounds * points
  const index = Math.min(Math.floor(rest), points - 1)
  const before = sums[index] ?? 0
  const within = ((sums[index + 1] ?? before) - before) * (rest - index)
  return traceStep * (rounds * (sums[points] ?? 0) + before + within)
}

/** The integral between two times of a spike that rises and falls over a ramp. */
function spikeIntegral(
  when: { from: number; to: number },
  ramp: number,
  from: number,
  to: number,
): number {
  const until = (time: number) =>
    rampIntegral(time - when.from, ramp) - rampIntegral(time - when.to, ramp)
  return until(to) - until(from)
}

/** The integral of a function that rises from 0 to 1 over the ramp and then stays 1. */
const rampIntegral = (time: number, ramp: number) =>
  time <= 0 ? 0 : time < ramp ? (time * time) / (2 * ramp) : time - ramp / 2
