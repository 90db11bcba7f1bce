import { expect, test } from 'vitest'
import type { Change } from '../plan/model/changes'
import { makePlan } from '../plan/planning/makePlan'
import {
  agentOf,
  configOf,
  snapshotOf,
  runnerOf,
  tagOf,
  type Fleet,
} from '../plan/testing/stubFleet'
import { impactOf, configsToCompare } from './impact'

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
  const snapshot = snapshotOf(of)
  return impactOf(makePlan(changes, snapshot).steps, snapshot, contents)
}
const addToTag = (tag: string): Change => ({ kind: 'giveConfig', tag, config: 'nginx' })

test('the reach counts agents by tag, by state, and those that run the config already', () => {
  const [reach] = impact([addToTag('web'), addToTag('edge')]).reaches
  expect(reach).toEqual({
    config: 'nginx',
    agents: 4,
    newAgents: 2,
    running: 1,
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

test('a runner that reads the same files collides, unless the agent runs the config already', () => {
  expect(impact([addToTag('web')]).collisions).toEqual([
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

test('a runner that the plan deletes does not collide', () => {
  const { collisions } = impact([addToTag('web'), { kind: 'deleteConfig', config: 'all' }], {
    ...fleet,
    configs: [configOf('nginx'), configOf('all')],
  })
  expect(collisions).toEqual([])
  const removal: Change = { kind: 'removeRunner', agent: 'a', config: 'all' }
  expect(
    impact([addToTag('web'), removal], { ...fleet, runners: [runnerOf('a', 'all')] }).collisions,
  ).toEqual([])
})

test('a new config collides with a runner of the same name', () => {
  const change: Change = {
    kind: 'createConfig',
    config: 'fresh',
    note: '',
    tags: ['web'],
    content: reads('/nowhere'),
  }
  const leftover = { ...fleet, agents: [agentOf('a', { runners: ['fresh'] })] }
  expect(impact([change], leftover).collisions).toMatchObject([{ is: 'name', agent: 'a' }])
})

test('runners of unknown configs are counted', () => {
  const unknown = { ...fleet, agents: [agentOf('a', { runners: ['mystery'] })] }
  expect(impact([addToTag('web')], unknown).uncompared).toBe(1)
})

test('a tag brings its configs to an agent, also if the plan creates the tag', () => {
  const of = { ...fleet, gone: { tags: ['new'] } }
  const changes: Change[] = [
    { kind: 'createTag', tag: 'new', note: '', configs: ['nginx'] },
    { kind: 'addTag', tag: 'new', agent: 'a' },
  ]
  expect(impact(changes, of).reaches).toMatchObject([{ config: 'nginx', agents: 1, newAgents: 1 }])
})

test('a skipped change reaches no agent', () => {
  const alreadyAdded = { ...fleet, tags: [tagOf('web', ['a'], ['nginx'])] }
  expect(impact([addToTag('web')], alreadyAdded)).toEqual({
    reaches: [],
    collisions: [],
    uncompared: 0,
  })
})

test('the configs of the plan and those that run on its agents are compared', () => {
  const snapshot = snapshotOf(fleet)
  const { steps } = makePlan([{ kind: 'assignConfig', config: 'nginx', agent: 'a' }], snapshot)
  expect(configsToCompare(steps, snapshot).sort()).toEqual(['all', 'nginx', 'syslog'])
})
