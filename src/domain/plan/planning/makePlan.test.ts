import { describe, expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { isSame, makePlan } from './makePlan'
import type { Skip } from '../model/assessment'
import { agentOf, knownOf, runnerOf, stepOf, tagOf, type Fleet } from '../testing/stubFleet'

const pair = { agent: 'a', tag: 'web' }
const given = { tag: 'web', config: 'nginx' }
const on = { agent: 'a', config: 'nginx' }
const create: Change = { kind: 'createTag', tag: 'web', note: 'n', configs: ['nginx'] }
const a = agentOf('a')

const noTag: Fleet = { agents: [a], gone: { tags: ['web'] } }
const noAgent: Fleet = { tags: [tagOf('web')], gone: { agents: ['a'] } }
const noRunner: Fleet = { gone: { runners: [['a', 'nginx']] } }
const stopped: Fleet = { runners: [runnerOf('a', 'nginx', 'stopped')] }
const running: Fleet = { runners: [runnerOf('a', 'nginx')] }
const worn: Fleet = { agents: [a], tags: [tagOf('web', ['a'], ['nginx'])] }
const bare: Fleet = { agents: [a], tags: [tagOf('web')] }

test.each<[Change, Fleet, Skip | undefined]>([
  [{ kind: 'addTag', ...pair }, bare, undefined],
  [{ kind: 'addTag', ...pair }, worn, 'already'],
  [{ kind: 'addTag', ...pair }, noTag, 'missing'],
  [{ kind: 'addTag', ...pair }, noAgent, 'gone'],
  [{ kind: 'addTag', ...pair }, { tags: [tagOf('web')] }, 'unread'],
  [{ kind: 'addTag', ...pair }, { agents: [a] }, 'unread'],
  [{ kind: 'addTag', agent: 'a', tag: '..' }, { agents: [a] }, 'unfit'],
  [{ kind: 'removeTag', ...pair }, worn, undefined],
  [{ kind: 'removeTag', ...pair }, bare, 'already'],
  [{ kind: 'removeTag', ...pair }, noTag, 'already'],
  [{ kind: 'removeTag', ...pair }, { agents: [a] }, 'already'],
  [{ kind: 'removeTag', ...pair }, {}, 'unread'],
  [{ kind: 'removeTag', agent: 'a', tag: 'batch' }, {}, 'unfit'],
  [{ kind: 'startRunner', ...on }, stopped, undefined],
  [{ kind: 'startRunner', ...on }, running, 'already'],
  [{ kind: 'stopRunner', ...on }, running, undefined],
  [{ kind: 'stopRunner', ...on }, stopped, 'already'],
  [{ kind: 'stopRunner', ...on }, noRunner, 'gone'],
  [{ kind: 'resetRunner', ...on }, running, undefined],
  [{ kind: 'resetRunner', ...on }, {}, 'unread'],
  [{ kind: 'removeRunner', ...on }, running, undefined],
  [{ kind: 'removeRunner', ...on }, noRunner, 'already'],
  [{ kind: 'removeAgent', agent: 'a' }, bare, undefined],
  [{ kind: 'removeAgent', agent: 'a' }, noAgent, 'already'],
  [{ kind: 'removeAgent', agent: 'a' }, {}, 'unread'],
  [{ kind: 'removeAgent', agent: 'a,b' }, { agents: [agentOf('a,b')] }, 'unfit'],
  [{ kind: 'upgradeAgent', agent: 'a' }, bare, undefined],
  [{ kind: 'upgradeAgent', agent: 'a' }, { ...bare, releases: [] }, 'noPackage'],
  [{ kind: 'upgradeAgent', agent: 'a' }, noAgent, 'gone'],
  [{ kind: 'upgradeAgent', agent: 'a' }, {}, 'unread'],
  [create, noTag, undefined],
  [create, { tags: [{ ...tagOf('web', [], ['nginx']), note: 'n' }] }, 'already'],
  [create, { tags: [tagOf('web', [], ['nginx'])] }, 'taken'],
  [create, {}, 'unread'],
  [{ ...create, tag: 'a,b' }, { gone: { tags: ['a,b'] } }, 'unfit'],
  [{ kind: 'noteTag', tag: 'web', note: 'x' }, bare, undefined],
  [{ kind: 'noteTag', tag: 'web', note: '' }, bare, 'already'],
  [{ kind: 'noteTag', tag: 'web', note: 'x' }, noTag, 'gone'],
  [{ kind: 'deleteTag', tag: 'web' }, bare, undefined],
  [{ kind: 'deleteTag', tag: 'web' }, noTag, 'already'],
  [{ kind: 'deleteTag', tag: 'web' }, {}, 'unread'],
  [{ kind: 'deleteTag', tag: '..' }, { tags: [tagOf('..')] }, 'unfit'],
  [{ kind: 'giveConfig', ...given }, bare, undefined],
  [{ kind: 'giveConfig', ...given }, worn, 'already'],
  [{ kind: 'giveConfig', ...given }, noTag, 'gone'],
  [{ kind: 'dropConfig', ...given }, worn, undefined],
  [{ kind: 'dropConfig', ...given }, bare, 'already'],
  [{ kind: 'dropConfig', tag: 'web', config: '..' }, worn, 'unfit'],
])('%o of %o: %s', (change, fleet, skip) => {
  const step = stepOf(change, fleet)
  expect(step.skip).toBe(skip)
  // What changes nothing needs no way back.
  expect(step.inverse === undefined).toBe(skip !== undefined)
})

test.each<[Change, Fleet, unknown]>([
  [{ kind: 'addTag', ...pair }, bare, [{ kind: 'removeTag', ...pair }]],
  [{ kind: 'dropConfig', ...given }, worn, [{ kind: 'giveConfig', ...given }]],
  [{ kind: 'noteTag', tag: 'web', note: 'x' }, bare, [{ kind: 'noteTag', tag: 'web', note: '' }]],
  [create, noTag, [{ kind: 'deleteTag', tag: 'web' }]],
  [
    { kind: 'deleteTag', tag: 'web' },
    { tags: [{ ...tagOf('web', ['a']), note: 'n' }] },
    [
      { kind: 'createTag', tag: 'web', note: 'n', configs: [] },
      { kind: 'addTag', ...pair },
    ],
  ],
  // Its runners would come back as new ones.
  [{ kind: 'deleteTag', tag: 'web' }, worn, 'runners'],
  [{ kind: 'resetRunner', ...on }, running, 'position'],
  [{ kind: 'removeRunner', ...on }, running, 'position'],
  [{ kind: 'removeAgent', agent: 'a' }, bare, 'restart'],
  [{ kind: 'upgradeAgent', agent: 'a' }, bare, 'upgrade'],
])('what takes back %o of %o', (change, fleet, inverse) => {
  expect(stepOf(change, fleet).inverse).toEqual(inverse)
})

test.each<[Change, Fleet, string[]]>([
  [
    { kind: 'addTag', ...pair },
    { ...bare, agents: [agentOf('a', { state: 'offline' })] },
    ['offline'],
  ],
  [
    { kind: 'addTag', ...pair },
    { ...bare, agents: [agentOf('a', { state: 'register' })] },
    ['registered'],
  ],
  [{ kind: 'resetRunner', ...on }, stopped, ['starts']],
  [{ kind: 'resetRunner', ...on }, running, []],
  [
    { kind: 'stopRunner', ...on },
    { ...running, agents: [agentOf('a', { state: 'offline' })] },
    ['offline'],
  ],
  [
    { kind: 'upgradeAgent', agent: 'a' },
    { agents: [agentOf('a', { kernel: '' })], releases: [] },
    ['platform'],
  ],
])('%o of %o warns of %o', (change, fleet, warnings) => {
  expect(stepOf(change, fleet).warnings).toEqual(warnings)
})

describe('what follows besides', () => {
  const effectsOf = (changes: Change[], fleet: Fleet) =>
    makePlan(changes, knownOf(fleet)).effects.map(
      ({ is, config, agents }) => `${is} ${config} ${agents}`,
    )
  const agents = [
    agentOf('a', { tags: ['web', 'db'], runners: ['nginx'] }),
    agentOf('b', { tags: ['web'], runners: ['nginx'] }),
    agentOf('c', { tags: ['web'], state: 'offline' }),
  ]
  const web = tagOf('web', ['a', 'b', 'c'], ['nginx'])
  const fleet = { agents, tags: [web, tagOf('db', ['a'], ['nginx'])] }

  test('a tag brings runners to agents that have none yet', () => {
    const changes = agents.map(({ id }): Change => ({ kind: 'addTag', agent: id, tag: 'web' }))
    const before = { agents, tags: [tagOf('web', [], ['nginx'])] }
    expect(effectsOf(changes, before)).toEqual(['runs nginx 2', 'appear nginx 1'])
  })

  test('a runner stays where another tag brings its config', () => {
    const changes = agents.map(({ id }): Change => ({ kind: 'removeTag', agent: id, tag: 'web' }))
    expect(effectsOf(changes, fleet)).toEqual(['stays nginx 1', 'mayGo nginx 2'])
    const gone = ['stays nginx 1', 'mayGo nginx 2', 'offline  1']
    expect(effectsOf([{ kind: 'deleteTag', tag: 'web' }], fleet)).toEqual(gone)
    expect(effectsOf([{ kind: 'dropConfig', ...given }], fleet)).toEqual(gone)
  })

  test('of agents that were not read the worst is said', () => {
    expect(effectsOf([{ kind: 'deleteTag', tag: 'web' }], { tags: [web] })).toEqual([
      'mayGo nginx 3',
    ])
  })

  test('a config runs on all agents of its tag, on those that are offline later', () => {
    const change: Change = { kind: 'giveConfig', tag: 'web', config: 'disk' }
    expect(effectsOf([change], fleet)).toEqual(['appear disk 3', 'offline  1'])
  })

  test('what is skipped has no effects', () => {
    expect(effectsOf([{ kind: 'addTag', ...pair }], fleet)).toEqual([])
  })
})

describe('a tag that the plan makes itself', () => {
  const changes: Change[] = [{ kind: 'addTag', ...pair }, create]

  test('can be put on agents, and brings its configs', () => {
    const { steps, effects } = makePlan(changes, knownOf(noTag))
    expect(steps.map(({ skip }) => skip)).toEqual([undefined, undefined])
    expect(effects).toEqual([{ is: 'appear', config: 'nginx', agents: 1 }])
  })

  test('is missing where its name cannot be', () => {
    const known = knownOf({ agents: [a], gone: { tags: ['a,b'] } })
    const { steps } = makePlan(
      [
        { ...create, tag: 'a,b' },
        { ...pair, kind: 'addTag', tag: 'a,b' },
      ],
      known,
    )
    expect(steps.map(({ skip }) => skip)).toEqual(['unfit', 'missing'])
  })
})

test('a plan is the same while it finds the same', () => {
  const plan = (fleet: Fleet, ...changes: Change[]) => makePlan(changes, knownOf(fleet))
  const add: Change = { kind: 'addTag', ...pair }
  const reset: Change = { kind: 'resetRunner', ...on }
  expect(isSame(plan(bare, add), plan(bare, add))).toBe(true)
  expect(isSame(plan(bare, add), plan(worn, add))).toBe(false)
  expect(isSame(plan(bare, add), plan(bare, add, create))).toBe(false)
  expect(isSame(plan(bare, add, create), plan(bare, create, add))).toBe(false)
  expect(isSame(plan(running, reset), plan(stopped, reset))).toBe(false)
  // A runner reads on while the preview is looked at.
  const later = { runners: [{ ...runnerOf('a', 'nginx'), elapsed: 3700 }] }
  expect(isSame(plan(running, reset), plan(later, reset))).toBe(true)
})
