import { expect, test } from 'vitest'
import { slowest, total } from './testFigures.mjs'

const spec = (title, ...durations) => ({
  file: 'a.spec.ts',
  line: 3,
  title,
  tests: [{ results: durations.map((duration) => ({ duration })) }],
})

test('the slowest tests come from all levels of suites, with their repetitions', () => {
  const suites = [
    { specs: [spec('quick', 100)], suites: [{ specs: [spec('twice', 2000, 500)] }] },
    { specs: Array.from({ length: 12 }, (_, i) => spec(`test ${i}`, 1000 + i)) },
  ]
  const lines = slowest({ suites })
  expect(lines).toHaveLength(11)
  expect(lines[1]).toBe('   2.5 s  e2e/a.spec.ts:3 twice')
  expect(lines.join()).not.toContain('quick')
})

test('a run without browser tests has no slowest ones', () => {
  expect(slowest({})).toEqual(['Slowest browser tests:'])
})

test('the total counts flaky tests as failed, and counts what has run', () => {
  const units = { numPassedTests: 5, numFailedTests: 1 }
  const stats = { expected: 7, unexpected: 1, flaky: 1 }
  expect(total({ units, browser: { stats } })).toBe('12 passed, 3 failed')
  expect(total({ units, browser: {} })).toBe('5 passed, 1 failed')
})
