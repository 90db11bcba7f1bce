import { expect, test } from 'vitest'
import { keptList, placeOf } from './findLists'

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

test('a short list stands in the address', () => {
  const { items, storage } = memory()
  expect(placeOf(['a', 'b'], 'k:', storage)).toEqual({ find: ['a', 'b'], list: '' })
  expect(items.size).toBe(0)
})

test('a long one is kept by the tab, under a short name', () => {
  const { storage } = memory()
  const place = placeOf(many, 'k:', storage)
  expect(place).toMatchObject({ find: [] })
  expect(place?.list).toMatch(/^[a-z0-9]{4,14}$/)
  expect(keptList(place?.list ?? '', 'k:', storage)).toEqual(many)
  expect(placeOf([...many, 'x'], 'k:', storage)?.list).not.toBe(place?.list)
})

test('another tab and another server know nothing of it', () => {
  const { storage } = memory()
  const name = placeOf(many, 'k:', storage)?.list ?? ''
  expect(keptList(name, 'k:', memory().storage)).toBeNull()
  expect(keptList(name, 'other:', storage)).toBeNull()
})

test('without storage a short list still works, a long one does not', () => {
  expect(placeOf(['a'], 'k:', blocked)).toEqual({ find: ['a'], list: '' })
  expect(placeOf(many, 'k:', blocked)).toBeNull()
  expect(keptList('x', 'k:', blocked)).toBeNull()
})
