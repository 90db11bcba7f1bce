import { expect, test } from 'vitest'
import { writeJson } from '../../lib/json/losslessJson'
import { parseImport } from './parseImport'
import { contentOf } from './editSession'

const config = { reader: { mode: 'dir' }, senders: [] }
const read = (value: unknown, name = 'nginx.conf') => parseImport(JSON.stringify(value), name)

test('a plain config is named after its file', () => {
  const found = read(config)
  if (!('session' in found)) throw new Error(found.problem.is)
  expect(found.session.fresh).toEqual({ name: 'nginx', tags: [] })
  expect(contentOf(found.session)).toEqual(config)
})

test('a config that the API wrapped keeps its name and note', () => {
  const found = read({ name: 'web', note: 'n', tags: ['t'], config })
  expect(found).toMatchObject({ session: { note: 'n', fresh: { name: 'web' } } })
})

test('a key named config alone does not make it a wrapped config', () => {
  const found = read({ config: { a: 1 }, reader: {} })
  expect('session' in found && contentOf(found.session)).toEqual({ config: { a: 1 }, reader: {} })
})

test.each([
  ['[]', 'shape'],
  ['"text"', 'shape'],
  ['{"configs":[]}', 'many'],
])('the text %s has the problem %s', (text, is) => {
  expect(parseImport(text, 'x.json')).toEqual({ problem: { is } })
})

test.each([
  ['{ "a": ', 'end', 1],
  ['', 'empty', 1],
  ['# only a comment', 'empty', 1],
  ['{ # one\n"a": 1 # two\n"b": 2 }', 'comma', 3],
])('the text %j is no JSON for %s on line %i', (text, code, line) => {
  expect(parseImport(text, 'x.conf')).toMatchObject({
    problem: { is: 'json', problem: { code, line } },
  })
})

test('comments are no part of the config, and the last of two members counts', () => {
  const text = '# ours\n{ "reader": { "mode": "dir", "mode": "tailx" }, # files\n"senders": [] }'
  const found = parseImport(text, 'web.log.conf')
  expect(found).toMatchObject({ session: { fresh: { name: 'web.log' } } })
  expect('session' in found && contentOf(found.session)).toEqual({
    reader: { mode: 'tailx' },
    senders: [],
  })
})

test('ignores a byte order mark', () => {
  expect(parseImport('\uFEFF{"a":1}', 'x.json')).toMatchObject({
    session: { fresh: { name: 'x' } },
  })
})

test('an imported config keeps its bytes', () => {
  const text = '{ "senders":[], "n":12345678901234567890,"2":1.0,"1":1e400 }'
  for (const file of [text, `{"name":"web","config": ${text},"note":"n"}`]) {
    const found = parseImport(file, 'web.conf')
    expect('session' in found && writeJson(contentOf(found.session))).toBe(text)
  }
})
