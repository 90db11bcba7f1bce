import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoLast } from './memoLast'
import { sortedSlice } from './sortedSlice'

const rising = (a: number, b: number) => a - b

test('any slice of any list is that of the sorted list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 300 }),
      fc.nat(320),
      fc.nat(60),
      (items, from, size) => {
        const before = [...items]
        expect(sortedSlice(items, rising, from, from + size)).toEqual(
          [...items].sort(rising).slice(from, from + size),
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
    const counting = (a: number, b: number) => (count++, a - b)
    expect(sortedSlice(items, counting, 50_000, 50_003)).toEqual([50_000, 50_001, 50_002])
    expect(count).toBeLessThan(700_000)
  }
})

test('the last result is remembered, by each argument', () => {
  const made: string[] = []
  const join = memoLast((a: string, b: number) => made.push(`${a}${b}`))
  expect([join('a', 1), join('a', 1), join('a', 2), join('a', 1)]).toEqual([1, 1, 2, 3])
})
