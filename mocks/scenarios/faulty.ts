import { realisticDelays } from './fleetDynamics'
import type { Scenario } from './scenario'
import { small } from './small'

/**
 * The fleet of `small` behind a server whose writes fail, for trying out plans by hand:
 *
 * - web-03 and db-02 do not answer: their changes are refused
 * - web-06 and win-01 accept every change and do nothing
 * - every fourth write is done and its answer is lost; every seventh write is answered with 500 and not done
 */
export const faulty: Scenario = (random, now, seed) => {
  const { content, prepare } = small(random, now, seed)
  return {
    content,
    prepare(world) {
      prepare?.(world)
      world.delays = realisticDelays(seed)
      world.rules = {
        refuse: ({ agent }) => ['a03', 'a08'].includes(agent),
        ignore: ({ agent }) => ['a06', 'a10'].includes(agent),
      }
      world.faults = [
        { match: ({ write }) => write > 0 && write % 4 === 0, fault: { cut: 'after' } },
        { match: ({ write }) => write > 0 && write % 7 === 0, fault: { status: 500 } },
      ]
    },
  }
}
