import { describe, expect, test } from 'vitest'
import { secretMarker } from '../../secrets/secretTexts'
import type { Change } from '../model/changes'
import type { Effect, Skip } from '../model/assessment'
import { makePlan } from '../planning/makePlan'
import {
  agentOf,
  configOf,
  knownOf,
  runnerOf,
  stepOf,
  tagOf,
  type Fleet,
} from '../testing/stubFleet'
import { withoutSecrets } from '../store/withoutSecrets'

const content = { reader: { mode: 'dir' } }
const other = { reader: { mode: 'tailx' } }
const create: Change = { kind: 'createConfig', config: 'nginx', note: '', tags: ['web'], content }
const save: Change = { kind: 'saveConfig', config: 'nginx', note: '', content: other }
const remove: Change = { kind: 'deleteConfig', config: 'nginx' }
const hand: Change = { kind: 'handOut', config: 'nginx', agent: 'a' }

const web = tagOf('web', ['a', 'b'])
const none: Fleet = { gone: { configs: ['nginx'] }, tags: [web], agents: [agentOf('a')] }
const there: Fleet = {
  configs: [configOf('nginx', { tags: ['web'], note: 'n' })],
  running: { nginx: 3 },
}
const without: Fleet = { ...there, agents: [agentOf('a')], gone: { runners: [['a', 'nginx']] } }
const secret = (text: string) => ({ senders: [{ sender_type: 'pandora', pandora_sk: text }] })

test.each<[string, Change, Fleet, Skip | undefined]>([
  ['a new one', create, none, undefined],
  ['a new one that is there', { ...create, note: 'n' }, there, 'already'],
  ['a new one where another is', create, there, 'taken'],
  [
    'a new one with an unknown tag',
    create,
    { ...none, gone: { configs: ['nginx'], tags: ['web'] }, tags: [] },
    'missing',
  ],
  [
    'a reserved name',
    { ...create, config: 'delete' },
    { tags: [web], gone: { configs: ['delete'] } },
    'unfit',
  ],
  [
    'a new one with a secret nobody knows',
    { ...create, content: secret(secretMarker) },
    none,
    'secret',
  ],
  ['a new one, unread', create, {}, 'unread'],
  ['another content', save, there, undefined],
  ['the same', { ...save, content, note: 'n' }, there, 'already'],
  ['made of an older one', { ...save, base: 0 }, there, 'moved'],
  ['made of this one', { ...save, base: 1 }, there, undefined],
  ['saving what went', save, none, 'gone'],
  ['saving, unread', save, {}, 'unread'],
  ['saving under a name no path can have', { ...save, config: '..' }, {}, 'unfit'],
  ['a secret that went', { ...save, content: secret(secretMarker) }, there, 'secret'],
  ['deleting', remove, there, undefined],
  ['deleting what went', remove, none, 'already'],
  ['deleting, unread', remove, {}, 'unread'],
  ['handing out', hand, without, undefined],
  [
    'handing out what runs',
    hand,
    { ...without, runners: [runnerOf('a', 'nginx')], gone: {} },
    'already',
  ],
  [
    'handing out what went',
    hand,
    { ...without, configs: [], gone: { configs: ['nginx'], runners: [['a', 'nginx']] } },
    'missing',
  ],
  [
    'handing out to who went',
    hand,
    { ...without, agents: [], gone: { agents: ['a'], runners: [['a', 'nginx']] } },
    'gone',
  ],
  ['handing out, unread', hand, there, 'unread'],
])('%s', (_, change, fleet, skip) => {
  const step = stepOf(change, fleet)
  expect(step.skip).toBe(skip)
  expect(step.inverse === undefined).toBe(skip !== undefined)
})

test.each<[Change, Fleet, unknown]>([
  [create, none, [{ kind: 'deleteConfig', config: 'nginx' }]],
  [save, there, [{ kind: 'saveConfig', config: 'nginx', note: 'n', content }]],
  [save, { configs: [configOf('nginx', { content: null })] }, 'form'],
  // Its runners would come back as new ones.
  [remove, there, 'runners'],
  [remove, { ...there, running: { nginx: 0 } }, [{ ...create, note: 'n' }]],
  [remove, { configs: [configOf('nginx', { content: null })], running: { nginx: 0 } }, 'form'],
  [hand, without, [{ kind: 'removeRunner', agent: 'a', config: 'nginx' }]],
])('what takes back %o', (change, fleet, inverse) => {
  expect(stepOf(change, fleet).inverse).toEqual(inverse)
})

describe('what follows besides', () => {
  const effects = (change: Change, fleet: Fleet): Effect[] =>
    makePlan([change], knownOf(fleet)).effects

  test('an edit restarts all runners; a note restarts none', () => {
    expect(effects(save, there)).toEqual([{ is: 'restart', config: 'nginx', agents: 3 }])
    expect(effects({ ...save, content }, there)).toEqual([])
    expect(effects(save, { ...there, running: { nginx: 0 } })).toEqual([])
  })

  test('runners go with their config', () => {
    expect(effects(remove, there)).toEqual([{ is: 'goes', config: 'nginx', agents: 3 }])
  })

  test('a new one appears where its tags are, later where nobody is in', () => {
    const away = agentOf('b', { state: 'offline' })
    expect(effects(create, { ...none, agents: [agentOf('a'), away] })).toEqual([
      { is: 'appear', config: 'nginx', agents: 2 },
      { is: 'offline', config: '', agents: 1 },
    ])
  })
})

test('a plan that makes a config can hand it out', () => {
  const fleet = { ...none, gone: { configs: ['nginx'], runners: [['a', 'nginx']] } } satisfies Fleet
  const { steps } = makePlan([create, hand], knownOf(fleet))
  expect(steps.map(({ skip }) => skip)).toEqual([undefined, undefined])
})

describe('secrets', () => {
  const fleet: Fleet = { configs: [configOf('nginx', { content: secret('s3cret') })] }
  const kept: Change = { ...save, content: { ...secret(secretMarker), batch_len: 1 } }

  test('where one was taken out the server’s own goes in again', () => {
    expect(stepOf(kept, fleet).change).toMatchObject({ content: secret('s3cret') })
  })

  test('none is in what is kept of a step, nor in what takes it back', () => {
    const step = withoutSecrets(stepOf(kept, fleet))
    expect(JSON.stringify(step)).not.toContain('s3cret')
    expect(step.change).toMatchObject({ content: secret(secretMarker) })
    expect(step.inverse).toMatchObject([{ content: secret(secretMarker) }])
  })
})
