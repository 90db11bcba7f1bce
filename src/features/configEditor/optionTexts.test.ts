import { expect, test } from 'vitest'
import { kinds, tables } from '../../contract/options/tables'
import { isRecord, valueAt } from '../../lib/json/json'
import en from '../../i18n/en/options.json'
import zh from '../../i18n/zh/options.json'

/**
 * The keys of all texts, like `readers.file.options.log_path.label`. Choices are left out, since it depends on the
 * language which of them need a text.
 */
const keysOf = (value: unknown, path = ''): string[] =>
  isRecord(value)
    ? Object.entries(value)
        .filter(([key]) => key !== 'choices')
        .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path]

test('both languages have the same keys', () => {
  expect(keysOf(zh)).toEqual(keysOf(en))
})

test('every option of every type has a label', () => {
  for (const kind of kinds) {
    for (const { type, options } of tables[kind]) {
      expect(valueAt(en, [kind, type, 'name']), `${kind} ${type}`).toBeTruthy()
      for (const { key } of options.filter(({ unlisted }) => !unlisted))
        expect(
          valueAt(en, [kind, type, 'options', key, 'label']),
          `${kind} ${type} ${key}`,
        ).toBeTruthy()
    }
  }
})

test('every option of the metrics and of the runner has a label', () => {
  for (const { type, options } of tables.metrics)
    for (const { key } of options)
      expect(valueAt(en, ['metrics', type, 'options', key, 'label']), `${type} ${key}`).toBeTruthy()
  for (const { key } of tables.runner.filter(({ unlisted }) => !unlisted))
    expect(valueAt(en, ['runner', 'options', key, 'label'])).toBeTruthy()
})
