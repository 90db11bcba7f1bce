import type { AgentSeed } from '../world/rows'
import { sampleConfigs } from './sampleConfigs'
import { fileReader, ipTransform, nginxParser, pandoraSender, runnerConfig } from './configParts'
import { machineOf } from './machine'
import { sampleReleases } from './sampleReleases'
import { day, minute, type Scenario } from './scenario'

/**
 * Forty agents with every class of drift. Ids d01 to d40, hosts drift-01 and so on: the first 30 have tag web
 * (nginx-access, syslog), the others tag db (mysql-slow); d01 to d05 also have cron-log directly, and d20 to d22
 * host-metrics, which measures the host. d09, d10 and d40 are offline.
 *
 * - outdated: nginx-access on d01 to d04, which missed the version of yesterday
 * - changed on the host: syslog on d05 and d06; nginx-access on d07 in its reader, parser, transforms and sender, a
 *   secret among them; host-metrics on d22
 * - no config: ftp-log on d06 and d07, whose config was deleted
 * - pending: syslog on d09 and d10, which are offline; mysql-slow on all agents of tag db: it was saved just now, and its
 *   push takes a minute and a half
 * - missing: nginx-access on d11 and d12, syslog on d13
 * - stopped: syslog on d14 and d15
 * - unknown: nginx-access on d16, whose config is truncated JSON
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
      config: sampleConfigs[name] ?? { ...sampleConfigs.syslog, batch_len: 7 },
      timestamp: now - day,
    })),
    releases: sampleReleases,
    monitoring: { interval: '30', repo_name: 'logkit_pro_internal' },
    machine: (agentSeed) => machineOf(agentSeed, seed),
  },
  prepare(world) {
    const changed = (name: string) => ({ ...sampleConfigs[name], batch_interval: 15 })
    for (const id of ['d01', 'd02', 'd03', 'd04'])
      world.outdateRunner(id, 'nginx-access', changed('nginx-access'), now - 9 * day)
    for (const id of ['d09', 'd10'])
      world.outdateRunner(id, 'syslog', changed('syslog'), now - 9 * day)
    for (const id of ['d05', 'd06']) world.editOnHost(id, 'syslog', changed('syslog'))
    world.editOnHost('d07', 'nginx-access', editedNginx)
    world.editOnHost('d22', 'host-metrics', editedMetrics)
    world.dropRunner('d11', 'nginx-access')
    world.dropRunner('d12', 'nginx-access')
    world.dropRunner('d13', 'syslog')
    world.forgetConfig('ftp-log')
    world.runners.stop(['d14', 'd15'].map((agent_id) => ({ config_name: 'syslog', agent_id })))
    world.rules = {
      unreadable: ({ agent: id, config }) => id === 'd16' && config === 'nginx-access',
    }
    world.delays = { config: (id) => (id > 'd30' ? 1.5 * minute : 1000), runner: 1000 }
    world.configs.update('mysql-slow', { config: changed('mysql-slow'), note: 'every 15 s' })
  },
})

const names = ['nginx-access', 'syslog', 'mysql-slow', 'cron-log', 'ftp-log', 'host-metrics']
/** A host on which somebody moved the logs, took another format and put in keys of their own. */
const editedNginx = runnerConfig(
  '网站访问日志',
  fileReader('tailx', '/data/nginx/*access.log', { encoding: 'GB18030' }),
  { ...nginxParser, nginx_log_format_name: 'combined' },
  [{ ...pandoraSender('nginx_access'), pandora_sk: 'another-secret-key' }],
  { transforms: [...ipTransform.transforms, { type: 'discard', key: 'http_cookie' }] },
)
const editedMetrics = {
  ...sampleConfigs['host-metrics'],
  metric: [
    { type: 'cpu', attributes: {}, config: {} },
    { type: 'mem', attributes: {}, config: {} },
  ],
}
const offlineIds = ['d09', 'd10', 'd40']

function agent(n: number, now: number): AgentSeed {
  const number = String(n).padStart(2, '0')
  const id = `d${number}`
  const offline = offlineIds.includes(id)
  const direct = [
    ...(n <= 5 ? ['cron-log'] : []),
    ...(n === 6 || n === 7 ? ['ftp-log'] : []),
    ...(n >= 20 && n <= 22 ? ['host-metrics'] : []),
  ]
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
