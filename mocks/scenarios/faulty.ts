import { believableDelays } from './comings'
import type { Scenario } from './scenario'
import { small } from './small'

/**
 * The fleet of `small` behind a server that writes badly, for trying out by hand what becomes of a plan:
 *
 * - web-03 and db-02 do not answer: what concerns them is refused
 * - web-06 and win-01 take everything and do nothing
 * - of the writes, each fourth is done and its answer lost, each seventh answered with 500 and not done
 */
export const faulty: Scenario = (random, now, seed) => {
  const { content, arrange } = small(random, now, seed)
  return {
    content,
    arrange(world) {
      arrange?.(world)
      world.delays = believableDelays(seed)
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
