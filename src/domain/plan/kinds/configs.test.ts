import { describe, expect, test } from 'vitest'
import { secretMarker } from '../../secrets/secretTexts'
import type { Change } from '../model/changes'
import type { Effect, Skip } from '../model/assessment'
import { effectDigest, versionDigest } from '../model/planRequest'
import { makePlan } from '../planning/makePlan'
import {
  agentOf,
  configOf,
  snapshotOf,
  runnerOf,
  stepOf,
  tagOf,
  type Fleet,
} from '../testing/stubFleet'
import { withoutSecrets } from '../store/journal'

const content = { reader: { mode: 'dir' } }
const other = { reader: { mode: 'tailx' } }
const create: Change = { kind: 'createConfig', config: 'nginx', note: '', tags: ['web'], content }
const save: Change = { kind: 'saveConfig', config: 'nginx', note: '', content: other }
const remove: Change = { kind: 'deleteConfig', config: 'nginx' }
const assign: Change = { kind: 'assignConfig', config: 'nginx', agent: 'a' }

const web = tagOf('web', ['a', 'b'])
const absent: Fleet = { gone: { configs: ['nginx'] }, tags: [web], agents: [agentOf('a')] }
const existing: Fleet = {
  configs: [configOf('nginx', { tags: ['web'], note: 'n' })],
  runnerCounts: { nginx: 3 },
}
const unassigned: Fleet = {
  ...existing,
  agents: [agentOf('a')],
  gone: { runners: [['a', 'nginx']] },
}
const secret = (text: string) => ({ senders: [{ sender_type: 'pandora', pandora_sk: text }] })

test.each<[string, Change, Fleet, Skip | undefined]>([
  ['creates a config', create, absent, undefined],
  ['creates an equal config again', { ...create, note: 'n' }, existing, 'already'],
  ['creates a config whose name is taken', create, existing, 'taken'],
  [
    'creates a config with an unknown tag',
    create,
    { ...absent, gone: { configs: ['nginx'], tags: ['web'] }, tags: [] },
    'missing',
  ],
  [
    'creates a config with a reserved name',
    { ...create, config: 'delete' },
    { tags: [web], gone: { configs: ['delete'] } },
    'unfit',
  ],
  [
    'creates a config with an unknown secret',
    { ...create, content: secret(secretMarker) },
    absent,
    'secret',
  ],
  ['creates a config that was not read', create, {}, 'unread'],
  ['saves other content', save, existing, undefined],
  ['saves equal content', { ...save, content, note: 'n' }, existing, 'already'],
  ['saves an edit of an older version', { ...save, base: 0 }, existing, 'moved'],
  ['saves an edit of the present version', { ...save, base: 1 }, existing, undefined],
  // A server need not move the time of a config, or may send none.
  ['saves an edit of other content of the same time', { ...save, opened: 'x' }, existing, 'moved'],
  [
    'saves an edit of the same content of another time',
    { ...save, base: 0, opened: versionDigest({ note: 'n', content }) },
    existing,
    undefined,
  ],
  ['saves a deleted config', save, absent, 'gone'],
  ['saves a config that was not read', save, {}, 'unread'],
  ['saves a config whose name no path can have', { ...save, config: '..' }, {}, 'unfit'],
  [
    'saves a secret that the server does not have any more',
    { ...save, content: secret(secretMarker) },
    existing,
    'secret',
  ],
  ['deletes a config', remove, existing, undefined],
  ['deletes a config that somebody has changed', { ...remove, opened: 'x' }, existing, 'moved'],
  ['deletes a deleted config', remove, absent, 'already'],
  ['deletes a config that was not read', remove, {}, 'unread'],
  ['assigns a config', assign, unassigned, undefined],
  [
    'assigns a config that runs already',
    assign,
    { ...unassigned, runners: [runnerOf('a', 'nginx')], gone: {} },
    'already',
  ],
  [
    'assigns a deleted config',
    assign,
    { ...unassigned, configs: [], gone: { configs: ['nginx'], runners: [['a', 'nginx']] } },
    'missing',
  ],
  [
    'assigns a config to a deleted agent',
    assign,
    { ...unassigned, agents: [], gone: { agents: ['a'], runners: [['a', 'nginx']] } },
    'gone',
  ],
  ['assigns a config to an agent that was not read', assign, existing, 'unread'],
])('%s', (_, change, fleet, skip) => {
  const step = stepOf(change, fleet)
  expect(step.skip).toBe(skip)
  expect(step.inverse === undefined).toBe(skip !== undefined)
})

test.each<[Change, Fleet, unknown]>([
  // An undo overwrites and deletes only what the plan itself has written.
  [
    create,
    absent,
    [{ kind: 'deleteConfig', config: 'nginx', opened: effectDigest({ note: '', content }) }],
  ],
  [
    save,
    existing,
    [
      {
        ...{ kind: 'saveConfig', config: 'nginx', note: 'n', content },
        opened: effectDigest({ note: '', content: other }),
      },
    ],
  ],
  [save, { configs: [configOf('nginx', { content: null })] }, 'form'],
  // Its runners would come back as new ones, without their reading positions.
  [remove, existing, 'runners'],
  [remove, { ...existing, runnerCounts: { nginx: 0 } }, [{ ...create, note: 'n' }]],
  [remove, { configs: [configOf('nginx', { content: null })], runnerCounts: { nginx: 0 } }, 'form'],
  [assign, unassigned, [{ kind: 'removeRunner', agent: 'a', config: 'nginx' }]],
])('the inverse of %o', (change, fleet, inverse) => {
  expect(stepOf(change, fleet).inverse).toEqual(inverse)
})

describe('effects', () => {
  const effects = (change: Change, fleet: Fleet): Effect[] =>
    makePlan([change], snapshotOf(fleet)).effects

  test('saving content restarts all runners; saving a note restarts none', () => {
    expect(effects(save, existing)).toEqual([{ is: 'restart', config: 'nginx', agents: 3 }])
    expect(effects({ ...save, content }, existing)).toEqual([])
    expect(effects(save, { ...existing, runnerCounts: { nginx: 0 } })).toEqual([])
  })

  test('deleting a config deletes its runners', () => {
    expect(effects(remove, existing)).toEqual([{ is: 'goes', config: 'nginx', agents: 3 }])
  })

  test('a number of runners that the server does not tell is not stated, and not taken for none', () => {
    for (const runnerCounts of [undefined, { nginx: Infinity }]) {
      const fleet = { ...existing, runnerCounts }
      expect(effects(save, fleet)).toEqual([{ is: 'restartAll', config: 'nginx', agents: 0 }])
      expect(effects(remove, fleet)).toEqual([{ is: 'goesAll', config: 'nginx', agents: 0 }])
      expect(stepOf(save, fleet).runners).toBeUndefined()
    }
  })

  test('a save of the note alone says so', () => {
    expect(stepOf({ ...save, content }, existing).after).toEqual({ is: 'noted' })
    expect(stepOf(save, existing).after).toEqual({ is: 'edited' })
  })

  test('a new config appears on the agents of its tags, on offline ones later', () => {
    const offline = agentOf('b', { state: 'offline' })
    expect(effects(create, { ...absent, agents: [agentOf('a'), offline] })).toEqual([
      { is: 'appear', config: 'nginx', agents: 2 },
      { is: 'offline', config: '', agents: 1 },
    ])
  })
})

test('an undo finds its own version also where the server has added to it, and no other one', () => {
  const [undo] = [stepOf(save, existing).inverse].flat()
  if (typeof undo !== 'object') throw new Error('no inverse')
  const now = (content: Record<string, unknown>) =>
    stepOf(undo, { ...existing, configs: [configOf('nginx', { note: '', content })] }).skip
  expect(now({ ...other, name: 'nginx' })).toBeUndefined()
  expect(now({ reader: { mode: 'theirs' } })).toBe('moved')
})

test('a plan carries the version that its preview was made with', () => {
  expect(stepOf(save, existing).change).toMatchObject({
    opened: versionDigest({ note: 'n', content }),
  })
  expect(stepOf(remove, existing).change).toMatchObject({
    opened: versionDigest({ note: 'n', content }),
  })
})

test('a plan can assign a config that it creates itself', () => {
  const fleet = {
    ...absent,
    gone: { configs: ['nginx'], runners: [['a', 'nginx']] },
  } satisfies Fleet
  const { steps } = makePlan([create, assign], snapshotOf(fleet))
  expect(steps.map(({ skip }) => skip)).toEqual([undefined, undefined])
})

describe('secrets', () => {
  const fleet: Fleet = { configs: [configOf('nginx', { content: secret('s3cret') })] }
  const edited: Change = { ...save, content: { ...secret(secretMarker), batch_len: 1 } }

  test('a marker is replaced by the server’s secret', () => {
    expect(stepOf(edited, fleet).change).toMatchObject({ content: secret('s3cret') })
  })

  test('the stored step and its inverse have no secrets', () => {
    const step = withoutSecrets(stepOf(edited, fleet))
    expect(JSON.stringify(step)).not.toContain('s3cret')
    expect(step.change).toMatchObject({ content: secret(secretMarker) })
    expect(step.inverse).toMatchObject([{ content: secret(secretMarker) }])
  })
})
