import { describe, expect, test } from 'vitest'
import { beforeOf, decide, expired, judge, type Before, type Evidence, type Verdict } from './gate'

const fine: Evidence = {
  state: 'online',
  runner: { state: 'running', digest: 'new', faults: [] },
  old: false,
  oldFaults: [],
}
const before: Before = { online: true, faults: [] }
const runner = (change: Partial<NonNullable<Evidence['runner']>>): Evidence => ({
  ...fine,
  runner: { state: 'running', digest: 'new', faults: [], ...change },
})
const at = (found: Evidence, was = before, refused?: string) =>
  judge(found, was, { digest: 'new', refused })

describe('an agent', () => {
  test('passes when it is connected and runs the new content', () => {
    expect(at(fine)).toEqual({ is: 'passed' })
  })

  test.each<[string, Evidence, Verdict]>([
    ['has no runner yet', { ...fine, runner: null }, { is: 'waiting', reason: 'missing' }],
    ['runs other content', runner({ digest: 'old' }), { is: 'waiting', reason: 'content' }],
    [
      'has a runner that stands',
      runner({ state: 'stopped' }),
      { is: 'waiting', reason: 'stopped' },
    ],
    ['runs the old config besides', { ...fine, old: true }, { is: 'waiting', reason: 'oldRuns' }],
    ['went away', { ...fine, state: 'offline' }, { is: 'failed', reason: 'offline' }],
    ['is not listed', { ...fine, state: null, runner: null }, { is: 'failed', reason: 'gone' }],
    [
      'has a new error',
      runner({ faults: [{ place: 'send es', message: 'refused' }] }),
      { is: 'failed', reason: 'errors', message: 'refused' },
    ],
  ])('that %s', (_, found, verdict) => {
    expect(at(found)).toEqual(verdict)
  })

  test('whose request was refused fails at once, unless it runs all the same', () => {
    expect(at({ ...fine, runner: null }, before, 'no')).toEqual({
      is: 'failed',
      reason: 'refused',
      message: 'no',
    })
    expect(at(fine, before, 'no').is).toBe('passed')
  })

  test('is not held to an error that it had before, whatever the words are by now', () => {
    const was = beforeOf({ ...fine, runner: null, oldFaults: [{ place: 'send es', message: 'x' }] })
    expect(at(runner({ faults: [{ place: 'send es', message: 'y' }] }), was).is).toBe('passed')
    expect(at(runner({ faults: [{ place: 'parser', message: 'y' }] }), was).is).toBe('failed')
  })

  test('that was not connected before is set apart', () => {
    expect(at({ ...fine, state: 'offline' }, { online: false, faults: [] })).toEqual({
      is: 'apart',
    })
  })

  test('that waits when time is up has failed, with its reason', () => {
    expect(expired({ is: 'waiting', reason: 'missing' })).toEqual({
      is: 'failed',
      reason: 'missing',
    })
    expect(expired({ is: 'passed' })).toEqual({ is: 'passed' })
  })
})

describe('a gate', () => {
  const limits = { failures: 2, settle: 60, watch: 30, onFailure: 'pause' } as const
  const say = (text: string, open = 30_000, earlier = 0) =>
    decide(
      text.split(' ').map((is): Verdict => ({
        is: is === 'f' ? 'failed' : is === 'w' ? 'waiting' : is === 'a' ? 'apart' : 'passed',
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
