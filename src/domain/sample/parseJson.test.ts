import { expect, test } from 'vitest'
import { parsed } from './testing/parsed'

const json = (sample: string, options = {}) => parsed({ type: 'json', ...options }, sample)

test('members keep their types, and integers all their digits', () => {
  expect(
    json('{"a":"b","n":9007199254740993,"f":1.50,"t":true,"z":null,"o":{"x":[1]},"l":[]}'),
  ).toEqual([
    [
      {
        a: 'string b',
        n: 'long 9007199254740993',
        f: 'float 1.50',
        t: 'boolean true',
        z: 'null null',
        o: 'object {"x":[1]}',
        l: 'list []',
      },
    ],
  ])
})

test('a list of objects is several records, with labels where they lack a field', () => {
  expect(json('[{"a":1},{"app":2}]', { labels: 'app web', keep_raw_data: 'true' })).toEqual([
    [{ a: 'long 1', app: 'string web' }, { app: 'long 2' }],
  ])
})

test('a broken line is an error with its place, and is kept unless the config forbids it', () => {
  const problem = expect.objectContaining({ code: 'comma', column: 8 })
  expect(json('{"a":1 "b":2}')).toEqual([
    { fault: { is: 'json', problem }, sent: [{ pandora_stash: 'string {"a":1 "b":2}' }] },
  ])
  expect(json('{"a":1 "b":2}', { disable_record_errdata: 'true' })).toEqual([
    { fault: { is: 'json', problem }, sent: [] },
  ])
  expect(json('x', { disable_record_errdata: 'true', keep_raw_data: 'true' })).toMatchObject([
    { sent: [{ raw_data: 'string x' }] },
  ])
})

test.each([['1'], ['"text"'], ['[1]'], ['[{"a":1},2]']])('%s holds no record', (line) => {
  expect(json(line)).toMatchObject([{ fault: { is: 'notObject' } }])
})

test('an empty list is no data, an empty object an empty record', () => {
  expect(json('[]\n{}')).toEqual([{ fault: { is: 'noData' }, sent: [] }, [{}]])
})

test('the agent ends when it adds to null', () => {
  expect(json('null')).toEqual([[{}]])
  expect(json('null', { labels: 'a b' })).toEqual([{ fault: { is: 'crash' }, sent: [] }])
  expect(json('[null]', { keep_raw_data: 'true' })).toEqual([{ fault: { is: 'crash' }, sent: [] }])
})

test.each([
  ['{"at":2026-01-02}', { at: 'float 2026-01-02' }],
  [String.raw`{"a":"\n	"}`, { a: 'string \n\t' }],
  ['{"a":1,"a":2}', { a: 'long 2' }],
  ['  {"a":"\\u4e2d\\ud83d\\ude00"}  ', { a: 'string 中😀' }],
])('the agent takes %s, which strict JSON may not', (line, record) => {
  expect(json(line)).toEqual([[record]])
})

test.each([['{"a":"\t"}'], ['{"a":1,}'], ['{"a":1} x'], ["{'a':1}"], ['{"a":tru}']])(
  'the agent refuses %s',
  (line) => expect(json(line)).toMatchObject([{ fault: { is: 'json' } }]),
)
