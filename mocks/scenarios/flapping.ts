import { hashFraction } from '../world/random'
import type { World } from '../world/World'
import { scheduleAbsences } from './fleetDynamics'
import { demo } from './demo'
import type { Scenario } from './scenario'

const cycle = 40_000

/** The demo's fleet on a bad network: one agent in five disconnects and reconnects about every 40 s. */
export const flapping: Scenario = (random, now, seed) => {
  const { content, prepare } = demo(random, now, seed)
  return {
    content,
    prepare(world) {
      prepare?.(world)
      scheduleFlapping(world, seed)
    },
  }
}

function scheduleFlapping(world: World, seed: number): void {
  const ids = Array.from(world.fleet.agents, ({ id }) => id)
  const flappingIds = ids.filter((id) => hashFraction(`flapping ${id}`, seed) < 0.2)
  scheduleAbsences(world, cycle, 0, (n) =>
    flappingIds.map((agent) => {
      const from = Math.round(cycle * 0.4 * hashFraction(`goes ${agent} ${n}`, seed))
      const length = Math.round(cycle * (0.2 + 0.4 * hashFraction(`stays ${agent} ${n}`, seed)))
      return { agent, from, to: from + length }
    }),
  )
}
