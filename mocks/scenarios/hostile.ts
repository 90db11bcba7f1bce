import { sampleConfigs } from './sampleConfigs'
import { machineOf } from './machine'
import { mixedStatusForms } from './mixedStatusForms'
import { sampleReleases } from './sampleReleases'
import { day, type Scenario } from './scenario'

/** Texts that break consoles: markup, paths, formulas, bidirectional text, long text, names of JavaScript properties. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="alert(1)">',
  "<script>alert('name')</script>",
  '"><svg/onload=alert(2)>',
  '{{constructor.constructor("alert(3)")()}}',
  'javascript:alert(4)',
  'a/b/../c',
  'what?is=this#name',
  '100%2F%zz & more; fun',
  ' spaces  inside and around ',
  'two\nlines\tand a tab',
  '=1+1',
  "'; DROP TABLE agents; --",
  '__proto__',
  'constructor',
  'safe\u202Egpj.exe',
  'שלום عالم',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301 zero\u200Bwidth',
  'Z\u0351\u036B\u0343a\u0363\u0321l\u0349g\u034Fo\u0321',
  'with,comma',
  '生产环境/网关',
  'x'.repeat(5000),
  '长'.repeat(5000),
]

/** Each text is a hostname, tag, config and note. Only the first agent id is hostile. Statuses come in every form. */
export const hostile: Scenario = (_random, now, seed) => ({
  content: {
    agents: hostileTexts.map((hostname, i) => ({
      id: i === 0 ? 'a/0?<b>&;#%' : `a${i}`,
      hostname,
      ip: `10.66.6.${i + 1}`,
      state: 'online' as const,
      create_time: Math.floor((now - i * day) / 1e3),
      tags: hostileTexts.slice(0, i + 1),
    })),
    tags: hostileTexts.map((name) => ({ name, note: name, configs: [name] })),
    configs: hostileTexts.map((name, i) => ({
      name,
      note: name,
      config: { ...sampleConfigs['nginx-access'], [name]: name },
      timestamp: now - i * day,
    })),
    releases: sampleReleases.map((release) => ({ ...release, message: hostileTexts.join(' ') })),
    monitoring: { interval: '30', repo_name: '<b>repo</b>' },
    machine: (agent) => machineOf(agent, seed),
  },
  prepare(world) {
    world.faults = [mixedStatusForms]
  },
})
