import { luck } from './random'

/** What goes wrong on a machine for a while, or is done there every night. */
export interface Incident {
  /** Unix s */
  from: number
  to: number
  kind: IncidentKind
  /** 0 < height <= 1 */
  height: number
}
export type IncidentKind = 'cpu' | 'disk' | 'net'

const kinds: readonly IncidentKind[] = ['cpu', 'disk', 'net']

/** In each of these stretches at most one incident begins, s. */
const stretch = 6 * 3600
const chance = 0.09
const day = 86400

/** Longest time that an incident is felt after it began, s. */
const longest = 2 * 3600

/**
 * The incidents of a machine that are felt between two times, Unix s: now and then one by chance, and a backup every
 * night. A pure function of seed, machine and time.
 */
export function incidentsOf(seed: number, agentId: string, from: number, to: number): Incident[] {
  const some: Incident[] = []
  for (let n = Math.floor((from - longest) / stretch); n * stretch < to; n++) {
    const place = `${agentId} incident ${n}`
    if (luck(place, seed) >= chance) continue
    const begin = n * stretch + luck(`${place} begins`, seed) * (stretch / 2)
    const kind = kinds[Math.floor(luck(`${place} is`, seed) * kinds.length)] ?? 'cpu'
    const length = 300 + luck(`${place} lasts`, seed) * 4500
    some.push({ from: begin, to: begin + length, kind, height: 0.4 + 0.6 * luck(place, seed + 1) })
  }
  // Two to four in the morning in China, 15 to 40 minutes.
  const begins = 18 * 3600 + luck(`${agentId} backup`, seed) * 7200
  const lasts = 900 + 1500 * luck(`${agentId} backup lasts`, seed)
  for (let n = Math.floor((from - longest - begins) / day); n * day + begins < to; n++) {
    const at = n * day + begins
    some.push({ from: at, to: at + lasts, kind: 'disk', height: 0.8 })
  }
  return some
}
