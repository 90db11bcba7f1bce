import { luck } from '../world/random'
import type { World } from '../world/World'
import { comeAndGo } from './comings'
import { demo } from './demo'
import type { Scenario } from './scenario'

const cycle = 40_000

/** The demo's fleet on a bad network: one agent in five goes offline and comes back, about every 40 s. */
export const flapping: Scenario = (random, now, seed) => {
  const { content, arrange } = demo(random, now, seed)
  return {
    content,
    arrange(world) {
      arrange?.(world)
      flap(world, seed)
    },
  }
}

function flap(world: World, seed: number): void {
  const ids = Array.from(world.fleet.agents, ({ id }) => id)
  const some = ids.filter((id) => luck(`flapping ${id}`, seed) < 0.2)
  comeAndGo(world, cycle, 0, (n) =>
    some.map((agent) => {
      const from = Math.round(cycle * 0.4 * luck(`goes ${agent} ${n}`, seed))
      const length = Math.round(cycle * (0.2 + 0.4 * luck(`stays ${agent} ${n}`, seed)))
      return { agent, from, to: from + length }
    }),
  )
}
