import { expect, test } from 'vitest'
import { createPreferences } from './preferences'

function memory(initial: Record<string, string> = {}): Storage {
  const items = new Map(Object.entries(initial))
  return {
    length: items.size,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

test('preferences are stored under their key', () => {
  const storage = memory()
  createPreferences('a', () => storage).change({ theme: 'dark', refresh: 0 })
  expect(createPreferences('a', () => storage).get()).toEqual({ theme: 'dark', refresh: 0 })
  expect(createPreferences('b', () => storage).get()).toEqual({})
})

test('an invalid member does not affect the others', () => {
  const storage = memory({ a: '{"theme":"pink","locale":"zh","refresh":-3,"timeZone":"Mars"}' })
  expect(createPreferences('a', () => storage).get()).toEqual({ locale: 'zh' })
  const broken = memory({ a: '{' })
  expect(createPreferences('a', () => broken).get()).toEqual({})
})

test('the arrangement of columns is read as far as it is valid', () => {
  const state = { order: ['ip'], hidden: [], width: { ip: 90 } }
  const storage = memory({ a: JSON.stringify({ columns: { agents: state, odd: { order: 7 } } }) })
  const empty = { order: [], hidden: [], width: {} }
  expect(createPreferences('a', () => storage).get()).toEqual({
    columns: { agents: state, odd: empty },
  })
  expect(createPreferences('a', () => memory({ a: '{"columns":[]}' })).get()).toEqual({})
})

test('one item of an unknown form leaves the others as they are', () => {
  const stored = {
    columns: {
      agents: { order: ['ip', 7], hidden: [null, 'os'], width: { ip: 90, os: 'x', id: -4 } },
    },
    notSecret: ['token_kind', 7],
    limits: { cpu: [80, '90', null], memory: 'high' },
  }
  expect(createPreferences('a', () => memory({ a: JSON.stringify(stored) })).get()).toEqual({
    columns: { agents: { order: ['ip'], hidden: ['os'], width: { ip: 90 } } },
    notSecret: ['token_kind'],
    limits: { cpu: [80] },
  })
})

test.each([0.001, 1e10, null, '30'])('%s is no interval of refreshes', (refresh) => {
  expect(createPreferences('a', () => memory({ a: JSON.stringify({ refresh }) })).get()).toEqual({})
})

test('a change may depend on changes of another page', () => {
  const storage = memory()
  const first = createPreferences('a', () => storage)
  const second = createPreferences('a', () => storage)
  first.change({ columns: { agents: { order: [], hidden: ['ip'], width: {} } } })
  second.change(({ columns }) => ({
    columns: { ...columns, tags: { order: [], hidden: [], width: {} } },
  }))
  expect(Object.keys(second.get().columns ?? {})).toEqual(['agents', 'tags'])
})

test('without storage a change lasts as long as the page', () => {
  const preferences = createPreferences('a', () => {
    throw new DOMException('blocked', 'SecurityError')
  })
  preferences.change({ density: 'compact' })
  expect(preferences.get()).toEqual({ density: 'compact' })
})

test('two pages do not undo each other’s changes', () => {
  const storage = memory()
  const first = createPreferences('a', () => storage)
  const second = createPreferences('a', () => storage)
  first.change({ theme: 'dark' })
  second.change({ density: 'compact' })
  expect(createPreferences('a', () => storage).get()).toEqual({ theme: 'dark', density: 'compact' })
})
