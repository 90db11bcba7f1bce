import { hashFraction } from './random'
import type { Agent } from './rows'

/** An interval of time, Unix ms. */
export type Interval = readonly [from: number, to: number]

const minute = 60_000
/** At most one invented absence begins in each period, ms. */
const period = 2 * 86_400_000
const chance = 0.2

/**
 * The intervals within a range in which an agent was online and measured: from its registration until it disconnected
 * or until now, minus its absences. Absences before the world began are invented: an occasional few minutes, always the
 * same ones for the same seed.
 */
export function onlineIntervals(
  { id, create_time, lastSeen, state, absences }: Agent,
  [from, to]: Interval,
  { seed, worldStart, now }: { seed: number; worldStart: number; now: number },
): Interval[] {
  if (state === 'register') return []
  const begin = Math.max(from, create_time * 1e3)
  const end = Math.min(to, now, lastSeen ?? Infinity)
  const offline = [...inventedAbsences(seed, id, begin, Math.min(end, worldStart)), ...absences]
  return offline
    .reduce<Interval[]>(
      (online, absence) => online.flatMap((part) => subtract(part, absence)),
      [[begin, end]],
    )
    .filter(([from, to]) => from < to)
}

/** The parts of an interval outside of an absence. */
const subtract = ([from, to]: Interval, [lost, back]: Interval): Interval[] =>
  lost >= to || back <= from
    ? [[from, to]]
    : [
        [from, Math.min(lost, to)],
        [Math.max(back, from), to],
      ]

function inventedAbsences(seed: number, id: string, from: number, to: number): Interval[] {
  const absences: Interval[] = []
  for (let n = Math.floor(from / period); n * period < to; n++) {
    const key = `${id} away ${n}`
    if (hashFraction(key, seed) >= chance) continue
    const lost = n * period + Math.floor(hashFraction(`${key} from`, seed) * 2700) * minute
    const back = lost + Math.floor(5 + 55 * hashFraction(`${key} for`, seed) ** 2) * minute
    // An absence at the very start of the world would contradict the agent's state.
    if (back <= to) absences.push([lost, back])
  }
  return absences
}
