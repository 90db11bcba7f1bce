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
const started: RolloutEvent = { is: 'started', baseline: {} }
const failing: RolloutEvent = { is: 'checked', verdicts: { a: { is: 'failed', reason: 'errors' } } }
const after = (...events: RolloutEvent[]) =>
  events.reduce<RolloutState>(
    (state, event, i) => nextState(state, event, 1000 + i),
    newRolloutState(stages),
  )
const passing: RolloutEvent[] = [started, { is: 'assigned' }, { is: 'passed' }]

test('a rollout passes one stage after the other and is done after the last', () => {
  expect(after(...passing)).toMatchObject({ phase: 'running', stage: 1 })
  const done = after(...passing, ...passing, ...passing)
  expect(done).toMatchObject({ phase: 'done', endedAt: 1008 })
  expect(done.stages.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed'])
})

test('an event that the state does not allow changes nothing', () => {
  const fresh = newRolloutState(stages)
  for (const is of ['assigned', 'passed', 'resumed', 'continuedAnyway'] as const)
    expect(nextState(fresh, { is }, 1)).toBe(fresh)
  const paused = after(started, { is: 'paused', reason: 'user' })
  expect(nextState(paused, { is: 'assigned' }, 1)).toBe(paused)
})

describe('a pause', () => {
  const paused = after(started, { is: 'assigned' }, failing, {
    is: 'paused',
    reason: 'failures',
  })

  test('keeps the stage and the reason', () => {
    expect(paused).toMatchObject({ phase: 'paused', pauseReason: 'failures', stage: 0 })
    expect(failuresIn(paused)).toBe(1)
  })

  test('ends with another check of the stage, whose time starts again', () => {
    const again = nextState(paused, { is: 'resumed' }, 5000)
    expect(again).toMatchObject({ phase: 'running', stage: 0 })
    expect(again.pauseReason).toBeUndefined()
    expect(nextState(again, { is: 'assigned' }, 6000).stages[0]).toMatchObject({
      status: 'gate',
      openedAt: 6000,
    })
  })

  test('ends when the user continues anyway; earlier failures do not count any more', () => {
    const on = nextState(paused, { is: 'continuedAnyway' }, 5000)
    expect(on).toMatchObject({ phase: 'running', stage: 1, acceptedFailures: 1 })
    expect(on.stages[0]).toMatchObject({ status: 'overridden', endedAt: 5000 })
  })

  test.each(['cancelled', 'rolledBack'] as const)('cannot be resumed after: %s', (is) => {
    const over = nextState(paused, { is }, 5000)
    expect(over).toMatchObject({ phase: is, endedAt: 5000 })
    expect(nextState(over, { is: 'resumed' }, 6000)).toBe(over)
  })
})

test('an interrupted rollout waits until it is resumed', () => {
  const left = after(started, { is: 'interrupted' })
  expect(left.phase).toBe('interrupted')
  expect(nextState(left, { is: 'resumed' }, 9).stages[0]?.status).toBe('assigning')
})

test('a rollout that is done can be rolled back but not cancelled', () => {
  const done = after(...passing, ...passing, ...passing)
  expect(nextState(done, { is: 'cancelled' }, 9)).toBe(done)
  expect(nextState(done, { is: 'rolledBack' }, 9).phase).toBe('rolledBack')
})
