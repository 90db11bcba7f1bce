import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWindows, windowCount } from './scanWindows'

test('pages cover the list without a gap, each overlaps the one before, and none is larger than the size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 250 }),
      fc.integer({ min: 1, max: 60 }),
      (size, count) => {
        const windowAt = createWindows(size, true)
        for (let index = 1; index <= count; index++) {
          const [before, { page, size: own, offset, covered }] = [
            windowAt(index - 1),
            windowAt(index),
          ]
          expect(offset).toBe((page - 1) * own)
          expect(covered).toBe(before.offset + before.size)
          // Only small sizes can all divide what is covered.
          if (size > 20) expect(offset).toBeLessThan(covered)
          else expect(offset).toBeLessThanOrEqual(covered)
          expect(offset + own).toBeGreaterThan(covered)
          expect(own).toBeLessThanOrEqual(size)
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('overlapping costs few requests', () => {
  expect([0, 1, 200, 201, 1_000, 10_000, 100_000].map((total) => windowCount(total, 200))).toEqual([
    1, 1, 1, 2, 6, 55, 548,
  ])
})
