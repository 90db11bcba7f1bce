import { expect, test } from 'vitest'
import { now, parse, parsed } from './testing/parsed'

const csv = (options: Record<string, string>, sample: string) =>
  parsed({ type: 'csv', csv_splitter: ',', ...options }, sample)
const agent = (message: string) => ({ is: 'agent', message })

test('columns have the types of the schema', () => {
  const csv_schema = 'name string,count l,share|rate float,at date'
  expect(csv({ csv_schema }, ' a ,12,0.5,1e3,2026-01-02 03:04:05')).toEqual([
    [
      {
        name: 'string a',
        count: 'long 12',
        share: 'float 0.5',
        rate: 'float 1000',
        at: 'date 2026-01-02T03:04:05Z',
      },
    ],
  ])
})

test('an empty number is 0, an empty date the present time', () => {
  expect(csv({ csv_schema: 'l long,f float,d date,s string' }, ',,,')).toEqual([
    [{ l: 'long 0', f: 'float 0', d: `date ${now}`, s: 'string ' }],
  ])
})

test('dates are moved by the hours of the offset', () => {
  expect(csv({ csv_schema: 'd date', timezone_offset: '-8' }, '2026-01-02 03:04:05')).toEqual([
    [{ d: 'date 2026-01-01T19:04:05Z' }],
  ])
})

test('without a schema the first line names the columns', () => {
  expect(csv({}, 'a, b\n1,2\n3')).toMatchObject([
    'header',
    [{ a: 'string 1', b: 'string 2' }],
    {
      fault: agent(
        'schema length not match: schema length 2, actual column length 1, matched: [a]=>[3],  unmatched schema: [b]',
      ),
    },
  ])
  // A first line that cannot be a head is an error, and the next one is tried.
  expect(csv({}, 'a,a\nb\n1')).toMatchObject([
    { fault: agent('column conf error: duplicated column a') },
    'header',
    [{ b: 'string 1' }],
  ])
})

test('the splitter is a tab, also where it is written as \\t', () => {
  expect(parsed({ type: 'csv', csv_schema: 'a s,b s' }, 'x\ty')).toEqual([
    [{ a: 'string x', b: 'string y' }],
  ])
  expect(csv({ csv_splitter: '\\t', csv_schema: 'a s,b s' }, 'x\t')).toEqual([
    [{ a: 'string x', b: 'string ' }],
  ])
})

test('fields more or fewer than the schema need an option', () => {
  const csv_schema = 'a s,b s'
  expect(csv({ csv_schema }, '1,2,3')).toMatchObject([
    { fault: { is: 'agent' }, sent: [{ pandora_stash: 'string 1,2,3' }] },
  ])
  expect(csv({ csv_schema, csv_allow_no_match: 'true' }, '1,2,3\n1')).toEqual([
    [{ a: 'string 1', b: 'string 2' }],
    [{ a: 'string 1' }],
  ])
  expect(csv({ csv_schema, csv_allow_more: 'x', csv_more_start_number: '5' }, '1,2,3,4')).toEqual([
    [{ a: 'string 1', b: 'string 2', x5: 'string 3', x6: 'string 4' }],
  ])
  expect(csv({ csv_schema: 'a s,b s,c s', csv_contain_splitter_key: 'b' }, '1,2,3,4')).toEqual([
    [{ a: 'string 1', b: 'string 2,3', c: 'string 4' }],
  ])
})

test('an invalid value fails the line, or is left out alone', () => {
  const csv_schema = 'n long,s string'
  expect(csv({ csv_schema }, 'x,y')).toMatchObject([
    {
      fault: agent(
        'schema [n] type [long] value [x] detail: strconv.ParseInt: parsing "x": invalid syntax',
      ),
    },
  ])
  expect(csv({ csv_schema: 'd date' }, 'soon')).toMatchObject([
    {
      fault: agent(
        'schema [d] type [date] value [soon] detail: can not find any layout to parse soon',
      ),
    },
  ])
  const parser = { type: 'csv', csv_splitter: ',', csv_schema, csv_ignore_invalid: 'true' }
  expect(parse(parser, 'x,y').lines[0]?.records).toEqual([
    {
      fields: [{ name: 's', type: 'string', value: 'y' }],
      omitted: [{ name: 'n', type: 'long', value: 'x' }],
    },
  ])
})

test('names lose their dashes by an option, labels fill what is missing', () => {
  const options = { csv_schema: 'a-b s', csv_auto_rename: 'true', labels: 'a-b x,app-name web' }
  expect(csv(options, '1')).toEqual([[{ a_b: 'string 1', app_name: 'string web' }]])
})

test('a map of JSON becomes fields of its own', () => {
  const map = (schema: string, line: string) => csv({ csv_schema: schema, csv_splitter: ';' }, line)
  expect(map('m jsonmap', '{"a":1,"b":"x","c":null}')).toEqual([
    [{ 'm-a': 'long 1', 'm-b': 'string x' }],
  ])
  expect(map('m jsonmap{a string,b float}', '{"a":1,"b":"2","c":3}')).toEqual([
    [{ 'm-a': 'string 1', 'm-b': 'float 2' }],
  ])
  expect(map('m jsonmap{a string,...}', '{"a":{"y":1,"x":[2]},"c":3}')).toEqual([
    [{ 'm-a': 'string map[x:[2] y:1]', 'm-c': 'long 3' }],
  ])
  expect(map('m jsonmap{a long}', '{"a":"x"}')).toMatchObject([
    {
      fault: { message: expect.stringContaining('data type exchange error cannot make x to long') },
    },
  ])
})

test('quotes hold splitters and quotes; others are refused unless they are ignored', () => {
  const csv_schema = 'a s,b s'
  expect(csv({ csv_schema }, '"x,""y""",z')).toEqual([[{ a: 'string x,"y"', b: 'string z' }]])
  expect(csv({ csv_schema }, 'x"y,z\n"x,z\n"x"y,z')).toMatchObject([
    { fault: { is: 'quote', kind: 'bare', at: 1 } },
    { fault: { is: 'quote', kind: 'open', at: 4 } },
    { fault: { is: 'quote', kind: 'open', at: 2 } },
  ])
  expect(csv({ csv_schema, csv_ignore_quote_in_filed: 'true' }, 'x"y,z\n"x"y",z')).toEqual([
    [{ a: 'string x"y', b: 'string z' }],
    [{ a: 'string x"y', b: 'string z' }],
  ])
})

test.each([
  [{ csv_schema: 'a' }, { is: 'option', option: 'csv_schema' }],
  [{ csv_schema: 'a s,a s' }, agent('column conf error: duplicated column a')],
  [
    { csv_schema: 'a s', csv_contain_splitter_key: 'b' },
    agent('containSplitterKey: b not exists in column'),
  ],
])('the agent refuses the parser %j', (options, refusal) => {
  expect(csv(options, 'x')).toEqual({ refusal })
})
