import { describe, expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { isSamePlan, makePlan } from './makePlan'
import type { Skip } from '../model/assessment'
import { agentOf, snapshotOf, runnerOf, stepOf, tagOf, type Fleet } from '../testing/stubFleet'

const pair = { agent: 'a', tag: 'web' }
const tagConfig = { tag: 'web', config: 'nginx' }
const runner = { agent: 'a', config: 'nginx' }
const create: Change = { kind: 'createTag', tag: 'web', note: 'n', configs: ['nginx'] }
const a = agentOf('a')

const noTag: Fleet = { agents: [a], gone: { tags: ['web'] } }
const noAgent: Fleet = { tags: [tagOf('web')], gone: { agents: ['a'] } }
const noRunner: Fleet = { gone: { runners: [['a', 'nginx']] } }
const stopped: Fleet = { runners: [runnerOf('a', 'nginx', 'stopped')] }
const running: Fleet = { runners: [runnerOf('a', 'nginx')] }
const tagged: Fleet = { agents: [a], tags: [tagOf('web', ['a'], ['nginx'])] }
const untagged: Fleet = { agents: [a], tags: [tagOf('web')] }

test.each<[Change, Fleet, Skip | undefined]>([
  [{ kind: 'addTag', ...pair }, untagged, undefined],
  [{ kind: 'addTag', ...pair }, tagged, 'already'],
  [{ kind: 'addTag', ...pair }, noTag, 'missing'],
  [{ kind: 'addTag', ...pair }, noAgent, 'gone'],
  [{ kind: 'addTag', ...pair }, { tags: [tagOf('web')] }, 'unread'],
  [{ kind: 'addTag', ...pair }, { agents: [a] }, 'unread'],
  [{ kind: 'addTag', agent: 'a', tag: '..' }, { agents: [a] }, 'unfit'],
  [{ kind: 'removeTag', ...pair }, tagged, undefined],
  [{ kind: 'removeTag', ...pair }, untagged, 'already'],
  [{ kind: 'removeTag', ...pair }, noTag, 'already'],
  [{ kind: 'removeTag', ...pair }, { agents: [a] }, 'already'],
  [{ kind: 'removeTag', ...pair }, {}, 'unread'],
  [{ kind: 'removeTag', agent: 'a', tag: 'batch' }, {}, 'unfit'],
  [{ kind: 'startRunner', ...runner }, stopped, undefined],
  [{ kind: 'startRunner', ...runner }, running, 'already'],
  [{ kind: 'stopRunner', ...runner }, running, undefined],
  [{ kind: 'stopRunner', ...runner }, stopped, 'already'],
  [{ kind: 'stopRunner', ...runner }, noRunner, 'gone'],
  [{ kind: 'resetRunner', ...runner }, running, undefined],
  [{ kind: 'resetRunner', ...runner }, {}, 'unread'],
  [{ kind: 'removeRunner', ...runner }, running, undefined],
  [{ kind: 'removeRunner', ...runner }, noRunner, 'already'],
  [{ kind: 'removeAgent', agent: 'a' }, untagged, undefined],
  [{ kind: 'removeAgent', agent: 'a' }, noAgent, 'already'],
  [{ kind: 'removeAgent', agent: 'a' }, {}, 'unread'],
  [{ kind: 'removeAgent', agent: 'a,b' }, { agents: [agentOf('a,b')] }, 'unfit'],
  [{ kind: 'upgradeAgent', agent: 'a' }, untagged, undefined],
  [{ kind: 'upgradeAgent', agent: 'a' }, { ...untagged, releases: [] }, 'noPackage'],
  [{ kind: 'upgradeAgent', agent: 'a' }, noAgent, 'gone'],
  [{ kind: 'upgradeAgent', agent: 'a' }, {}, 'unread'],
  [create, noTag, undefined],
  [create, { tags: [{ ...tagOf('web', [], ['nginx']), note: 'n' }] }, 'already'],
  [create, { tags: [tagOf('web', [], ['nginx'])] }, 'taken'],
  [create, {}, 'unread'],
  [{ ...create, tag: 'a,b' }, { gone: { tags: ['a,b'] } }, 'unfit'],
  [{ kind: 'noteTag', tag: 'web', note: 'x' }, untagged, undefined],
  [{ kind: 'noteTag', tag: 'web', note: '' }, untagged, 'already'],
  [{ kind: 'noteTag', tag: 'web', note: 'x' }, noTag, 'gone'],
  [{ kind: 'noteTag', tag: 'web', note: 'x', opened: 'theirs' }, untagged, 'moved'],
  [{ kind: 'deleteTag', tag: 'web' }, untagged, undefined],
  [{ kind: 'deleteTag', tag: 'web' }, noTag, 'already'],
  [{ kind: 'deleteTag', tag: 'web' }, {}, 'unread'],
  [{ kind: 'deleteTag', tag: '..' }, { tags: [tagOf('..')] }, 'unfit'],
  [{ kind: 'giveConfig', ...tagConfig }, untagged, undefined],
  [{ kind: 'giveConfig', ...tagConfig }, tagged, 'already'],
  [{ kind: 'giveConfig', ...tagConfig }, noTag, 'gone'],
  [{ kind: 'dropConfig', ...tagConfig }, tagged, undefined],
  [{ kind: 'dropConfig', ...tagConfig }, untagged, 'already'],
  [{ kind: 'dropConfig', tag: 'web', config: '..' }, tagged, 'unfit'],
])('%o on %o: %s', (change, fleet, skip) => {
  const step = stepOf(change, fleet)
  expect(step.skip).toBe(skip)
  // A skipped step has no inverse.
  expect(step.inverse === undefined).toBe(skip !== undefined)
})

test.each<[Change, Fleet, unknown]>([
  [{ kind: 'addTag', ...pair }, untagged, [{ kind: 'removeTag', ...pair }]],
  [{ kind: 'dropConfig', ...tagConfig }, tagged, [{ kind: 'giveConfig', ...tagConfig }]],
  [
    { kind: 'noteTag', tag: 'web', note: 'x' },
    untagged,
    [{ kind: 'noteTag', tag: 'web', note: '', opened: 'x' }],
  ],
  [create, noTag, [{ kind: 'deleteTag', tag: 'web' }]],
  [
    { kind: 'deleteTag', tag: 'web' },
    { tags: [{ ...tagOf('web', ['a']), note: 'n' }] },
    [
      { kind: 'createTag', tag: 'web', note: 'n', configs: [] },
      { kind: 'addTag', ...pair },
    ],
  ],
  // Its runners would come back as new ones, without their reading positions.
  [{ kind: 'deleteTag', tag: 'web' }, tagged, 'runners'],
  [{ kind: 'resetRunner', ...runner }, running, 'position'],
  [{ kind: 'removeRunner', ...runner }, running, 'position'],
  [{ kind: 'removeAgent', agent: 'a' }, untagged, 'restart'],
  [{ kind: 'upgradeAgent', agent: 'a' }, untagged, 'upgrade'],
])('the inverse of %o on %o', (change, fleet, inverse) => {
  expect(stepOf(change, fleet).inverse).toEqual(inverse)
})

test.each<[Change, Fleet, string[]]>([
  [
    { kind: 'addTag', ...pair },
    { ...untagged, agents: [agentOf('a', { state: 'offline' })] },
    ['offline'],
  ],
  [
    { kind: 'addTag', ...pair },
    { ...untagged, agents: [agentOf('a', { state: 'register' })] },
    ['registered'],
  ],
  [{ kind: 'resetRunner', ...runner }, stopped, ['starts']],
  [{ kind: 'resetRunner', ...runner }, running, []],
  [
    { kind: 'stopRunner', ...runner },
    { ...running, agents: [agentOf('a', { state: 'offline' })] },
    ['offline'],
  ],
  [
    { kind: 'upgradeAgent', agent: 'a' },
    { agents: [agentOf('a', { kernel: '' })], releases: [] },
    ['platform'],
  ],
])('%o on %o warns of %o', (change, fleet, warnings) => {
  expect(stepOf(change, fleet).warnings).toEqual(warnings)
})

describe('effects', () => {
  const effectsOf = (changes: Change[], fleet: Fleet) =>
    makePlan(changes, snapshotOf(fleet)).effects.map(
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
    expect(effectsOf([{ kind: 'dropConfig', ...tagConfig }], fleet)).toEqual(gone)
  })

  test('an agent that was not read has the worst effect', () => {
    expect(effectsOf([{ kind: 'deleteTag', tag: 'web' }], { tags: [web] })).toEqual([
      'mayGo nginx 3',
    ])
  })

  test('a config appears on all agents of its tag, on offline ones later', () => {
    const change: Change = { kind: 'giveConfig', tag: 'web', config: 'disk' }
    expect(effectsOf([change], fleet)).toEqual(['appear disk 3', 'offline  1'])
  })

  test('a skipped change has no effects', () => {
    expect(effectsOf([{ kind: 'addTag', ...pair }], fleet)).toEqual([])
  })
})

describe('a tag that the plan creates itself', () => {
  const changes: Change[] = [{ kind: 'addTag', ...pair }, create]

  test('can be added to agents, and brings its configs', () => {
    const { steps, effects } = makePlan(changes, snapshotOf(noTag))
    expect(steps.map(({ skip }) => skip)).toEqual([undefined, undefined])
    expect(effects).toEqual([{ is: 'appear', config: 'nginx', agents: 1 }])
  })

  test('is missing where its name is invalid', () => {
    const snapshot = snapshotOf({ agents: [a], gone: { tags: ['a,b'] } })
    const { steps } = makePlan(
      [
        { ...create, tag: 'a,b' },
        { ...pair, kind: 'addTag', tag: 'a,b' },
      ],
      snapshot,
    )
    expect(steps.map(({ skip }) => skip)).toEqual(['unfit', 'missing'])
  })
})

test('two plans are the same if they find the same states', () => {
  const plan = (fleet: Fleet, ...changes: Change[]) => makePlan(changes, snapshotOf(fleet))
  const add: Change = { kind: 'addTag', ...pair }
  const reset: Change = { kind: 'resetRunner', ...runner }
  expect(isSamePlan(plan(untagged, add), plan(untagged, add))).toBe(true)
  expect(isSamePlan(plan(untagged, add), plan(tagged, add))).toBe(false)
  expect(isSamePlan(plan(untagged, add), plan(untagged, add, create))).toBe(false)
  expect(isSamePlan(plan(untagged, add, create), plan(untagged, create, add))).toBe(false)
  expect(isSamePlan(plan(running, reset), plan(stopped, reset))).toBe(false)
  // The reading time of a runner grows while the preview is open.
  const later = { runners: [{ ...runnerOf('a', 'nginx'), elapsed: 3700 }] }
  expect(isSamePlan(plan(running, reset), plan(later, reset))).toBe(true)
})

test('agents with the same name and address show their ids, and deletions always do', () => {
  const stop = (agent: string): Change => ({ kind: 'stopRunner', agent, config: 'nginx' })
  const fleet = {
    agents: [agentOf('a'), agentOf('b', { hostname: 'host-a' }), agentOf('c')],
    runners: ['a', 'b', 'c'].map((id) => runnerOf(id, 'nginx')),
  }
  const idsOf = (changes: Change[]) =>
    makePlan(changes, snapshotOf(fleet)).steps.map(({ target }) => target.id)
  expect(idsOf([stop('a'), stop('b'), stop('c')])).toEqual(['a', 'b', undefined])
  expect(idsOf([{ kind: 'removeAgent', agent: 'c' }])).toEqual(['c'])
  expect(idsOf([{ kind: 'removeRunner', agent: 'c', config: 'nginx' }])).toEqual(['c'])
})
