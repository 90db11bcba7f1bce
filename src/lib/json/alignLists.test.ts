import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignLists } from './alignLists'
import { isRecord } from './json'

const typeOf = (item: unknown) => (isRecord(item) ? String(item.type) : typeof item)
const align = (a: readonly unknown[], b: readonly unknown[]) =>
  alignLists(a, b, typeOf).map(
    ({ a, b, moved }) => `${a ?? '-'}${b ?? '-'}${moved ? ' moved' : ''}`,
  )

const [file, kafka, http] = ['file', 'kafka', 'http'].map((type) => ({ type }))

test('an item inserted in front leaves the other pairs', () => {
  expect(align([file, kafka], [http, file, kafka])).toEqual(['-0', '01', '12'])
  expect(align([file, kafka, http], [kafka, http])).toEqual(['0-', '10', '21'])
})

test('the most similar items of one kind are paired', () => {
  const one = { type: 'kafka', topic: 'a', host: 'x', gzip: 'on' }
  const two = { type: 'kafka', topic: 'b', host: 'y', gzip: 'on' }
  expect(align([one, two], [{ ...two, gzip: 'off' }])).toEqual(['0-', '10'])
  expect(align([one], [file, { ...one, topic: 'c' }])).toEqual(['-0', '01'])
})

test('equally similar items are paired by index', () => {
  const kafkas = (...topics: string[]) => topics.map((topic) => ({ type: 'kafka', topic }))
  expect(align(kafkas('a', 'b'), kafkas('c', 'd'))).toEqual(['00', '11'])
})

test('items of different kinds are not paired', () => {
  expect(align([file], [kafka])).toEqual(['0-', '-0'])
})

test('as few items as possible are moved', () => {
  expect(align([file, kafka, http], [http, file, kafka])).toEqual(['20 moved', '01', '12'])
  expect(align([1, 2, 3, 4], [4, 3, 2, 1]).filter((pair) => pair.endsWith('moved'))).toHaveLength(3)
})

test('long lists are aligned too', () => {
  const many = Array.from({ length: 500 }, (_, n) => ({ type: 'x', n }))
  const others = many.map(({ n }) => ({ type: 'x', n: n + 1000 }))
  expect(align(many, others)).toEqual(many.map((_, i) => `${i}${i}`))
  expect(align(many, [{ type: 'x', n: -1 }, ...many])).toHaveLength(501)
})

test('every item occurs once', () => {
  const item = fc.record({ type: fc.constantFrom('a', 'b'), n: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (a, b) => {
      const pairs = alignLists(a, b, typeOf)
      const indexes = (side: 'a' | 'b') =>
        pairs.flatMap((pair) => pair[side] ?? []).sort((x, y) => x - y)
      expect(indexes('a')).toEqual(a.map((_, i) => i))
      expect(indexes('b')).toEqual(b.map((_, i) => i))
    }),
  )
})
