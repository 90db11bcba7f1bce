import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord } from './json'
import { merge3, resolve } from './merge3'

const typeOf = (item: unknown) => (isRecord(item) ? String(item.type) : typeof item)

const file = { type: 'file', path: '/a' }
const kafka = { type: 'kafka', host: 'x', topic: 'a' }
const http = { type: 'http', url: 'u' }

test('what one side changed is taken, mine first in order', () => {
  const base = { a: 1, b: { c: 1, d: 1 } }
  const theirs = { new: 1, a: 2, b: { c: 1, d: 1 } }
  const mine = { b: { d: 3, c: 1 }, a: 1 }
  const { value, conflicts } = merge3(base, theirs, mine)
  expect(JSON.stringify(value)).toBe('{"b":{"d":3,"c":1},"a":2,"new":1}')
  expect(conflicts).toEqual([])
})

test('what one side removed is gone', () => {
  expect(merge3({ a: 1, b: 1 }, { a: 1 }, { a: 1, b: 1, c: 1 }).value).toEqual({ a: 1, c: 1 })
  expect(merge3({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1 }).value).toEqual({ a: 2 })
})

test('what both changed is a conflict, mine until it is settled', () => {
  const merged = merge3({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } })
  expect(merged).toEqual({
    value: { a: { b: 3 } },
    conflicts: [{ path: ['a', 'b'], base: 1, theirs: 2, mine: 3 }],
  })
  expect(resolve(merged, ['a', 'b'], 'theirs')).toEqual({ value: { a: { b: 2 } }, conflicts: [] })
  expect(resolve(merged, ['a', 'b'], 'base').value).toEqual({ a: { b: 1 } })
})

test('what one side removed and the other changed is a conflict', () => {
  const merged = merge3({ a: 1, z: 1 }, { a: 2, z: 1 }, { z: 1 })
  expect(merged.conflicts).toEqual([{ path: ['a'], base: 1, theirs: 2, mine: undefined }])
  expect(merged.value).toEqual({ z: 1, a: 2 })
  expect(resolve(merged, ['a'], 'mine').value).toEqual({ z: 1 })
})

test('items of a list are found again wherever they stand', () => {
  const base = [file, kafka]
  const theirs = [http, file, { ...kafka, topic: 'theirs' }]
  const mine = [
    { ...file, path: '/mine' },
    { ...kafka, host: 'mine' },
  ]
  expect(merge3(base, theirs, mine, typeOf)).toEqual({
    value: [http, { ...file, path: '/mine' }, { type: 'kafka', host: 'mine', topic: 'theirs' }],
    conflicts: [],
  })
})

test('what both added alike is there once, other additions twice', () => {
  expect(merge3([file], [file, http], [file, http, kafka], typeOf).value).toEqual([
    file,
    http,
    kafka,
  ])
  const added = merge3([], [{ ...http, url: 'theirs' }], [http], typeOf)
  expect(added.value).toHaveLength(2)
  expect(added.conflicts).toEqual([])
})

test('one side orders, the other edits', () => {
  const edited = { ...kafka, topic: 'b' }
  expect(merge3([file, kafka], [kafka, file], [file, edited], typeOf).value).toEqual([edited, file])
  expect(merge3([file, kafka], [file, edited], [kafka, file], typeOf).value).toEqual([edited, file])
})

test('two orders are a conflict of the list', () => {
  const merged = merge3([file, kafka, http], [kafka, file, http], [http, file, kafka], typeOf)
  expect(merged.conflicts.map(({ path }) => path)).toEqual([[]])
  expect(merged.value).toEqual([http, file, kafka])
})

test('an object of another kind is not mixed with mine', () => {
  const base = { reader: { type: 'file', path: '/a' } }
  const theirs = { reader: { type: 'mysql', sql: 'x' } }
  const mine = { reader: { type: 'file', path: '/b' } }
  const { value, conflicts } = merge3(base, theirs, mine, typeOf)
  expect(value).toEqual(mine)
  expect(conflicts.map(({ path }) => path)).toEqual([['reader']])
})

test('an item that leaves its list takes along the places of the conflicts behind it', () => {
  const base = { list: [file, kafka] }
  const theirs = {
    list: [
      { ...file, path: '/t' },
      { ...kafka, topic: 't' },
    ],
  }
  const mine = { list: [{ ...kafka, topic: 'm' }] }
  const merged = merge3(base, theirs, mine, typeOf)
  expect(merged.conflicts.map(({ path }) => path)).toEqual([
    ['list', 0],
    ['list', 1, 'topic'],
  ])
  const settled = resolve(merged, ['list', 0], 'mine')
  expect(settled.conflicts.map(({ path }) => path)).toEqual([['list', 0, 'topic']])
  expect(resolve(settled, ['list', 0, 'topic'], 'theirs')).toEqual({
    value: { list: [{ ...kafka, topic: 't' }] },
    conflicts: [],
  })
})

test('a name that objects have by nature is a name like others', () => {
  const theirs: unknown = JSON.parse('{"a":{"__proto__":1,"constructor":2}}')
  expect(JSON.stringify(merge3({ a: {} }, theirs, { a: { b: 1 } }).value)).toBe(
    '{"a":{"b":1,"__proto__":1,"constructor":2}}',
  )
})

const item = fc.record({ type: fc.constantFrom('a', 'b'), n: fc.nat(3), m: fc.nat(3) })
const json = fc.dictionary(
  fc.constantFrom('x', 'y', 'z'),
  fc.oneof(fc.nat(3), fc.array(item), item),
)

test('a side that changed nothing leaves all to the other', () => {
  fc.assert(
    fc.property(json, json, (base, other) => {
      expect(merge3(base, other, base, typeOf)).toEqual({ value: other, conflicts: [] })
      expect(merge3(base, base, other, typeOf)).toEqual({ value: other, conflicts: [] })
      expect(merge3(base, other, other, typeOf)).toEqual({ value: other, conflicts: [] })
    }),
  )
})

test('every conflict can be settled, and none is left then', () => {
  fc.assert(
    fc.property(json, json, json, fc.constantFrom('theirs', 'mine'), (base, theirs, mine, side) => {
      let merged = merge3(base, theirs, mine, typeOf)
      for (let left = merged.conflicts.length; left > 0; left--) {
        merged = resolve(merged, merged.conflicts[0]!.path, side)
        expect(merged.conflicts).toHaveLength(left - 1)
      }
      expect(JSON.parse(JSON.stringify(merged.value))).toEqual(merged.value)
    }),
  )
})
