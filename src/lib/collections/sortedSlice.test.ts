import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedSlice } from './sortedSlice'

const ascending = (a: number, b: number) => a - b

test('a slice equals that of the sorted list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 300 }),
      fc.nat(320),
      fc.nat(60),
      (items, from, size) => {
        const before = [...items]
        expect(sortedSlice(items, ascending, from, from + size)).toEqual(
          [...items].sort(ascending).slice(from, from + size),
        )
        expect(items).toEqual(before)
      },
    ),
  )
})

test('sorted and reversed lists take few comparisons', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => index)
  for (const items of [rows, [...rows].reverse()]) {
    let count = 0
    const countingCompare = (a: number, b: number) => (count++, a - b)
    expect(sortedSlice(items, countingCompare, 50_000, 50_003)).toEqual([50_000, 50_001, 50_002])
    expect(count).toBeLessThan(700_000)
  }
})
