import { expect, test } from 'vitest'
import { newCourse, next, type Happening } from '../../domain/rollout/rolloutState'
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
const after = (...happenings: Happening[]) =>
  rowsOf({
    stages,
    course: happenings.reduce((course, one) => next(course, one, 1), newCourse(stages)),
  })
const begun: Happening[] = [{ is: 'begun', before: {} }]
const sent: Happening[] = [...begun, { is: 'sent' }]
const looked: Happening[] = [
  ...sent,
  { is: 'looked', verdicts: { a: { is: 'passed' }, b: { is: 'failed', reason: 'errors' } } },
]
const said = (...happenings: Happening[]) =>
  after(...happenings).map(({ verdict, unseen }) => verdict?.is ?? unseen)

test('each agent says no more than is known', () => {
  expect(said()).toEqual(['notYet', 'notYet', 'notYet'])
  expect(said(...begun)).toEqual(['handing', 'handing', 'notYet'])
  expect(said(...sent)).toEqual(['requested', 'requested', 'notYet'])
  expect(said(...looked)).toEqual(['passed', 'failed', 'notYet'])
  expect(said(...looked, { is: 'stopped' })).toEqual(['passed', 'failed', 'unsent'])
  const through: Happening[] = [...looked, { is: 'passed' }, ...sent, { is: 'passed' }]
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
