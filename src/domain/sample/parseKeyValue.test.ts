import { expect, test } from 'vitest'
import { parsed } from './testing/parsed'

const kv = (sample: string, options = {}) => parsed({ type: 'KV', ...options }, sample)

test.each([
  ['ts=12 level=info t=false', { ts: 'float 12', level: 'string info', t: 'boolean false' }],
  ['msg=two words here n=1', { msg: 'string two words here', n: 'float 1' }],
  ['msg="a=b c" n=1', { msg: 'string a=b c', n: 'float 1' }],
  ['"a b"=1', { 'a b': 'float 1' }],
  // Quotes make a text of a number.
  ['n="12"', { n: 'string 12' }],
  // Words that Go reads as numbers and booleans.
  [
    'a=inf b=NaN c=t d=0x10',
    { a: 'float Infinity', b: 'float NaN', c: 'boolean true', d: 'string 0x10' },
  ],
  // A separator within a value belongs to it.
  ['url=/x?a=1 b=2', { url: 'string /x?a=1', b: 'float 2' }],
  ['a= b=2', { a: 'string ', b: 'float 2' }],
  ['城市=上海 b=中 c=1', { 城市: 'string 上海', b: 'string 中', c: 'float 1' }],
  ['a=1 a=2', { a: 'float 2' }],
])('%s', (line, record) => expect(kv(line)).toEqual([[record]]))

test('numbers stay texts by an option, and another splitter is taken', () => {
  expect(kv('a: 1 b: true', { splitter: ':', keep_string: 'true' })).toEqual([
    [{ a: 'string 1', b: 'string true' }],
  ])
})

test('labels are not read, the line is kept by an option', () => {
  expect(kv(' a=1 ', { labels: 'app web', keep_raw_data: 'true' })).toEqual([
    [{ a: 'float 1', raw_data: 'string a=1' }],
  ])
})

test.each([
  ['no pair', 'data is empty after parse'],
  ['=1', 'data is empty after parse'],
  ['""=1', 'key was empty after parse'],
])('%s is an error', (line, message) => {
  expect(kv(line)).toEqual([
    {
      fault: { is: 'agent', message: expect.stringContaining(message) },
      sent: [{ pandora_stash: `string ${line}` }],
    },
  ])
})
