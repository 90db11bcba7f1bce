import { expect, test } from 'vitest'
import { scanCost } from './scanCost'

const rows = (...raw: unknown[]) => raw.map((one) => ({ raw: one }))

test('requests of 200 rows each, at least one', () => {
  expect(scanCost(4_312, []).requests).toBe(22)
  expect(scanCost(1_000, []).requests).toBe(5)
  expect(scanCost(1_001, []).requests).toBe(6)
  expect(scanCost(0, []).requests).toBe(1)
})

test('bytes go by the rows at hand, as UTF-8', () => {
  expect(scanCost(100, rows('x'.repeat(96), 'x'.repeat(96))).bytes).toBeCloseTo(9_950)
  expect(scanCost(100, rows('长'.repeat(32))).bytes).toBe(10_000)
})

test('without any row at hand nobody knows, but nothing has no size', () => {
  expect(scanCost(100, []).bytes).toBeNull()
  expect(scanCost(0, []).bytes).toBe(0)
})
