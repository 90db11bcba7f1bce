import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeConfig, readConfigCases } from './conformance'

// Recorded from a real logkit agent (v1.5.6): each config was added to it.
const cases = readConfigCases(
  readFileSync('src/contract/options/fixtures/recordedConfigs.jsonl', 'utf8'),
)

test('the checks agree with a real agent on every recorded config', () => {
  expect(cases).toHaveLength(369)
  const differing = cases.flatMap((configCase) => {
    const verdict = judgeConfig(configCase)
    return verdict.is === 'agrees' ? [] : [`${configCase.id}: ${verdict.is}`]
  })
  expect(differing).toEqual([])
})

test('a line that is not a case is refused', () => {
  expect(() => readConfigCases('{"id":"x"}')).toThrow('not a case')
})
