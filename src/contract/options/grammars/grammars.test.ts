import { describe, expect, test } from 'vitest'
import { grammars } from './grammars'
import type { GrammarName } from './grammarNames'

/** Texts that the agent accepts, and texts that it refuses. */
const examples: Partial<Record<GrammarName, [string[], string[]]>> = {
  boolean: [
    ['1', 't', 'TRUE', 'False'],
    ['yes', 'on', 'tRUE', ' true'],
  ],
  integer: [
    ['0', '-7', '+5', '9223372036854775807'],
    ['1.5', ' 5', '', '1e3', '9223372036854775808'],
  ],
  duration: [
    ['0', '1h30m', '1.5s', '.5m', '5µs', '-1h', '+1ms', '1.h'],
    ['', '5', '1 h', '1d', 'h', '1h30', '.h', '9999999h', '--1h'],
  ],
  cron: [
    [
      '* * * * *',
      '0 0 8 1 1 mon',
      '*/5 0-10/2 1,2,,3 ? jan-MAR SUN',
      '5/10 * * * *',
      '@daily',
      'loop',
    ],
    [
      '* * * *',
      '* * 24 * *',
      '60 * * * *',
      '* * * 0 *',
      '*/0 * * * *',
      '5-1 * * * *',
      '@noon',
      '* * * * * 7',
      '1/2/3 * * * *',
      'a * * * *',
      '@every 5',
    ],
  ],
  time: [
    [
      '2024-01-02',
      '2024/01/02 03:04:05',
      '2024-02-29T00:00:00.5+08:00',
      '02/Jan/2024:03:04:05 +0800',
      '3:04PM',
      'jan  2 03:04:05',
      'Mon, 02 Jan 2006 15:04:05 GMT',
      '20240102T030405+08',
      '2024-01-02 03:04:05 -0700 MST',
    ],
    [
      '2023-02-29',
      '2024-13-01',
      'today',
      '2024-1-2',
      '2024-01-02 25:00:00',
      '2024-01-02t03:04:05Z',
      '2 Jan 06 15:04',
      '3:04pm',
    ],
  ],
  postgresTime: [
    ['2024-1-2 3:4:5', '2024-01-02 03:04:05.123456'],
    ['2024-01-02', '2024/01/02 03:04:05'],
  ],
  timeZone: [
    ['UTC', 'Local', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8', 'PRC'],
    ['utc', 'asia/shanghai', '+08:00', 'Asia', 'Moon/Base', '../UTC'],
  ],
  strftime: [
    ['/a', '%Y%m%d-%H', '%%', '100%%q', '%%%d'],
    ['%Q', '%', '%%%', 'a%s', '% d'],
  ],
  runTime: [
    ['8', '8:30-20', '-', '25:00-99:99', '08 : 05 - ', '8:'],
    [' ', 'x', '8:x', '8-9-10', '8:3:0'],
  ],
  sqlSchema: [
    ['', 'a long', 'a S,b  Float,'],
    ['a', 'a date', 'a long b', 'a integer'],
  ],
  nginxSchema: [
    ['a long', 'a:long,b x y'],
    ['a', 'a long,', ''],
  ],
  csvSchema: [
    [
      'a long',
      'a L , b string,',
      'a|b float',
      'a jsonmap',
      'a jsonmap{b long,c|d string,...}',
      '\n',
    ],
    [
      'a',
      'a int',
      'a long,a long',
      'a jsonmap{b',
      'a jsonmap{b jsonmap{c long}}',
      'a jsonmap x',
      'a:long',
      '}{',
    ],
  ],
  convertDsl: [
    [
      '',
      'a',
      'a long 5',
      'a long 1e5',
      'a l\nb f',
      'a array(long)',
      'a map{b l,c map{d s}}',
      'a { b l }',
      'a bool T',
      'a,',
    ],
    [
      'a int',
      'a long x',
      'a array',
      'a array)(',
      'a map 5',
      'a,a',
      'a map{b',
      'a}',
      '{a l}',
      'a bool yes',
      'a map{b m{c m{d m{e m{f m{g l}}}}}}',
    ],
  ],
  list: [
    ['a', ' ,a'],
    [',', ' , '],
  ],
  aliases: [
    ['a', 'a b,c,'],
    [',', 'a b c'],
  ],
  topics: [
    ['a', '%{[t]},b', 'a,'],
    ['a,b', '%{[]},b', '%{[t]},b,c', ','],
  ],
  replaceMap: [
    ['1 a', '1,2 b', '1 a b'],
    ['1', ',', '1,2'],
  ],
  tableName: [
    ['d', 'd@(YYYY)@(MM)', '@(', '@(YY'],
    ['@(M)', '@()', '@(YYYYMM)'],
  ],
  template: [
    ['a', '{{a}} {{b}}', '}}'],
    ['{{a', '{{a}}{{b', '}}{{'],
  ],
  url: [
    ['h', 'h:9200', 'http://u:p@h:1/x', 'https://[::1]:9200', 'http://h/a b', 'a:b:1'],
    ['a b', 'h:x', 'a:b:c', 'http://h/%zz', 'a|b', ' ', '[a', '[::1]x', '[::1]@h', 'b c@h'],
  ],
  urls: [
    ['a,b', 'a b,c'],
    ['a b', ','],
  ],
  regex: [
    ['a+', '(?P<n>a)', '(?i)a', '\\pL', 'a{,3}'],
    ['(', '(?=a)', '(?<!a)', '\\1', 'a**', '[z-a]'],
  ],
  linePrefix: [
    ['', '[', '*'],
    ['(', 'a**'],
  ],
  json: [
    ['1', '{}'],
    ['', '{'],
  ],
  jsonTexts: [
    ['{}', 'null', '{"a":"b","c":null}'],
    ['[]', '{"a":1}', '1'],
  ],
  jsonObjects: [
    ['{}', '{"a":{"b":1}}'],
    ['[]', '{"a":1}', '"x"'],
  ],
  jsonFields: [
    ['[]', '[{"field_name":"a","field_is_tag":true,"x":1}]', '[null]'],
    ['{}', '[{"field_name":1}]', '[1]', '[{"field_is_tag":"x"}]'],
  ],
  jsonTables: [
    ['[{"table_name":"a","table_fields":[{"field_oid":".1"}],"table_inherit_tags":["a"]}]'],
    ['[{"table_inherit_tags":"a"}]', '[{"table_fields":[1]}]'],
  ],
  jsonRequests: [
    ['[{"method":"GET","expect_code":200,"header":{"a":"b"}}]'],
    ['{}', '[{"expect_code":"200"}]', '[{"header":{"a":1}}]'],
  ],
  keys: [
    ['a', 'a.b'],
    ['.', ' '],
  ],
}

describe.each(Object.entries(examples))('%s', (name, [accepted, refused]) => {
  const grammar = Object.entries(grammars).find(([key]) => key === name)?.[1]
  test.each(accepted)('accepts %j', (text) => expect(grammar?.(text)).toBeNull())
  test.each(refused)('refuses %j', (text) => expect(grammar?.(text)).not.toBeNull())
})
