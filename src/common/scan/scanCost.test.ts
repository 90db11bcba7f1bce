import { expect, test } from 'vitest'
import { scanCost } from './scanCost'

const rows = (...raw: unknown[]) => raw.map((one) => ({ raw: one }))

test('a scan takes a request for about 180 rows, since pages overlap, and at least one', () => {
  expect(scanCost(4_312, []).requests).toBe(24)
  expect(scanCost(1_000, []).requests).toBe(6)
  expect(scanCost(1_001, []).requests).toBe(6)
  expect(scanCost(0, []).requests).toBe(1)
})

test('bytes are estimated from the sample, in UTF-8', () => {
  expect(scanCost(100, rows('x'.repeat(96), 'x'.repeat(96))).bytes).toBeCloseTo(9_950)
  expect(scanCost(100, rows('长'.repeat(32))).bytes).toBe(10_000)
})

test('without a sample the size is unknown, and an empty list has none', () => {
  expect(scanCost(100, []).bytes).toBeNull()
  expect(scanCost(0, []).bytes).toBe(0)
})
