import { expect, test } from 'vitest'
import { mapInSlices, runInSlices, runSync } from './runInSlices'

function* sumUpTo(to: number): Generator<undefined, number> {
  let sum = 0
  for (let i = 1; i <= to; i++) {
    sum += i
    yield
  }
  return sum
}

test('a run resolves with the return value of its generator', async () => {
  expect(runSync(sumUpTo(100))).toBe(5050)
  expect(await runInSlices(sumUpTo(100))).toBe(5050)
})

test('other tasks run while long work is under way', async () => {
  const order: string[] = []
  const endless = function* () {
    // It ends only after the timer has run.
    while (!order.includes('other')) yield
    order.push('work')
  }
  setTimeout(() => order.push('other'))
  await runInSlices(endless())
  expect(order).toEqual(['other', 'work'])
})

test('many items are mapped in slices, in order, each with the index of its first item', async () => {
  const items = Array.from({ length: 4_001 }, (_, index) => index)
  const parts = await mapInSlices(items, (slice, from) => [from, slice.length])
  expect(parts).toEqual([
    [0, 2_000],
    [2_000, 2_000],
    [4_000, 1],
  ])
  expect(await mapInSlices([], () => 'part')).toEqual([])
})
