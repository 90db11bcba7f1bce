import type { AgentSeed } from '../world/rows'
import { sampleConfigs } from './sampleConfigs'
import { machineOf } from './machine'
import { sampleReleases } from './sampleReleases'
import { day, minute, type Scenario } from './scenario'

/**
 * Twelve agents with simple names, for tests. Ids a01 to a12 in this order:
 *
 * - web-01 to web-06: tag web (nginx-access, syslog); web-01 also canary (no configs); web-05 offline
 * - db-01 to db-03: tag db (mysql-slow); db-01 also has mysql-error directly
 * - win-01: no tag, win-service directly
 * - new-01: tag web, registered, never online, without machine
 * - old-01: tag db, offline
 *
 * Stopped: nginx-access on web-04. Tag spare has no agents, config cron-log has no runners. Monitoring is open, with an
 * interval of 30 s.
 */
export const small: Scenario = (_random, now, seed) => ({
  content: {
    agents: hosts.map(([hostname, tags, more], i) => agent(hostname, tags, i, now, more)),
    tags: [
      { name: 'web', note: 'web servers', configs: ['nginx-access', 'syslog'] },
      { name: 'db', note: '数据库', configs: ['mysql-slow'] },
      { name: 'canary', note: '', configs: [] },
      { name: 'spare', note: 'no agents', configs: ['syslog'] },
    ],
    configs: names.map((name, i) => ({
      name,
      note: `note of ${name}`,
      config: sampleConfigs[name] ?? {},
      timestamp: now - (i + 1) * day,
    })),
    releases: sampleReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agentSeed) => machineOf(agentSeed, seed),
  },
  prepare: (world) => world.runners.stop([{ config_name: 'nginx-access', agent_id: 'a04' }]),
})

/** The fleet of `small` before monitoring was opened: metrics answer with the form that opens it. */
export const unmeasured: Scenario = (random, now, seed) => {
  const { content, ...setup } = small(random, now, seed)
  return { content: { ...content, monitoring: null }, ...setup }
}

/** The fleet of `small` on a server with other grok patterns: LOGLEVEL takes capitals only, WORD takes dashes. */
export const otherGrok: Scenario = (random, now, seed) => {
  const { content, ...setup } = small(random, now, seed)
  const grokOverrides = { LOGLEVEL: '[A-Z]+', WORD: '[\\w-]+' }
  return { content: { ...content, grokOverrides }, ...setup }
}

const names = ['nginx-access', 'syslog', 'mysql-slow', 'mysql-error', 'win-service', 'cron-log']

const hosts: readonly [string, string[], ((now: number) => Partial<AgentSeed>)?][] = [
  ['web-01', ['web', 'canary']],
  ['web-02', ['web']],
  ['web-03', ['web']],
  ['web-04', ['web']],
  ['web-05', ['web'], (now) => ({ state: 'offline', lastSeen: now - 30 * minute })],
  ['web-06', ['web']],
  ['db-01', ['db'], () => ({ configs: ['mysql-error'] })],
  ['db-02', ['db']],
  ['db-03', ['db']],
  ['win-01', [], () => ({ configs: ['win-service'] })],
  ['new-01', ['web'], (now) => ({ state: 'register', create_time: Math.floor(now / 1e3) - 60 })],
  ['old-01', ['db'], (now) => ({ state: 'offline', lastSeen: now - 9 * day })],
]

const agent = (
  hostname: string,
  tags: string[],
  i: number,
  now: number,
  more?: (now: number) => Partial<AgentSeed>,
): AgentSeed => ({
  id: `a${String(i + 1).padStart(2, '0')}`,
  hostname,
  ip: `10.0.0.${i + 1}`,
  state: 'online',
  create_time: Math.floor((now - (30 + i) * day) / 1e3),
  tags,
  ...more?.(now),
})
