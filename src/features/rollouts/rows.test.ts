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
const rowsAfter = (...events: RolloutEvent[]) =>
  rowsOf({
    stages,
    state: events.reduce((state, event) => nextState(state, event, 1), newRolloutState(stages)),
  })
const started: RolloutEvent[] = [{ is: 'started', baseline: {} }]
const assigned: RolloutEvent[] = [...started, { is: 'assigned' }]
const checked: RolloutEvent[] = [
  ...assigned,
  { is: 'checked', verdicts: { a: { is: 'passed' }, b: { is: 'failed', reason: 'errors' } } },
]
const statusAfter = (...events: RolloutEvent[]) =>
  rowsAfter(...events).map(({ verdict, unchecked }) => verdict?.is ?? unchecked)

test('an agent without a check has a status of its own', () => {
  expect(statusAfter()).toEqual(['notStarted', 'notStarted', 'notStarted'])
  expect(statusAfter(...started)).toEqual(['assigning', 'assigning', 'notStarted'])
  expect(statusAfter(...assigned)).toEqual(['requested', 'requested', 'notStarted'])
  expect(statusAfter(...checked)).toEqual(['passed', 'failed', 'notStarted'])
  expect(statusAfter(...checked, { is: 'cancelled' })).toEqual(['passed', 'failed', 'unsent'])
  const done: RolloutEvent[] = [...checked, { is: 'passed' }, ...assigned, { is: 'passed' }]
  expect(statusAfter(...done)).toEqual(['passed', 'failed', 'ungated'])
})

test('each agent is counted once', () => {
  expect(countRows(rowsAfter(...checked))).toEqual({
    passed: 1,
    failed: 1,
    waiting: 0,
    excluded: 0,
    notStarted: 1,
  })
})
