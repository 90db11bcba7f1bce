import { expect, test } from 'vitest'
import { readImport } from './readImport'
import { contentOf } from './work'

const config = { reader: { mode: 'dir' }, senders: [] }
const read = (value: unknown, name = 'nginx.conf') => readImport(JSON.stringify(value), name)

test('a config as a host has it bears the name of its file', () => {
  const found = read(config)
  if (!('work' in found)) throw new Error(found.problem)
  expect(found.work.fresh).toEqual({ name: 'nginx', tags: [] })
  expect(contentOf(found.work)).toEqual(config)
})

test('one as the API has it brings its name and note', () => {
  const found = read({ name: 'web', note: 'n', tags: ['t'], config })
  expect(found).toMatchObject({ work: { note: 'n', fresh: { name: 'web' } } })
})

test('a member called config alone makes it no answer of the API', () => {
  const found = read({ config: { a: 1 }, reader: {} })
  expect('work' in found && contentOf(found.work)).toEqual({ config: { a: 1 }, reader: {} })
})

test.each([
  ['{ "a": ', 'json'],
  ['', 'json'],
  ['[]', 'shape'],
  ['"text"', 'shape'],
  ['{"configs":[]}', 'many'],
])('%s: %s', (text, problem) => {
  expect(readImport(text, 'x.json')).toEqual({ problem })
})

test('a byte order mark is no part of it', () => {
  expect(readImport('\uFEFF{"a":1}', 'x.json')).toMatchObject({ work: { fresh: { name: 'x' } } })
})
