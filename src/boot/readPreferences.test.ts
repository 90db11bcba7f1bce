import { expect, test } from 'vitest'
import { readPreferences } from './readPreferences'

test('what is stored is read, and what has another form is left out', () => {
  const stored = {
    locale: 'zh',
    theme: 'dark',
    density: 'compact',
    navigation: 'narrow',
    refresh: 5,
    columns: { agents: { order: ['ip', 1], hidden: ['os'], width: { ip: 90, os: -1, id: 'x' } } },
  }
  expect(readPreferences(JSON.stringify(stored))).toEqual({
    locale: 'zh',
    theme: 'dark',
    compact: true,
    narrowNavigation: true,
    refresh: 5,
    columns: { order: ['ip'], hidden: ['os'], width: { ip: 90 } },
  })
})

test.each([null, '', 'no JSON', 'null', '[]', '{"columns":7,"refresh":-1,"theme":"blue"}'])(
  'stored as %j, all is the default',
  (text) => {
    expect(readPreferences(text)).toEqual({
      compact: false,
      narrowNavigation: false,
      columns: { order: [], hidden: [], width: {} },
    })
  },
)
