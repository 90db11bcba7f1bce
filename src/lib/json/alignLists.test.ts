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

test('one in front of the others changes nothing but itself', () => {
  expect(align([file, kafka], [http, file, kafka])).toEqual(['-0', '01', '12'])
  expect(align([file, kafka, http], [kafka, http])).toEqual(['0-', '10', '21'])
})

test('of one kind, the most alike belong together', () => {
  const one = { type: 'kafka', topic: 'a', host: 'x', gzip: 'on' }
  const two = { type: 'kafka', topic: 'b', host: 'y', gzip: 'on' }
  expect(align([one, two], [{ ...two, gzip: 'off' }])).toEqual(['0-', '10'])
  expect(align([one], [file, { ...one, topic: 'c' }])).toEqual(['-0', '01'])
})

test('where all is as alike, the place decides', () => {
  const kafkas = (...topics: string[]) => topics.map((topic) => ({ type: 'kafka', topic }))
  expect(align(kafkas('a', 'b'), kafkas('c', 'd'))).toEqual(['00', '11'])
})

test('another kind is another item', () => {
  expect(align([file], [kafka])).toEqual(['0-', '-0'])
})

test('the fewest are said to have moved', () => {
  expect(align([file, kafka, http], [http, file, kafka])).toEqual(['20 moved', '01', '12'])
  expect(align([1, 2, 3, 4], [4, 3, 2, 1]).filter((pair) => pair.endsWith('moved'))).toHaveLength(3)
})

test('a long list is aligned too', () => {
  const many = Array.from({ length: 500 }, (_, n) => ({ type: 'x', n }))
  const others = many.map(({ n }) => ({ type: 'x', n: n + 1000 }))
  expect(align(many, others)).toEqual(many.map((_, i) => `${i}${i}`))
  expect(align(many, [{ type: 'x', n: -1 }, ...many])).toHaveLength(501)
})

test('every item is there once', () => {
  const item = fc.record({ type: fc.constantFrom('a', 'b'), n: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (a, b) => {
      const pairs = alignLists(a, b, typeOf)
      const places = (side: 'a' | 'b') =>
        pairs.flatMap((pair) => pair[side] ?? []).sort((x, y) => x - y)
      expect(places('a')).toEqual(a.map((_, i) => i))
      expect(places('b')).toEqual(b.map((_, i) => i))
    }),
  )
})
