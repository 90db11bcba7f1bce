import { expect, test } from 'vitest'
import { newRolloutState, nextState, type RolloutEvent } from '../../domain/rollout/rolloutState'
import { countRows, rowsOf } from './rows'

const stages = [
  {
    tag: '',
    members: [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
    ],
    gated: true,
  },
  { tag: '', members: [{ id: 'c', name: 'c' }], gated: false },
]
const after = (...happenings: RolloutEvent[]) =>
  rowsOf({
    stages,
    state: happenings.reduce((course, one) => nextState(course, one, 1), newRolloutState(stages)),
  })
const begun: RolloutEvent[] = [{ is: 'begun', before: {} }]
const sent: RolloutEvent[] = [...begun, { is: 'sent' }]
const looked: RolloutEvent[] = [
  ...sent,
  { is: 'looked', verdicts: { a: { is: 'passed' }, b: { is: 'failed', reason: 'errors' } } },
]
const said = (...happenings: RolloutEvent[]) =>
  after(...happenings).map(({ verdict, unseen }) => verdict?.is ?? unseen)

test('each agent says no more than is known', () => {
  expect(said()).toEqual(['notYet', 'notYet', 'notYet'])
  expect(said(...begun)).toEqual(['handing', 'handing', 'notYet'])
  expect(said(...sent)).toEqual(['requested', 'requested', 'notYet'])
  expect(said(...looked)).toEqual(['passed', 'failed', 'notYet'])
  expect(said(...looked, { is: 'stopped' })).toEqual(['passed', 'failed', 'unsent'])
  const through: RolloutEvent[] = [...looked, { is: 'passed' }, ...sent, { is: 'passed' }]
  expect(said(...through)).toEqual(['passed', 'failed', 'ungated'])
})

test('agents are counted once', () => {
  expect(countRows(after(...looked))).toEqual({
    passed: 1,
    failed: 1,
    waiting: 0,
    apart: 0,
    notYet: 1,
  })
})
