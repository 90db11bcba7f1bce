import { hashFraction } from '../world/random'
import type { World } from '../world/World'
import { scheduleAbsences } from './fleetDynamics'
import { demo } from './demo'
import type { Scenario } from './scenario'

const cycle = 40_000

/** The demo's fleet on a bad network: one agent in five disconnects and reconnects about every 40 s. */
export const flapping: Scenario = (random, now, seed, size) => {
  const { content, prepare } = demo(random, now, seed, size)
  return {
    content,
    prepare(world) {
      prepare?.(world)
      scheduleFlapping(world, seed, () => 0.2)
    },
  }
}

/**
 * Lets agents disconnect and reconnect about every 40 s from now on.
 * @param share which part of the agents does, 0 to 1; asked for at the begin of each cycle
 */
export function scheduleFlapping(world: World, seed: number, share: () => number): void {
  const ids = Array.from(world.fleet.agents, ({ id }) => id)
  scheduleAbsences(world, cycle, 0, (n) => {
    const now = share()
    if (now === 0) return []
    return ids
      .filter((id) => hashFraction(`flapping ${id}`, seed) < now)
      .map((agent) => {
        const from = Math.round(cycle * 0.4 * hashFraction(`goes ${agent} ${n}`, seed))
        const length = Math.round(cycle * (0.2 + 0.4 * hashFraction(`stays ${agent} ${n}`, seed)))
        return { agent, from, to: from + length }
      })
  })
}
