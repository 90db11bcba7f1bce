import { expect, test } from 'vitest'
import { atOnce, inBreaths } from './inBreaths'

function* count(to: number): Generator<undefined, number> {
  let sum = 0
  for (let i = 1; i <= to; i++) {
    sum += i
    yield
  }
  return sum
}

test('brings what the generator ends with', async () => {
  expect(atOnce(count(100))).toBe(5050)
  expect(await inBreaths(count(100))).toBe(5050)
})

test('others have their turn before long work is done', async () => {
  const order: string[] = []
  const endless = function* () {
    // It goes on until somebody else was there.
    while (!order.includes('other')) yield
    order.push('work')
  }
  setTimeout(() => order.push('other'))
  await inBreaths(endless())
  expect(order).toEqual(['other', 'work'])
})
