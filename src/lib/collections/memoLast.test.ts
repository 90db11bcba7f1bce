import { expect, test } from 'vitest'
import { memoLast } from './memoLast'

test('the last result is remembered; each argument counts', () => {
  const made: string[] = []
  const join = memoLast((a: string, b: number) => made.push(`${a}${b}`))
  expect([join('a', 1), join('a', 1), join('a', 2), join('a', 1)]).toEqual([1, 1, 2, 3])
})
