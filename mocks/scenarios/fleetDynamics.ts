import type { Delays } from '../world/behaviour'
import { hashFraction } from '../world/random'
import type { World } from '../world/World'

/** A time in which an agent is offline. */
export interface Absence {
  agent: string
  /** ms after the begin of the cycle */
  from: number
  to: number
}

/**
 * Takes agents offline and brings them back, in every cycle from now on.
 * @param cycle the length of a cycle in ms @param first the number of the first cycle with absences
 */
export function scheduleAbsences(
  world: World,
  cycle: number,
  first: number,
  absences: (cycle: number) => Iterable<Absence>,
): void {
  const begin = world.now()
  const next = (n: number) =>
    world.timeline.at(begin + n * cycle, (at) => {
      for (const { agent, from, to } of absences(n))
        world.scheduleOffline(agent, at + from, at + to)
      next(n + 1)
    })
  next(first)
}

/** Delays of some seconds, different for each agent, as in an ordinary fleet. */
export function realisticDelays(seed: number): Delays {
  const between = (what: string, from: number, to: number) => (agentId: string) =>
    Math.round(from + (to - from) * hashFraction(`${what} ${agentId}`, seed))
  return {
    runner: between('runner', 1000, 4000),
    config: between('config', 1000, 4000),
    upgrade: { down: between('down', 2000, 6000), up: between('up', 5000, 20_000) },
  }
}
