import { describe, expect, test } from 'vitest'
import { parseJson, replaceAt } from '../../lib/json/jsonText'
import { valueAt } from '../../lib/json/json'
import { RawJson } from '../../lib/json/rawJson'
import { toFieldText, fromFieldText } from './field'
import { discriminatorOf, metricTypes, optionsFor, tableOf, typesOf } from './lookup'
import { kinds, tables, type Option } from './tables'

const all = kinds.flatMap((kind) =>
  tables[kind].flatMap(({ type, options }) =>
    options.filter(({ unlisted }) => !unlisted).map((option) => ({ kind, type, option })),
  ),
)

test('the tables hold the options of all types', () => {
  expect(all).toHaveLength(597)
  expect(kinds.map((kind) => tables[kind].length)).toEqual([19, 15, 31, 13])
  expect(metricTypes()).toHaveLength(18)
})

/** Values that an option can have in a config. */
function samplesOf({ wireType, choices = [], ...option }: Option): unknown[] {
  if (wireType === 'boolean') return [true, false]
  if (wireType === 'number')
    return [0, -7, 12.5, new RawJson('9007199254740993'), ...choices.map(Number)]
  const odd = ['x', ' a, b ', '"quoted" \\ and\nlines', '值', '${ENV}']
  return [...odd, ...choices, ...(option.default ? [option.default] : [])]
}

test('every value goes to the form, to JSON and back unchanged', () => {
  for (const { kind, type, option } of all) {
    const path = kind === 'readers' ? ['reader', option.key] : ['senders', 0, option.key]
    for (const wire of samplesOf(option)) {
      const typed = fromFieldText(option, toFieldText(option, wire))
      const text = replaceAt('{\n  "senders": [{}]\n}', path, typed)
      const read = valueAt(parseJson(text).value, path)
      expect(read, `${kind} ${type} ${option.key}`).toEqual(wire)
      expect(toFieldText(option, read)).toBe(toFieldText(option, wire))
    }
  }
})

test('a value that does not fit its type is shown, and stored as typed', () => {
  const number = { key: 'n', type: 'number', wireType: 'number' } as const
  expect(fromFieldText(number, '12x')).toBe('12x')
  expect(fromFieldText(number, '007')).toBe('007')
  expect(toFieldText(number, { a: 1 })).toBe('{"a":1}')
  expect(fromFieldText(number, '')).toBeUndefined()
})

test('a list is edited as a comma list, unless an item contains a comma', () => {
  const list = { key: 'l', type: 'string', wireType: 'array' } as const
  expect(toFieldText(list, ['a', 'b'])).toBe('a, b')
  expect(fromFieldText(list, 'a, b')).toEqual(['a', 'b'])
  expect(fromFieldText(list, toFieldText(list, ['a,b', 'c']))).toEqual(['a,b', 'c'])
})

describe('options that depend on others', () => {
  const mysql = tableOf('readers', 'mysql')?.options ?? []
  const keys = (values: Record<string, unknown>) =>
    optionsFor(mysql, values).map(({ option }) => option.key)

  test('are shown while the other option has the value', () => {
    expect(keys({})).not.toContain('mysql_timestamp_key')
    expect(keys({ mysql_need_offset: '递增的时间列' })).toContain('mysql_timestamp_key')
  })

  test('are shown while they have a value, but are not required then', () => {
    const shown = optionsFor(mysql, { mysql_timestamp_key: 'ts' }).find(
      ({ option }) => option.key === 'mysql_timestamp_key',
    )
    expect(shown?.required).toBe(false)
  })
})

test('types that the form does not offer are in the tables', () => {
  expect(typesOf('parsers')).not.toContain('logfmt')
  expect(tableOf('parsers', 'logfmt')).toBeDefined()
  expect(kinds.map(discriminatorOf)).toEqual(['mode', 'type', 'type', 'sender_type'])
})
