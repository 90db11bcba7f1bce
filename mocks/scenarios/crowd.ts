import type { AgentSeed } from '../world/rows'
import { sampleConfigs } from './sampleConfigs'
import { machineOf } from './machine'
import { sampleReleases } from './sampleReleases'
import { day, minute, type Scenario } from './scenario'

const size = 3000

/**
 * 3,000 agents with exact counts, without randomness: h0001 is host-0001 and so on. All have tag crowd, which assigns
 * app-log; those with an even number also have tag half, which assigns nothing.
 *
 * - offline: numbers 25, 50 and 75 of each hundred, 90 agents
 * - failing runner: the last of each hundred, 30 agents
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
        config: sampleConfigs['app-json'] ?? {},
        timestamp: now - day,
      },
    ],
    releases: sampleReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agentSeed) => machineOf(agentSeed, seed),
  },
  prepare(world) {
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
