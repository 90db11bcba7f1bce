import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord } from './json'
import { merge3, resolveConflict } from './merge3'

const typeOf = (item: unknown) => (isRecord(item) ? String(item.type) : typeof item)

const file = { type: 'file', path: '/a' }
const kafka = { type: 'kafka', host: 'x', topic: 'a' }
const http = { type: 'http', url: 'u' }

test('a change of one side is taken; the order of members is mine', () => {
  const base = { a: 1, b: { c: 1, d: 1 } }
  const theirs = { new: 1, a: 2, b: { c: 1, d: 1 } }
  const mine = { b: { d: 3, c: 1 }, a: 1 }
  const { value, conflicts } = merge3(base, theirs, mine)
  expect(JSON.stringify(value)).toBe('{"b":{"d":3,"c":1},"a":2,"new":1}')
  expect(conflicts).toEqual([])
})

test('a removal by one side is taken', () => {
  expect(merge3({ a: 1, b: 1 }, { a: 1 }, { a: 1, b: 1, c: 1 }).value).toEqual({ a: 1, c: 1 })
  expect(merge3({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1 }).value).toEqual({ a: 2 })
})

test('different changes of both sides are a conflict, with mine until it is resolved', () => {
  const merged = merge3({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } })
  expect(merged).toEqual({
    value: { a: { b: 3 } },
    conflicts: [{ path: ['a', 'b'], base: 1, theirs: 2, mine: 3 }],
  })
  expect(resolveConflict(merged, ['a', 'b'], 'theirs')).toEqual({
    value: { a: { b: 2 } },
    conflicts: [],
  })
  expect(resolveConflict(merged, ['a', 'b'], 'base').value).toEqual({ a: { b: 1 } })
})

test('a removal against a change is a conflict', () => {
  const merged = merge3({ a: 1, z: 1 }, { a: 2, z: 1 }, { z: 1 })
  expect(merged.conflicts).toEqual([{ path: ['a'], base: 1, theirs: 2, mine: undefined }])
  expect(merged.value).toEqual({ z: 1, a: 2 })
  expect(resolveConflict(merged, ['a'], 'mine').value).toEqual({ z: 1 })
})

test('items of a list are paired wherever they stand', () => {
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

test('equal additions of both sides occur once, different ones twice', () => {
  expect(merge3([file], [file, http], [file, http, kafka], typeOf).value).toEqual([
    file,
    http,
    kafka,
  ])
  const added = merge3([], [{ ...http, url: 'theirs' }], [http], typeOf)
  expect(added.value).toHaveLength(2)
  expect(added.conflicts).toEqual([])
})

test('a new order of one side and an edit of the other are merged', () => {
  const edited = { ...kafka, topic: 'b' }
  expect(merge3([file, kafka], [kafka, file], [file, edited], typeOf).value).toEqual([edited, file])
  expect(merge3([file, kafka], [file, edited], [kafka, file], typeOf).value).toEqual([edited, file])
})

test('two new orders are a conflict of the list', () => {
  const merged = merge3([file, kafka, http], [kafka, file, http], [http, file, kafka], typeOf)
  expect(merged.conflicts.map(({ path }) => path)).toEqual([[]])
  expect(merged.value).toEqual([http, file, kafka])
})

test('objects of different kinds are not merged', () => {
  const base = { reader: { type: 'file', path: '/a' } }
  const theirs = { reader: { type: 'mysql', sql: 'x' } }
  const mine = { reader: { type: 'file', path: '/b' } }
  const { value, conflicts } = merge3(base, theirs, mine, typeOf)
  expect(value).toEqual(mine)
  expect(conflicts.map(({ path }) => path)).toEqual([['reader']])
})

test('removing an item shifts the paths of the conflicts behind it', () => {
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
  const first = resolveConflict(merged, ['list', 0], 'mine')
  expect(first.conflicts.map(({ path }) => path)).toEqual([['list', 0, 'topic']])
  expect(resolveConflict(first, ['list', 0, 'topic'], 'theirs')).toEqual({
    value: { list: [{ ...kafka, topic: 't' }] },
    conflicts: [],
  })
})

test('names of JavaScript object members are ordinary names', () => {
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

test('a merge with an unchanged side gives the other side', () => {
  fc.assert(
    fc.property(json, json, (base, other) => {
      expect(merge3(base, other, base, typeOf)).toEqual({ value: other, conflicts: [] })
      expect(merge3(base, base, other, typeOf)).toEqual({ value: other, conflicts: [] })
      expect(merge3(base, other, other, typeOf)).toEqual({ value: other, conflicts: [] })
    }),
  )
})

test('resolving every conflict leaves none', () => {
  fc.assert(
    fc.property(json, json, json, fc.constantFrom('theirs', 'mine'), (base, theirs, mine, side) => {
      let merged = merge3(base, theirs, mine, typeOf)
      for (let left = merged.conflicts.length; left > 0; left--) {
        merged = resolveConflict(merged, merged.conflicts[0]!.path, side)
        expect(merged.conflicts).toHaveLength(left - 1)
      }
      expect(JSON.parse(JSON.stringify(merged.value))).toEqual(merged.value)
    }),
  )
})
