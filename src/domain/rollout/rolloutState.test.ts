import { describe, expect, test } from 'vitest'
import {
  failuresIn,
  newRolloutState,
  nextState,
  type RolloutState,
  type RolloutEvent,
} from './rolloutState'

const member = (id: string) => ({ id, name: id })
const stages = [['a'], ['b'], ['c']].map((ids) => ({
  tag: '',
  members: ids.map(member),
  gated: true,
}))
const begun: RolloutEvent = { is: 'begun', before: {} }
const failing: RolloutEvent = { is: 'looked', verdicts: { a: { is: 'failed', reason: 'errors' } } }
const after = (...happenings: RolloutEvent[]) =>
  happenings.reduce<RolloutState>(
    (course, one, i) => nextState(course, one, 1000 + i),
    newRolloutState(stages),
  )
const passing: RolloutEvent[] = [begun, { is: 'sent' }, { is: 'passed' }]

test('stage after stage, to the end', () => {
  expect(after(...passing)).toMatchObject({ phase: 'running', stage: 1 })
  const done = after(...passing, ...passing, ...passing)
  expect(done).toMatchObject({ phase: 'done', endedAt: 1008 })
  expect(done.stages.map(({ at }) => at)).toEqual(['passed', 'passed', 'passed'])
})

test('nothing happens out of its order', () => {
  const fresh = newRolloutState(stages)
  for (const is of ['sent', 'passed', 'resumed', 'despite'] as const)
    expect(nextState(fresh, { is }, 1)).toBe(fresh)
  const paused = after(begun, { is: 'paused', why: 'user' })
  expect(nextState(paused, { is: 'sent' }, 1)).toBe(paused)
})

describe('a pause', () => {
  const paused = after(begun, { is: 'sent' }, failing, { is: 'paused', why: 'failures' })

  test('keeps where it was and why', () => {
    expect(paused).toMatchObject({ phase: 'paused', why: 'failures', stage: 0 })
    expect(failuresIn(paused)).toBe(1)
  })

  test('ends with another look, for which time begins anew', () => {
    const again = nextState(paused, { is: 'resumed' }, 5000)
    expect(again).toMatchObject({ phase: 'running', stage: 0 })
    expect(again.why).toBeUndefined()
    expect(nextState(again, { is: 'sent' }, 6000).stages[0]).toMatchObject({
      at: 'gate',
      openedAt: 6000,
    })
  })

  test('ends by going on despite; what failed so far counts no more', () => {
    const on = nextState(paused, { is: 'despite' }, 5000)
    expect(on).toMatchObject({ phase: 'running', stage: 1, forgiven: 1 })
    expect(on.stages[0]).toMatchObject({ at: 'despite', endedAt: 5000 })
  })

  test.each(['stopped', 'takenBack'] as const)('ends for good: %s', (is) => {
    const over = nextState(paused, { is }, 5000)
    expect(over).toMatchObject({ phase: is, endedAt: 5000 })
    expect(nextState(over, { is: 'resumed' }, 6000)).toBe(over)
  })
})

test('what was interrupted waits to be asked', () => {
  const left = after(begun, { is: 'interrupted' })
  expect(left.phase).toBe('interrupted')
  expect(nextState(left, { is: 'resumed' }, 9).stages[0]?.at).toBe('handing')
})

test('what is done can be taken back', () => {
  const done = after(...passing, ...passing, ...passing)
  expect(nextState(done, { is: 'stopped' }, 9)).toBe(done)
  expect(nextState(done, { is: 'takenBack' }, 9).phase).toBe('takenBack')
})
