import { expect, test } from 'vitest'
import type { ErrorLook } from '../../domain/runners/runnerFailure'
import { runnerProblems } from './filters'
import { matchesProblem } from './matchesProblem'

const at = 1_700_000_000_000
const states = new Map([
  ['off', 'offline'],
  ['new', 'register'],
])
const calm: ErrorLook = { errors: 5, elapsed: 60, lastErrorAt: null, broken: false }
const recent = { ...calm, lastErrorAt: at - 1000 }

const problemsOf = (agent_id: string, state: string, look = calm, failing = false) =>
  runnerProblems.filter((problem) =>
    matchesProblem({ agent_id, state, look, failing }, problem, { at, states }),
  )

test('a runner fails now, has errors since its start, or both', () => {
  expect(problemsOf('on', 'running')).toEqual([])
  expect(problemsOf('on', 'running', recent)).toEqual(['failingNow'])
  expect(problemsOf('on', 'running', calm, true)).toEqual(['failing'])
  expect(problemsOf('on', 'running', recent, true)).toEqual(['failingNow', 'failing'])
})

test('a stopped runner does not fail now', () => {
  expect(problemsOf('on', 'stopped', recent)).toEqual(['stopped'])
})

test('on an agent that is not online a runner is only last known', () => {
  expect(problemsOf('off', 'stopped')).toEqual(['lastKnown'])
  expect(problemsOf('new', 'running', recent, true)).toEqual(['failing', 'lastKnown'])
})
