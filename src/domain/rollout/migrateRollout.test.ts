import { expect, test } from 'vitest'
import { migrateRollout, type EarlierRollout } from './migrateRollout'
import type { Rollout } from './rollout'

const stages = [{ tag: '', members: [{ id: 'a', name: 'web-1' }], gated: true }]
const head = { id: 'r', createdAt: 5, config: 'new', digest: 'd', replaces: 'old', stages }
const stageOf = (at: EarlierRollout['course']['stages'][number]['at']) => ({
  at,
  before: { a: { online: true, faults: ['send es'] } },
  verdicts: {
    a: { is: 'failed' as const, reason: 'errors' as const, message: 'disk is full' },
    b: { is: 'apart' as const },
  },
  beganAt: 1,
  openedAt: 2,
  lookedAt: 3,
  endedAt: 4,
})

const earlier: EarlierRollout = {
  ...head,
  limits: { failures: 2, settle: 60, watch: 30, onFailure: 'takeBack' },
  course: {
    phase: 'paused',
    why: 'trouble',
    problem: 'E1018',
    stage: 1,
    stages: [stageOf('despite'), stageOf('handing')],
    forgiven: 1,
    endedAt: 0,
  },
}

test('a rollout that an earlier version stored is read in the form of this one', () => {
  const stage = {
    baseline: { a: { online: true, faults: ['send es'] } },
    verdicts: {
      a: { is: 'failed', reason: 'errors', message: 'disk is full' },
      b: { is: 'excluded' },
    },
    startedAt: 1,
    openedAt: 2,
    checkedAt: 3,
    endedAt: 4,
  }
  expect(migrateRollout(earlier)).toEqual({
    ...head,
    limits: { maxFailures: 2, applyTimeout: 60, minWatch: 30, onFailure: 'rollBack' },
    state: {
      phase: 'paused',
      pauseReason: 'error',
      pauseMessage: 'E1018',
      stage: 1,
      stages: [
        { ...stage, status: 'overridden' },
        { ...stage, status: 'assigning' },
      ],
      acceptedFailures: 1,
      endedAt: 0,
    },
  })
})

test.each([
  ['running', 'running'],
  ['interrupted', 'interrupted'],
  ['done', 'done'],
  ['stopped', 'cancelled'],
  ['takenBack', 'rolledBack'],
] as const)('the phase %s is read as %s', (phase, expected) => {
  const { problem: _, why: __, ...course } = earlier.course
  expect(migrateRollout({ ...earlier, course: { ...course, phase } }).state).toMatchObject({
    phase: expected,
  })
  expect(migrateRollout({ ...earlier, course: { ...course, phase } }).state).not.toHaveProperty(
    'pauseReason',
  )
})

test('a rollout in the current form is returned as it is', () => {
  const current: Rollout = migrateRollout(earlier)
  expect(migrateRollout(current)).toBe(current)
})
