import { expect, test } from 'vitest'
import { growthOf } from './measure.mjs'

const points = (figureAt) => Array.from({ length: 12 }, (_, i) => [i * 10, figureAt(i * 10)])

test('growth is what the least rises by after the warm-up, whatever swings above it', () => {
  expect(growthOf(points((step) => 1000 + 3 * step + (step % 20 ? 500 : 0)))).toBeCloseTo(3)
  expect(growthOf(points((step) => (step < 40 ? step * 100 : 4000) + (step % 30))).toFixed(1)).toBe(
    '0.0',
  )
})
