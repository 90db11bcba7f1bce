import { hash, type Random } from '../world/random'
import type { AgentSeed, ConfigSeed, TagSeed } from '../world/rows'
import { sampleConfigs } from './sampleConfigs'
import { machineOf } from './machine'
import { sampleReleases } from './sampleReleases'
import { day, minute, type Scenario } from './scenario'

const size = 100_000

/**
 * 100,000 agents, 300 configs, 201 tags: 200 tags with 500 agents and three configs each, and tag canary on one agent in
 * a hundred. About 300,000 runners. One agent in forty is offline, one in a thousand was never online.
 */
export const large: Scenario = (random, now, seed) => ({
  content: {
    agents: agents(random, now),
    tags: tags(),
    configs: configs(now),
    releases: sampleReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agent) => machineOf(agent, seed),
  },
})

const roles = ['web', 'app', 'api', 'mysql', 'redis', 'kafka', 'es', 'k8s', 'job', 'win'] as const
const dataCentres = ['bj', 'sh', 'gz', 'hk'] as const

const padded = (n: number, digits: number) => String(n).padStart(digits, '0')

function* agents(random: Random, now: number): Generator<AgentSeed> {
  for (let i = 0; i < size; i++) {
    const role = roles[i % 10] ?? 'web'
    const dataCentre = dataCentres[Math.floor(i / 10) % 4] ?? 'bj'
    const base: AgentSeed = {
      id: padded(i, 6) + hash(`agent ${i}`).toString(16).padStart(8, '0'),
      hostname: `${role}-${dataCentre}-${padded(Math.floor(i / 40) + 1, 4)}`,
      ip: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`,
      state: 'online',
      create_time: Math.floor(now / 1e3) - random.int(1, 700 * 86400),
      tags: [tagName(i % 200), ...(i % 100 === 21 ? ['canary'] : [])],
    }
    if (i % 40 === 7)
      yield { ...base, state: 'offline', lastSeen: now - random.int(5, 9e4) * minute }
    else yield i % 1000 === 3 ? { ...base, state: 'register' } : base
  }
}

const kinds = Object.entries(sampleConfigs)
const configName = (i: number) => `${kinds[i % kinds.length]?.[0] ?? ''}-${padded(i, 3)}`

const configs = (now: number): ConfigSeed[] =>
  Array.from({ length: 300 }, (_, i) => ({
    name: configName(i),
    note: '',
    config: kinds[i % kinds.length]?.[1] ?? {},
    timestamp: now - (i + 1) * day,
  }))

const tagName = (i: number) =>
  `${roles[i % 10]}-${dataCentres[Math.floor(i / 10) % 4]}-${Math.floor(i / 40) + 1}`

const tags = (): TagSeed[] => [
  ...Array.from({ length: 200 }, (_, i) => ({
    name: tagName(i),
    note: '',
    configs: [configName(i), configName((i + 100) % 300), configName((i + 200) % 300)],
  })),
  { name: 'canary', note: '灰度', configs: [] },
]
