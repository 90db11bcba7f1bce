import { hash, hashFraction, type Random } from '../world/random'
import type { AgentSeed, TagSeed } from '../world/rows'
import type { World } from '../world/World'
import { realisticDelays, scheduleAbsences } from './fleetDynamics'
import { sampleConfigs } from './sampleConfigs'
import { machineOf } from './machine'
import { sampleReleases } from './sampleReleases'
import { day, minute, type Scenario } from './scenario'

/**
 * 240 agents of a shop in four data centres, 30 configs, 18 tags. It has problems to find: ten offline agents (some with
 * an old config), four agents that were never online, three without tags, two with the same hostname, a tag without
 * agents, configs without runners, stopped and failing runners, and an agent whose runner was deleted. Writes take effect
 * after some seconds. From the third minute on, an agent goes offline for a while in every second minute. A fleet of another
 * size has the first of these agents, or more of their kind.
 */
export const demo: Scenario = (random, now, seed, size = 240) => ({
  content: {
    agents: agents(random, now, size),
    tags,
    configs: Object.entries(sampleConfigs).map(([name, config], i) => ({
      name,
      note: String(config.note),
      config,
      timestamp: now - (2 + ((i * 7) % 90)) * day - i * minute,
    })),
    releases: sampleReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agent) => machineOf(agent, seed),
  },
  prepare(world) {
    addProblems(world)
    world.delays = realisticDelays(seed)
    scheduleDemoAbsences(world, seed)
  },
})

type Role = [name: string, count: number, tags: string[]]

const roles: readonly [Role, ...Role[]] = [
  ['web', 64, ['web', 'linux']],
  ['app', 48, ['app', 'linux']],
  ['api', 24, ['api', 'linux']],
  ['mysql', 20, ['mysql', 'linux']],
  ['es', 20, ['es', 'linux']],
  ['kafka', 18, ['kafka', 'linux']],
  ['k8s', 16, ['k8s', 'linux']],
  ['redis', 14, ['redis', 'linux']],
  ['win', 8, ['windows']],
  ['job', 6, ['linux']],
  ['mac', 2, []],
]

const dataCentres = [
  ['bj', 10],
  ['sh', 20],
  ['gz', 30],
  ['hk', 40],
] as const

const tag = (name: string, note: string, ...configs: string[]): TagSeed => ({ name, note, configs })

const tags = [
  tag('linux', '所有 Linux 主机', 'syslog', 'auth-log', 'host-metrics'),
  tag('windows', 'IIS and services', 'iis-access', 'win-service'),
  tag('web', '前端 nginx', 'nginx-access', 'nginx-error'),
  tag('app', 'Java services', 'app-java', 'app-json', 'gc-log'),
  tag('api', 'API 网关', 'openresty-api'),
  tag('mysql', '数据库', 'mysql-slow', 'mysql-error'),
  tag('redis', '', 'redis-log'),
  tag('kafka', 'brokers', 'kafka-server'),
  tag('es', 'Elasticsearch data and master nodes', 'es-slowlog'),
  tag('k8s', 'container hosts', 'docker-json'),
  tag('dc-bj', '北京机房'),
  tag('dc-sh', '上海机房'),
  tag('dc-gz', '广州机房'),
  tag('dc-hk', '香港机房'),
  tag('canary', '灰度发布，先在这里验证', 'linux-audit'),
  tag('支付', '支付链路,改动前先联系值班', 'payment-service'),
  tag('order', '订单链路', 'order-service'),
  tag('dr-site', 'disaster recovery, not built yet', 'cron-log'),
]

/** Configs that are assigned to single agents, by role and number. */
const directConfigs: Readonly<Record<string, string[]>> = {
  'web 3': ['nginx-static'],
  'web 4': ['nginx-static'],
  'app 1': ['app-audit'],
  'mysql 1': ['mysql-orders', 'binlog-position'],
  'mysql 2': ['binlog-position'],
  'kafka 5': ['kafka-events'],
  'k8s 1': ['k8s-events'],
  'job 1': ['csv-billing', 'syslog-udp'],
}

function* agents(random: Random, now: number, size: number): Generator<AgentSeed> {
  let index = 0
  for (const agent of namedAgents(random, now)) {
    if (index++ < size) yield agent
  }
  for (; index < size; index++) yield furtherAgent(index, now)
}

function* namedAgents(random: Random, now: number): Generator<AgentSeed> {
  let index = 0
  for (const [roleIndex, [role, count, roleTags]] of roles.entries()) {
    for (let n = 1; n <= count; n++, index++) {
      const [dataCentre, network] = dataCentres[(n - 1) % 4] ?? dataCentres[0]
      // Two agents share a hostname.
      const number = role === 'web' && n === 34 ? 26 : n
      const isUntagged = role === 'mac' || index === 70
      const base: AgentSeed = {
        id: random.hex(24),
        hostname: `${role}-${dataCentre}-${String(number).padStart(3, '0')}`,
        ip: `10.${network}.${roleIndex + 1}.${n + 10}`,
        state: 'online',
        create_time: Math.floor(now / 1e3) - random.int(5, 400) * 86400 - random.int(0, 86399),
        tags: isUntagged ? [] : [...roleTags, `dc-${dataCentre}`, ...extraTags(role, n)],
        configs: directConfigs[`${role} ${n}`] ?? [],
      }
      yield { ...base, ...stateOf(index, random, now) }
    }
  }
}

/** An agent beyond the first 240. It has the tags of its role and data centre only, to keep large fleets light. */
function furtherAgent(index: number, now: number): AgentSeed {
  const [role, , [roleTag]] = roles[index % 8] ?? roles[0]
  const [dataCentre] = dataCentres[Math.floor(index / 8) % 4] ?? dataCentres[0]
  const age = hashFraction(`age ${index}`)
  const base: AgentSeed = {
    id: hash(`agent ${index}`).toString(16).padStart(8, '0') + String(index).padStart(16, '0'),
    hostname: `${role}-${dataCentre}-${String(100 + Math.floor(index / 8)).padStart(3, '0')}`,
    ip: `10.${100 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`,
    state: 'online',
    create_time: Math.floor(now / 1e3 - (5 + 395 * age) * 86400),
    tags: [...(roleTag === undefined ? [] : [roleTag]), `dc-${dataCentre}`],
  }
  if (index % 1000 === 3) return { ...base, state: 'register' }
  if (index % 40 !== 7) return base
  return { ...base, state: 'offline', lastSeen: now - Math.floor(5 + age * 20 * 24 * 60) * minute }
}

function extraTags(role: string, n: number): string[] {
  return [
    ...(n === 1 && role !== 'win' ? ['canary'] : []),
    ...(role === 'app' && n <= 12 ? ['支付'] : []),
    ...(role === 'app' && n > 12 && n <= 28 ? ['order'] : []),
  ]
}

function stateOf(index: number, random: Random, now: number): Partial<AgentSeed> {
  if ([33, 108, 171, 229].includes(index)) {
    return { state: 'register', create_time: Math.floor(now / 1e3) - random.int(30, 3600) }
  }
  if (index % 24 !== 17) return {}
  return { state: 'offline', lastSeen: now - random.int(5, 20 * 24 * 60) * minute }
}

function addProblems(world: World): void {
  const all = [...world.fleet.runners]
  const stopped = all.filter(({ agent }, i) => agent.state === 'online' && i % 61 === 7)
  world.runners.stop(stopped.map(({ name, agent }) => ({ config_name: name, agent_id: agent.id })))
  const deleted = all.find(({ name }) => name === 'redis-log')
  if (deleted) {
    world.runners.remove([{ config_name: deleted.name, agent_id: deleted.agent.id }])
  }
  for (const runner of all) {
    if (runner.agent.state !== 'offline' || runner.name !== 'syslog') continue
    const { config, timestamp } = runner.version
    runner.version = { config: { ...config, batch_interval: 30 }, timestamp: timestamp - 40 * day }
  }
}

function scheduleDemoAbsences(world: World, seed: number): void {
  const ids = Array.from(world.fleet.agents, ({ id }) => id)
  scheduleAbsences(world, 2 * minute, 1, (n) => {
    const agent = ids[Math.floor(ids.length * hashFraction(`goes ${n}`, seed))]
    const to = minute * (0.4 + hashFraction(`stays ${n}`, seed))
    return agent === undefined ? [] : [{ agent, from: 0, to }]
  })
}
