import { expect, test } from 'vitest'
import type { Change } from '../plan/model/changes'
import { makePlan } from '../plan/planning/makePlan'
import { agentOf, configOf, knownOf, runnerOf, tagOf, type Fleet } from '../plan/testing/stubFleet'
import { impactOf, namesOf } from './impact'

const reads = (path: string) => ({ reader: { mode: 'file', log_path: path } })
const contents = new Map<string, unknown>([
  ['nginx', reads('/var/log/nginx/access.log')],
  ['all', reads('/var/log/nginx')],
  ['syslog', reads('/var/log/messages')],
])
const fleet: Fleet = {
  agents: [
    agentOf('a', { tags: ['web', 'edge'], runners: ['syslog', 'all'] }),
    agentOf('b', { tags: ['web'], runners: ['nginx', 'all'], state: 'offline' }),
    agentOf('c', { tags: ['edge'], state: 'register', kernel: 'Windows' }),
  ],
  tags: [tagOf('web', ['a', 'b', 'lost']), tagOf('edge', ['a', 'c'])],
  configs: [configOf('nginx')],
  gone: { configs: ['fresh'], runners: [['a', 'nginx']] },
}

const impact = (changes: Change[], of = fleet) => {
  const known = knownOf(of)
  return impactOf(makePlan(changes, known).steps, known, contents)
}
const give = (tag: string): Change => ({ kind: 'giveConfig', tag, config: 'nginx' })

test('who is reached by which tag, in which state, and who has it already', () => {
  const [reach] = impact([give('web'), give('edge')]).reaches
  expect(reach).toEqual({
    config: 'nginx',
    agents: 4,
    fresh: 2,
    already: 1,
    online: 1,
    offline: 1,
    registered: 1,
    unread: 1,
    tags: [
      { tag: 'web', agents: 3, only: 2 },
      { tag: 'edge', agents: 2, only: 1 },
    ],
    systems: [
      ['linux', 2],
      ['windows', 1],
    ],
  })
})

test('another runner on an agent that reads the same files collides; one that is there already does not anew', () => {
  expect(impact([give('web')]).collisions).toEqual([
    {
      is: 'path',
      agent: 'a',
      hostname: 'host-a',
      config: 'nginx',
      other: 'all',
      path: '/var/log/nginx/access.log',
      otherPath: '/var/log/nginx',
    },
  ])
})

test('what goes by the same plan does not collide', () => {
  const { collisions } = impact([give('web'), { kind: 'deleteConfig', config: 'all' }], {
    ...fleet,
    configs: [configOf('nginx'), configOf('all')],
  })
  expect(collisions).toEqual([])
  const gone: Change = { kind: 'removeRunner', agent: 'a', config: 'all' }
  expect(
    impact([give('web'), gone], { ...fleet, runners: [runnerOf('a', 'all')] }).collisions,
  ).toEqual([])
})

test('a config that is only being made collides with what bears its name', () => {
  const change: Change = {
    kind: 'createConfig',
    config: 'fresh',
    note: '',
    tags: ['web'],
    content: reads('/nowhere'),
  }
  const left = { ...fleet, agents: [agentOf('a', { runners: ['fresh'] })] }
  expect(impact([change], left).collisions).toMatchObject([{ is: 'name', agent: 'a' }])
})

test('runners whose config nobody knows are counted', () => {
  const odd = { ...fleet, agents: [agentOf('a', { runners: ['mystery'] })] }
  expect(impact([give('web')], odd).uncompared).toBe(1)
})

test('a tag that is put on an agent brings its configs, also one that the plan makes', () => {
  const of = { ...fleet, gone: { tags: ['new'] } }
  const changes: Change[] = [
    { kind: 'createTag', tag: 'new', note: '', configs: ['nginx'] },
    { kind: 'addTag', tag: 'new', agent: 'a' },
  ]
  expect(impact(changes, of).reaches).toMatchObject([{ config: 'nginx', agents: 1, fresh: 1 }])
})

test('what is skipped reaches nobody', () => {
  const given = { ...fleet, tags: [tagOf('web', ['a'], ['nginx'])] }
  expect(impact([give('web')], given)).toEqual({ reaches: [], collisions: [], uncompared: 0 })
})

test('what has to be read: the configs that come and those that run there', () => {
  const known = knownOf(fleet)
  const { steps } = makePlan([{ kind: 'handOut', config: 'nginx', agent: 'a' }], known)
  expect(namesOf(steps, known).sort()).toEqual(['all', 'nginx', 'syslog'])
})
