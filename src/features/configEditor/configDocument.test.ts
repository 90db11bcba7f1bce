import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  withEdit,
  documentFromConfig,
  documentFromText,
  parsed,
  withEditsApplied,
  withText,
} from './configDocument'
import { setAt } from '../../lib/json/setAt'

test('an edit of the form changes only its value in the text', () => {
  const text = '{ "reader": {"mode":"file"},   "senders": [] }'
  const document = withEditsApplied(withEdit(documentFromText(text), ['reader', 'mode'], 'dir'))
  expect(document.text).toBe(text.replace('file', 'dir'))
  expect(document.edits).toEqual([])
})

test('typing into one field is one edit', () => {
  const first = withEdit(documentFromConfig({}), ['note'], 'a')
  expect(withEdit(first, ['note'], 'ab').edits).toEqual([{ path: ['note'], value: 'ab' }])
})

test('the text and the value are the same after any edits', () => {
  const step = fc.constantFrom('a', 'b', '值 "x"')
  const path = fc.oneof(fc.tuple(step), fc.tuple(step, step))
  const value = fc.oneof(fc.string(), fc.constant(undefined), fc.integer())
  fc.assert(
    fc.property(fc.array(fc.tuple(path, value), { maxLength: 8 }), (edits) => {
      const document = edits.reduce(
        (rest, [path, value]) => withEdit(rest, path, value),
        documentFromConfig({ a: { b: 1 }, c: [] }),
      )
      expect(JSON.parse(withEditsApplied(document).text)).toEqual(
        JSON.parse(JSON.stringify(document.value)),
      )
    }),
  )
})

test('while the text is not valid JSON, there is no value', () => {
  const broken = parsed(withText(documentFromConfig({ a: 1 }), '{ "a": '))
  expect(broken).toMatchObject({ value: null, stale: false })
  expect(broken.problem).not.toBeNull()
  expect(parsed(withText(broken, '{ "a": 2 }')).value).toEqual({ a: 2 })
})

test('values that an edit does not touch stay the same objects', () => {
  const config = { reader: { mode: 'dir' }, senders: [{ sender_type: 'discard' }] }
  const next = setAt(config, ['reader', 'mode'], 'file')
  expect(next).toEqual({ ...config, reader: { mode: 'file' } })
  expect(next).toHaveProperty('senders', config.senders)
  expect((next as typeof config).senders).toBe(config.senders)
})
