import { expect, test } from 'vitest'
import { recentRanges, rememberRange } from './recentRanges'

const items = new Map<string, string>()
const memory: Storage = {
  length: 0,
  clear: () => items.clear(),
  key: () => null,
  getItem: (key) => items.get(key) ?? null,
  setItem: (key, value) => void items.set(key, value),
  removeItem: (key) => void items.delete(key),
}
const storage = () => memory
const hours = (n: number) => ({ from: `now-${n}h`, to: 'now' })

test('the last five ranges are kept, each once, the newest first', () => {
  memory.clear()
  for (const n of [1, 2, 3, 4, 2, 5, 6]) rememberRange(hours(n), storage)
  expect(recentRanges(storage)).toEqual([6, 5, 2, 4, 3].map(hours))
})

test('ranges of a later version are not overwritten', () => {
  const later = JSON.stringify({ version: 2, ranges: [hours(3)] })
  memory.setItem('logkit-ranges', later)
  rememberRange(hours(1), storage)
  expect(memory.getItem('logkit-ranges')).toBe(later)
})

test('what is not a range is left out, and blocked storage has none', () => {
  const ranges = [
    { from: 'soon', to: 'now' },
    7,
    { from: 'now-1h' },
    { from: 'now-1h'.padEnd(5000), to: 'now' },
    hours(3),
  ]
  memory.setItem('logkit-ranges', JSON.stringify({ version: 1, ranges }))
  expect(recentRanges(storage)).toEqual([hours(3)])
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  rememberRange(hours(1), blocked)
  expect(recentRanges(blocked)).toEqual([])
})
