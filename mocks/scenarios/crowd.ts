import type { AgentSeed } from '../world/rows'
import { someConfigs } from './configs'
import { machineOf } from './machine'
import { someReleases } from './releases'
import { day, minute, type Scenario } from './scenario'

const size = 5000

/**
 * 5,000 agents that a test can reckon with, no luck in it: h0001 is host-0001 and so on, all with tag crowd, which
 * brings app-log, the even ones also with tag half, which brings nothing.
 *
 * - offline: 25, 50 and 75 of each hundred, 150 agents
 * - failing runner: the last of each hundred, 50 agents
 */
export const crowd: Scenario = (_random, now, seed) => ({
  content: {
    agents: Array.from({ length: size }, (_, i) => agent(i + 1, now)),
    tags: [
      { name: 'crowd', note: 'everybody', configs: ['app-log'] },
      { name: 'half', note: 'every second one', configs: [] },
    ],
    configs: [
      {
        name: 'app-log',
        note: 'application log',
        config: someConfigs['app-json'] ?? {},
        timestamp: now - day,
      },
    ],
    releases: someReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (seedling) => machineOf(seedling, seed),
  },
  arrange(world) {
    world.rules = { failing: ({ agent: id }) => id.endsWith('00') }
  },
})

function agent(n: number, now: number): AgentSeed {
  const number = String(n).padStart(4, '0')
  const offline = n % 25 === 0 && n % 100 !== 0
  return {
    id: `h${number}`,
    hostname: `host-${number}`,
    ip: `10.5.${n >> 8}.${n & 255}`,
    state: offline ? 'offline' : 'online',
    create_time: Math.floor((now - 30 * day) / 1e3),
    tags: n % 2 === 0 ? ['crowd', 'half'] : ['crowd'],
    ...(offline && { lastSeen: now - 30 * minute }),
  }
}
