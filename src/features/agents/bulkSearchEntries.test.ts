import { expect, test } from 'vitest'
import { loadEntries, storeEntries } from './bulkSearchEntries'

function memory() {
  const items = new Map<string, string>()
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage
  return { items, storage: () => storage }
}
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError')
}
const many = Array.from({ length: 500 }, (_, index) => `web-${index}`)

test('short entries are put into the URL', () => {
  const { items, storage } = memory()
  expect(storeEntries(['a', 'b'], 'k:', storage)).toEqual({ find: ['a', 'b'], list: '' })
  expect(items.size).toBe(0)
})

test('long entries are stored by the tab under a short name', () => {
  const { storage } = memory()
  const params = storeEntries(many, 'k:', storage)
  expect(params).toMatchObject({ find: [] })
  expect(params?.list).toMatch(/^[a-z0-9]{4,14}$/)
  expect(loadEntries(params?.list ?? '', 'k:', storage)).toEqual(many)
  expect(storeEntries([...many, 'x'], 'k:', storage)?.list).not.toBe(params?.list)
})

test('entries are not found by another tab or for another server', () => {
  const { storage } = memory()
  const name = storeEntries(many, 'k:', storage)?.list ?? ''
  expect(loadEntries(name, 'k:', memory().storage)).toBeNull()
  expect(loadEntries(name, 'other:', storage)).toBeNull()
})

test('a stored text that is not the one its name stands for is not used', () => {
  const { items, storage } = memory()
  const name = storeEntries(many, 'k:', storage)?.list ?? ''
  for (const text of ['', 'web-1,web-2', `${items.get(`k:${name}`)},x`]) {
    items.set(`k:${name}`, text)
    expect(loadEntries(name, 'k:', storage)).toBeNull()
  }
})

test('without storage, short entries still work and long ones do not', () => {
  expect(storeEntries(['a'], 'k:', blocked)).toEqual({ find: ['a'], list: '' })
  expect(storeEntries(many, 'k:', blocked)).toBeNull()
  expect(loadEntries('x', 'k:', blocked)).toBeNull()
})
