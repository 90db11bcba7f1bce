import { luck } from './random'
import type { Agent } from './rows'

/** A stretch of time, Unix ms. */
export type Stretch = readonly [from: number, to: number]

const minute = 60_000
/** In each of these stretches an agent is away at most once. */
const stretch = 2 * 86_400_000
const chance = 0.2

/**
 * When an agent measured, between two times: from when it registered until it was lost or until now, less the times it
 * was away. What was before the world began is invented: now and then some minutes away, always the same ones.
 */
export function presence(
  { id, create_time, lastSeen, state, absences }: Agent,
  [from, to]: Stretch,
  { seed, began, now }: { seed: number; began: number; now: number },
): Stretch[] {
  if (state === 'register') return []
  const begin = Math.max(from, create_time * 1e3)
  const end = Math.min(to, now, lastSeen ?? Infinity)
  const gone = [...invented(seed, id, begin, Math.min(end, began)), ...absences]
  return gone
    .reduce<Stretch[]>(
      (there, away) => there.flatMap((part) => without(part, away)),
      [[begin, end]],
    )
    .filter(([from, to]) => from < to)
}

/** What is left of a stretch of time. */
const without = ([from, to]: Stretch, [lost, back]: Stretch): Stretch[] =>
  lost >= to || back <= from
    ? [[from, to]]
    : [
        [from, Math.min(lost, to)],
        [Math.max(back, from), to],
      ]

function invented(seed: number, id: string, from: number, to: number): Stretch[] {
  const absences: Stretch[] = []
  for (let n = Math.floor(from / stretch); n * stretch < to; n++) {
    const place = `${id} away ${n}`
    if (luck(place, seed) >= chance) continue
    const lost = n * stretch + Math.floor(luck(`${place} from`, seed) * 2700) * minute
    const back = lost + Math.floor(5 + 55 * luck(`${place} for`, seed) ** 2) * minute
    // One that the world would begin with would contradict what it says of the agent.
    if (back <= to) absences.push([lost, back])
  }
  return absences
}
