import { hashFraction } from './random'

/** Load on a machine above its usual level: by chance, or from a nightly backup. */
export interface LoadSpike {
  /** Unix s */
  from: number
  to: number
  kind: SpikeKind
  /** 0 < height <= 1 */
  height: number
}
export type SpikeKind = 'cpu' | 'disk' | 'net'

const kinds: readonly SpikeKind[] = ['cpu', 'disk', 'net']

/** At most one spike begins in each period, s. */
const period = 6 * 3600
const chance = 0.09
const day = 86400

/** The longest time from the begin of a spike to the end of its effect, s. */
const longestEffect = 2 * 3600

/**
 * The load spikes of a machine with an effect between two times, Unix s: occasional ones by chance, and a backup every
 * night. A pure function of seed, machine and time.
 */
export function loadSpikesOf(seed: number, agentId: string, from: number, to: number): LoadSpike[] {
  const spikes: LoadSpike[] = []
  for (let n = Math.floor((from - longestEffect) / period); n * period < to; n++) {
    const key = `${agentId} incident ${n}`
    if (hashFraction(key, seed) >= chance) continue
    const begin = n * period + hashFraction(`${key} begins`, seed) * (period / 2)
    const kind = kinds[Math.floor(hashFraction(`${key} is`, seed) * kinds.length)] ?? 'cpu'
    const length = 300 + hashFraction(`${key} lasts`, seed) * 4500
    spikes.push({
      from: begin,
      to: begin + length,
      kind,
      height: 0.4 + 0.6 * hashFraction(key, seed + 1),
    })
  }
  // The backup begins between two and four in the morning in China and takes 15 to 40 minutes.
  const begins = 18 * 3600 + hashFraction(`${agentId} backup`, seed) * 7200
  const lasts = 900 + 1500 * hashFraction(`${agentId} backup lasts`, seed)
  for (let n = Math.floor((from - longestEffect - begins) / day); n * day + begins < to; n++) {
    const at = n * day + begins
    spikes.push({ from: at, to: at + lasts, kind: 'disk', height: 0.8 })
  }
  return spikes
}
