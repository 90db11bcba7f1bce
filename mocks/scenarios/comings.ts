import { luck } from '../world/random'
import type { Delays } from '../world/script'
import type { World } from '../world/World'

export interface Absence {
  agent: string
  /** ms after the cycle's begin, and when it is back */
  from: number
  to: number
}

/** Agents go offline and come back, cycle after cycle. @param cycle ms @param first the cycle with which it begins */
export function comeAndGo(
  world: World,
  cycle: number,
  first: number,
  absences: (cycle: number) => Iterable<Absence>,
): void {
  const begin = world.now()
  const next = (n: number) =>
    world.timeline.at(begin + n * cycle, (at) => {
      for (const { agent, from, to } of absences(n)) world.sendAway(agent, at + from, at + to)
      next(n + 1)
    })
  next(first)
}

/** What an ordinary fleet takes for things: seconds, each agent its own. */
export function believableDelays(seed: number): Delays {
  const between = (what: string, from: number, to: number) => (agentId: string) =>
    Math.round(from + (to - from) * luck(`${what} ${agentId}`, seed))
  return {
    runner: between('runner', 1000, 4000),
    config: between('config', 1000, 4000),
    upgrade: { down: between('down', 2000, 6000), up: between('up', 5000, 20_000) },
  }
}
