import type { AgentSeed } from '../world/rows'
import { someConfigs } from './configs'
import { machineOf } from './machine'
import { someReleases } from './releases'
import { day, minute, type Scenario } from './scenario'

/**
 * Forty agents on which not everything runs as it was meant. Ids d01 to d40, hosts drift-01 and so on: up to 30 with tag
 * web (nginx-access, syslog), the others with tag db (mysql-slow); d01 to d05 also have cron-log directly. d09, d10 and
 * d40 are offline.
 *
 * - outdated: nginx-access on d01 to d04, which never took what was saved yesterday
 * - changed on the host: syslog on d05 and d06, nginx-access on d07
 * - orphans: ftp-log on d06 and d07, whose config is gone
 * - settling: syslog on d09 and d10, which are away; mysql-slow everywhere, saved a moment ago: it takes a minute and a half
 * - missing: nginx-access on d11 and d12, syslog on d13
 * - stopped: syslog on d14 and d15
 * - unknown: nginx-access on d16, whose config comes cut off
 */
export const drifted: Scenario = (_random, now, seed) => ({
  content: {
    agents: Array.from({ length: 40 }, (_, i) => agent(i + 1, now)),
    tags: [
      { name: 'web', note: 'web servers', configs: ['nginx-access', 'syslog'] },
      { name: 'db', note: '数据库', configs: ['mysql-slow'] },
    ],
    configs: names.map((name) => ({
      name,
      note: `note of ${name}`,
      config: someConfigs[name] ?? { ...someConfigs.syslog, batch_len: 7 },
      timestamp: now - day,
    })),
    releases: someReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (seedling) => machineOf(seedling, seed),
  },
  arrange(world) {
    const other = (name: string) => ({ ...someConfigs[name], batch_interval: 15 })
    for (const id of ['d01', 'd02', 'd03', 'd04'])
      world.leaveBehind(id, 'nginx-access', other('nginx-access'), now - 9 * day)
    for (const id of ['d09', 'd10']) world.leaveBehind(id, 'syslog', other('syslog'), now - 9 * day)
    for (const id of ['d05', 'd06']) world.editOnHost(id, 'syslog', other('syslog'))
    world.editOnHost('d07', 'nginx-access', other('nginx-access'))
    world.dropRunner('d11', 'nginx-access')
    world.dropRunner('d12', 'nginx-access')
    world.dropRunner('d13', 'syslog')
    world.forgetConfig('ftp-log')
    world.runners.stop(['d14', 'd15'].map((agent_id) => ({ config_name: 'syslog', agent_id })))
    world.rules = {
      unreadable: ({ agent: id, config }) => id === 'd16' && config === 'nginx-access',
    }
    world.delays = { config: (id) => (id > 'd30' ? 1.5 * minute : 1000), runner: 1000 }
    world.configs.update('mysql-slow', { config: other('mysql-slow'), note: 'every 15 s' })
  },
})

const names = ['nginx-access', 'syslog', 'mysql-slow', 'cron-log', 'ftp-log']
const away = ['d09', 'd10', 'd40']

function agent(n: number, now: number): AgentSeed {
  const number = String(n).padStart(2, '0')
  const id = `d${number}`
  const offline = away.includes(id)
  const direct = [...(n <= 5 ? ['cron-log'] : []), ...(n === 6 || n === 7 ? ['ftp-log'] : [])]
  return {
    id,
    hostname: `drift-${number}`,
    ip: `10.7.0.${n}`,
    state: offline ? 'offline' : 'online',
    create_time: Math.floor((now - 30 * day) / 1e3),
    tags: n <= 30 ? ['web'] : ['db'],
    ...(direct.length > 0 && { configs: direct }),
    ...(offline && { lastSeen: now - 30 * minute }),
  }
}
