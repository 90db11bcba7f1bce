import { luck, type Random } from '../world/random'
import type { AgentSeed, TagSeed } from '../world/rows'
import type { World } from '../world/World'
import { believableDelays, comeAndGo } from './comings'
import { someConfigs } from './configs'
import { machineOf } from './machine'
import { someReleases } from './releases'
import { day, minute, type Scenario } from './scenario'

/**
 * 240 agents of a shop in four data centres, 30 configs, 18 tags. Trouble to find: ten offline agents (some with an
 * old config), four that never came online, two without tags, two with one hostname, a tag without agents, configs
 * that nobody runs, stopped and failing runners, and an agent whose runner was deleted. What is asked takes some seconds;
 * from the third minute on an agent is away for a while in every second minute.
 */
export const demo: Scenario = (random, now, seed) => ({
  content: {
    agents: agents(random, now),
    tags,
    configs: Object.entries(someConfigs).map(([name, config], i) => ({
      name,
      note: String(config.note),
      config,
      timestamp: now - (2 + ((i * 7) % 90)) * day - i * minute,
    })),
    releases: someReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agent) => machineOf(agent, seed),
  },
  arrange(world) {
    arrange(world)
    world.delays = believableDelays(seed)
    comings(world, seed)
  },
})

/** role, how many, tags */
const roles: readonly [string, number, string[]][] = [
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

const centres = [
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

/** Configs handed to single agents: nth agent of a role -> config */
const direct: Readonly<Record<string, string[]>> = {
  'web 3': ['nginx-static'],
  'web 4': ['nginx-static'],
  'app 1': ['app-audit'],
  'mysql 1': ['mysql-orders', 'binlog-position'],
  'mysql 2': ['binlog-position'],
  'kafka 5': ['kafka-events'],
  'k8s 1': ['k8s-events'],
  'job 1': ['csv-billing', 'syslog-udp'],
}

function* agents(random: Random, now: number): Generator<AgentSeed> {
  let index = 0
  for (const [place, [role, count, roleTags]] of roles.entries()) {
    for (let n = 1; n <= count; n++, index++) {
      const [centre, network] = centres[(n - 1) % 4] ?? centres[0]
      // Two machines were given one name: one of the classic finds.
      const number = role === 'web' && n === 34 ? 26 : n
      const bare = role === 'mac' || index === 70
      const base: AgentSeed = {
        id: random.hex(24),
        hostname: `${role}-${centre}-${String(number).padStart(3, '0')}`,
        ip: `10.${network}.${place + 1}.${n + 10}`,
        state: 'online',
        create_time: Math.floor(now / 1e3) - random.int(5, 400) * 86400 - random.int(0, 86399),
        tags: bare ? [] : [...roleTags, `dc-${centre}`, ...extras(role, n)],
        configs: direct[`${role} ${n}`] ?? [],
      }
      yield { ...base, ...trouble(index, random, now) }
    }
  }
}

function extras(role: string, n: number): string[] {
  return [
    ...(n === 1 && role !== 'win' ? ['canary'] : []),
    ...(role === 'app' && n <= 12 ? ['支付'] : []),
    ...(role === 'app' && n > 12 && n <= 28 ? ['order'] : []),
  ]
}

function trouble(index: number, random: Random, now: number): Partial<AgentSeed> {
  if ([33, 108, 171, 229].includes(index)) {
    return { state: 'register', create_time: Math.floor(now / 1e3) - random.int(30, 3600) }
  }
  if (index % 24 !== 17) return {}
  return { state: 'offline', lastSeen: now - random.int(5, 20 * 24 * 60) * minute }
}

function arrange(world: World): void {
  const all = [...world.fleet.runners]
  const stopped = all.filter(({ agent }, i) => agent.state === 'online' && i % 61 === 7)
  world.runners.stop(stopped.map(({ name, agent }) => ({ config_name: name, agent_id: agent.id })))
  const gone = all.find(({ name }) => name === 'redis-log')
  if (gone) world.runners.remove([{ config_name: gone.name, agent_id: gone.agent.id }])
  for (const runner of all) {
    if (runner.agent.state !== 'offline' || runner.name !== 'syslog') continue
    const { config, timestamp } = runner.version
    runner.version = { config: { ...config, batch_interval: 30 }, timestamp: timestamp - 40 * day }
  }
}

function comings(world: World, seed: number): void {
  const ids = Array.from(world.fleet.agents, ({ id }) => id)
  comeAndGo(world, 2 * minute, 1, (n) => {
    const agent = ids[Math.floor(ids.length * luck(`goes ${n}`, seed))]
    const to = minute * (0.4 + luck(`stays ${n}`, seed))
    return agent === undefined ? [] : [{ agent, from: 0, to }]
  })
}
