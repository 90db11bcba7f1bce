import { luck } from './random'

interface Course {
  /** The middle of the day's wave for an average machine. */
  level: number
  /** How far the wave goes, as a share of the level. */
  swing: number
  max: number
}

/** Orders of magnitude of an ordinary server. */
const courses: Record<string, Course> = {
  cpu_usage_system: { level: 7, swing: 0.4, max: 40 },
  cpu_usage_user: { level: 22, swing: 0.6, max: 60 },
  diskio_reads_rate: { level: 180, swing: 0.7, max: 1e5 },
  diskio_writes_rate: { level: 420, swing: 0.6, max: 1e5 },
  mem_used_percent: { level: 58, swing: 0.1, max: 98 },
  bytes_recv_rate: { level: 3.2e6, swing: 0.7, max: 1.2e9 },
  bytes_sent_rate: { level: 2.1e6, swing: 0.7, max: 1.2e9 },
  packets_recv_rate: { level: 5200, swing: 0.7, max: 1e6 },
  packets_sent_rate: { level: 4100, swing: 0.7, max: 1e6 },
  system_load1: { level: 2.2, swing: 0.6, max: 128 },
  system_load5: { level: 2.1, swing: 0.5, max: 128 },
  system_load15: { level: 2, swing: 0.4, max: 128 },
  tcp_established_num: { level: 240, swing: 0.5, max: 6e4 },
}

/**
 * What a machine measured: a day's wave, scaled by the machine, with smooth noise.
 * A pure function of seed, agent, field and time (Unix s), so that any range at any step tells the same story.
 */
export function metricValue(seed: number, agentId: string, field: string, time: number): number {
  const { level, swing, max } = courses[field] ?? { level: 1, swing: 0, max: 1 }
  const place = `${agentId} ${field}`
  const size = 0.4 + 1.4 * luck(agentId, seed)
  const hours = time / 3600 + 8 - 2 * luck(place, seed)
  const wave = swing * Math.sin(((hours - 9) / 12) * Math.PI)
  const noise = 0.5 * swing * (smooth(seed, place, time / 600) - 0.5)
  return Math.min(level * size * (1 + wave + noise), max)
}

/** Noise without jumps: a straight line between the luck of whole numbers. */
function smooth(seed: number, place: string, x: number): number {
  const left = Math.floor(x)
  const from = luck(`${place} ${left}`, seed)
  return from + (luck(`${place} ${left + 1}`, seed) - from) * (x - left)
}
