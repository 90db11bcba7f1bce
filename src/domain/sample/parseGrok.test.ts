import { expect, test } from 'vitest'
import { parse, parsed } from './testing/parsed'

const grok = (options: Record<string, string>, sample: string) =>
  parsed({ type: 'grok', ...options }, sample)
const typed = '%{WORD:name} %{NUMBER:n:long} %{NUMBER:f:float} %{HTTPDATE:at:date} %{WORD:x:drop}'

test('fields have the types of the pattern', () => {
  const line = 'a 12 0.5 12/Oct/2017:14:16:50 +0800 y'
  expect(grok({ grok_patterns: typed, timezone_offset: '-8' }, line)).toEqual([
    [
      {
        name: 'string a',
        n: 'long 12',
        f: 'float 0.5',
        at: 'date 2017-10-12T06:16:50+08:00',
      },
    ],
  ])
})

test('a value that is not of its type is left out', () => {
  const { lines } = parse({ type: 'grok', grok_patterns: '%{WORD:a} %{WORD:n:long}' }, 'x y')
  expect(lines[0]?.records).toEqual([
    {
      fields: [{ name: 'a', type: 'string', value: 'x' }],
      omitted: [{ name: 'n', type: 'long', value: 'y' }],
    },
  ])
})

test('the first pattern that yields a field counts; without any the line is an error', () => {
  const grok_patterns = '%{INT:n:long}$, ^%{WORD:w} '
  const labels = 'w label,app web'
  expect(grok({ grok_patterns, labels, keep_raw_data: 'true' }, 'x 1\nx y\n-')).toEqual([
    [{ n: 'long 1', w: 'string label', app: 'string web', raw_data: 'string x 1' }],
    [{ w: 'string x', app: 'string web', raw_data: 'string x y' }],
    {
      fault: {
        is: 'agent',
        message: '- no value was parsed after grok pattern [%{INT:n:long}$ ^%{WORD:w}]',
      },
      sent: [{ pandora_stash: 'string -', raw_data: 'string -' }],
    },
  ])
})

test('a line of which nothing is left is an error', () => {
  expect(grok({ grok_patterns: '%{WORD:x:drop}' }, 'a')).toMatchObject([
    { fault: { message: expect.stringContaining('all data was ignored') } },
  ])
})

test('line breaks are blanks in mode multi', () => {
  const reader = { mode: 'tailx', head_pattern: '^A' }
  const options = { type: 'grok', grok_patterns: '^A %{WORD:b}$' }
  const single = parsed(options, 'A\nx', { reader })
  expect(single).toMatchObject([{ fault: { is: 'agent' } }])
  expect(parsed({ ...options, grok_mode: 'multi' }, 'A\nx', { reader })).toEqual([
    [{ b: 'string x' }],
  ])
})

test('custom patterns are read as the page of the agent wrote them', () => {
  const custom = btoa(encodeURIComponent('CODE [A-Z]+'))
  const options = { grok_patterns: '%{CODE:code}', grok_custom_patterns: custom }
  expect(grok(options, 'x AB')).toEqual([[{ code: 'string AB' }]])
})

test.each([
  [{ grok_patterns: ' , ' }, { is: 'option', option: 'grok_patterns' }],
  [{ grok_patterns: '%{NOPE:a}' }, { is: 'agent', message: 'no pattern found for %{NOPE}' }],
  [
    { grok_patterns: '%{NOPE:a}', grok_custom_pattern_files: '/p' },
    { is: 'notKnown', name: 'NOPE' },
  ],
])('there is no parser for %j', (options, refusal) => {
  expect(grok(options, 'x')).toEqual({ refusal })
})

test('a pattern that cannot compile fails the lines that get to it', () => {
  expect(grok({ grok_patterns: '^%{WORD:a},(' }, 'x\n-')).toMatchObject([
    [{ a: 'string x' }],
    { fault: { is: 'agent', message: expect.stringContaining('missing closing )') } },
  ])
})
