import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, fromConfig, fromText, read, settled, typed } from './document'
import { setAt } from '../../lib/json/setAt'

test('edits of the form change their place in the text alone', () => {
  const text = '{ "reader": {"mode":"file"},   "senders": [] }'
  const document = settled(edited(fromText(text), ['reader', 'mode'], 'dir'))
  expect(document.text).toBe(text.replace('file', 'dir'))
  expect(document.edits).toEqual([])
})

test('typing into one field is one edit', () => {
  const first = edited(fromConfig({}), ['note'], 'a')
  expect(edited(first, ['note'], 'ab').edits).toEqual([{ path: ['note'], value: 'ab' }])
})

test('both views show the same after any edits', () => {
  const step = fc.constantFrom('a', 'b', '值 "x"')
  const path = fc.oneof(fc.tuple(step), fc.tuple(step, step))
  const value = fc.oneof(fc.string(), fc.constant(undefined), fc.integer())
  fc.assert(
    fc.property(fc.array(fc.tuple(path, value), { maxLength: 8 }), (edits) => {
      const document = edits.reduce(
        (rest, [path, value]) => edited(rest, path, value),
        fromConfig({ a: { b: 1 }, c: [] }),
      )
      expect(JSON.parse(settled(document).text)).toEqual(JSON.parse(JSON.stringify(document.value)))
    }),
  )
})

test('while the text is no JSON, the form waits', () => {
  const broken = read(typed(fromConfig({ a: 1 }), '{ "a": '))
  expect(broken).toMatchObject({ value: null, stale: false })
  expect(broken.problem).not.toBeNull()
  expect(read(typed(broken, '{ "a": 2 }')).value).toEqual({ a: 2 })
})

test('untouched parts stay the same objects', () => {
  const config = { reader: { mode: 'dir' }, senders: [{ sender_type: 'discard' }] }
  const next = setAt(config, ['reader', 'mode'], 'file')
  expect(next).toEqual({ ...config, reader: { mode: 'file' } })
  expect(next).toHaveProperty('senders', config.senders)
  expect((next as typeof config).senders).toBe(config.senders)
})
