import { describe, expect, test } from 'vitest'
import {
  baselineOf,
  decideGate,
  expiredVerdict,
  verdictOf,
  type Baseline,
  type AgentHealth,
  type Verdict,
} from './gate'

const healthy: AgentHealth = {
  state: 'online',
  runner: { state: 'running', digest: 'new', faults: [] },
  hasOldRunner: false,
  oldFaults: [],
}
const baseline: Baseline = { online: true, faults: [] }
const runner = (change: Partial<NonNullable<AgentHealth['runner']>>): AgentHealth => ({
  ...healthy,
  runner: { state: 'running', digest: 'new', faults: [], ...change },
})
const verdict = (health: AgentHealth, before = baseline, refused?: string) =>
  verdictOf(health, before, { digest: 'new', refused })

describe('an agent', () => {
  test('passes when it is online and runs the new content', () => {
    expect(verdict(healthy)).toEqual({ is: 'passed' })
  })

  test.each<[string, AgentHealth, Verdict]>([
    ['has no runner yet', { ...healthy, runner: null }, { is: 'waiting', reason: 'missing' }],
    ['runs other content', runner({ digest: 'old' }), { is: 'waiting', reason: 'content' }],
    [
      'has a runner that is stopped',
      runner({ state: 'stopped' }),
      { is: 'waiting', reason: 'stopped' },
    ],
    [
      'still runs the replaced config',
      { ...healthy, hasOldRunner: true },
      { is: 'waiting', reason: 'oldRuns' },
    ],
    ['went offline', { ...healthy, state: 'offline' }, { is: 'failed', reason: 'offline' }],
    ['is not listed', { ...healthy, state: null, runner: null }, { is: 'failed', reason: 'gone' }],
    [
      'has a new error',
      runner({ faults: [{ location: 'send es', message: 'refused' }] }),
      { is: 'failed', reason: 'errors', message: 'refused' },
    ],
  ])('that %s', (_, health, expected) => {
    expect(verdict(health)).toEqual(expected)
  })

  test('whose request was refused fails at once, unless it runs the content anyway', () => {
    expect(verdict({ ...healthy, runner: null }, baseline, 'no')).toEqual({
      is: 'failed',
      reason: 'refused',
      message: 'no',
    })
    expect(verdict(healthy, baseline, 'no').is).toBe('passed')
  })

  test('passes with an error that it had before, even if the message has changed', () => {
    const before = baselineOf({
      ...healthy,
      runner: null,
      oldFaults: [{ location: 'send es', message: 'x' }],
    })
    expect(verdict(runner({ faults: [{ location: 'send es', message: 'y' }] }), before).is).toBe(
      'passed',
    )
    expect(verdict(runner({ faults: [{ location: 'parser', message: 'y' }] }), before).is).toBe(
      'failed',
    )
  })

  test('that was offline before the stage is excluded', () => {
    expect(verdict({ ...healthy, state: 'offline' }, { online: false, faults: [] })).toEqual({
      is: 'excluded',
    })
  })

  test('that still waits after the time limit fails, with the same reason', () => {
    expect(expiredVerdict({ is: 'waiting', reason: 'missing' })).toEqual({
      is: 'failed',
      reason: 'missing',
    })
    expect(expiredVerdict({ is: 'passed' })).toEqual({ is: 'passed' })
  })
})

describe('a gate', () => {
  const limits = { maxFailures: 2, applyTimeout: 60, minWatch: 30, onFailure: 'pause' } as const
  const say = (text: string, open = 30_000, earlier = 0) =>
    decideGate(
      text.split(' ').map((is): Verdict => ({
        is: is === 'f' ? 'failed' : is === 'w' ? 'waiting' : is === 'a' ? 'excluded' : 'passed',
      })),
      { open, earlier, limits },
    )

  test.each([
    ['p p', 30_000, 0, 'pass'],
    ['p p', 29_999, 0, 'wait'],
    ['p w', 90_000, 0, 'wait'],
    ['p a', 30_000, 0, 'pass'],
    ['p f', 30_000, 0, 'pass'],
    ['w f', 0, 0, 'wait'],
    ['f f w', 0, 0, 'fail'],
    ['p f', 0, 1, 'fail'],
    ['p p', 30_000, 5, 'pass'],
  ])('%s, open for %i ms, %i failed earlier: %s', (text, open, earlier, expected) => {
    expect(say(text, open, earlier)).toBe(expected)
  })
})
