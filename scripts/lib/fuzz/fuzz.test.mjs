import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../node.mjs'
import { fuzzAnswers } from './fuzzAnswers.mjs'

/** The test runner compiles the sources itself. */
const load = (path) => import(/* @vite-ignore */ join(root, path))

test('mutated answers are read, and what pages make of them keeps its promises', async () => {
  const { findings, answers, byEndpoint } = await fuzzAnswers({
    count: 1_000,
    seed: 1,
    // Making the large fleet would take as long as all mutations.
    scenarios: ['small', 'demo', 'drifted', 'broken', 'hostile', 'unmeasured'],
    load,
  })
  expect(findings).toEqual([])
  expect(answers).toBeGreaterThan(60)
  expect(byEndpoint.size).toBe(9)
})
