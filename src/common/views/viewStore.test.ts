import { expect, test, vi } from 'vitest'
import { createViewStore, type ViewStore } from './viewStore'

function memory(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial))
  let full = false
  const storage: Storage = {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
  }
  return { items, storage, fill: (now: boolean) => (full = now) }
}

/** The window events that all tabs of one browser share. */
const browser = () => new EventTarget() as unknown as Window
const dispatchStorage = (tabs: Window, key: string | null) =>
  tabs.dispatchEvent(Object.assign(new Event('storage'), { key }))

const offline = { name: 'Offline', search: 'state=offline', columns: ['hostname', 'state'] }
const names = (store: ViewStore) => store.get().views.map(({ name }) => name)
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError')
}

test('a view is stored under its key, with its name trimmed', () => {
  const { storage, items } = memory()
  const added = createViewStore('a', () => storage, browser()).add({
    ...offline,
    name: ' Offline ',
  })
  expect(added).toEqual({ ...offline, id: expect.any(String) })
  expect(createViewStore('a', () => storage, browser()).get()).toEqual({
    views: [added],
    persistence: 'stored',
  })
  expect(createViewStore('b', () => storage, browser()).get().views).toEqual([])
  expect(JSON.parse(items.get('a')!)).toEqual({ version: 1, views: [added] })
})

test('names are required, and unique regardless of case', () => {
  const store = createViewStore('a', () => memory().storage, browser())
  const views = createViewStore('a', memoryOf(), browser())
  expect(store.add({ ...offline, name: '  ' })).toBe('empty')
  views.add(offline)
  const web = views.add({ ...offline, name: 'Web' })
  expect(views.add({ ...offline, name: 'OFFLINE ' })).toBe('taken')
  expect(names(views)).toEqual(['Offline', 'Web'])
  if (typeof web === 'string') throw new Error(web)
  expect(views.rename(web.id, 'offline')).toBe('taken')
  expect(views.rename(web.id, '')).toBe('empty')
  expect(views.rename(web.id, 'WEB')).toBeNull()
  expect(names(views)).toEqual(['Offline', 'WEB'])
})

test('updating changes a view, and a removed view is restored at its index', () => {
  const views = createViewStore('a', memoryOf(), browser())
  for (const name of ['A', 'B', 'C']) views.add({ ...offline, name })
  const second = views.get().views[1]!
  views.update(second.id, { search: 'tag=web', columns: ['hostname'] })
  const undo = views.remove(second.id)
  expect(names(views)).toEqual(['A', 'C'])
  undo()
  expect(views.get().views[1]).toEqual({
    id: second.id,
    name: 'B',
    search: 'tag=web',
    columns: ['hostname'],
  })
  undo()
  expect(names(views)).toEqual(['A', 'B', 'C'])
})

test('two tabs do not overwrite each other', () => {
  const { storage } = memory()
  const tabs = browser()
  const first = createViewStore('a', () => storage, tabs)
  const second = createViewStore('a', () => storage, tabs)
  const seen = vi.fn()
  const leave = second.subscribe(seen)
  first.add(offline)
  dispatchStorage(tabs, 'a')
  expect(seen).toHaveBeenCalledTimes(1)
  expect(names(second)).toEqual(['Offline'])
  dispatchStorage(tabs, 'other')
  expect(seen).toHaveBeenCalledTimes(1)
  // The same holds before a storage event arrives.
  first.add({ ...offline, name: 'One' })
  second.add({ ...offline, name: 'Two' })
  expect(second.add({ ...offline, name: 'one' })).toBe('taken')
  expect(names(second)).toEqual(['Offline', 'One', 'Two'])
  const [view] = first.get().views
  second.add({ ...offline, name: 'Newer' })
  if (view) first.update(view.id, { search: 'state=online', columns: [] })
  expect(names(first)).toEqual(['Offline', 'One', 'Two', 'Newer'])
  leave()
  first.add({ ...offline, name: 'Three' })
  dispatchStorage(tabs, 'a')
  expect(names(second)).toHaveLength(4)
  second.subscribe(() => {})
  expect(names(second)).toHaveLength(5)
})

test('invalid views are left out, the others stay', () => {
  const view = { id: '1', ...offline }
  const text = JSON.stringify({ version: 1, views: [view, 7, { id: '2' }, { id: '3', name: 'x' }] })
  const unread = [7, { id: '2' }]
  const { storage, items } = memory({ a: text })
  const store = createViewStore('a', () => storage, browser())
  expect(store.get()).toEqual({
    views: [view, { id: '3', name: 'x', search: '', columns: [] }],
    persistence: 'stored',
    unread,
  })
  store.remove('3')
  expect(JSON.parse(items.get('a') ?? '')).toEqual({ version: 1, views: [view, ...unread] })
  store.dropUnread()
  expect(JSON.parse(items.get('a') ?? '')).toEqual({ version: 1, views: [view] })
  expect(store.get().unread).toBeUndefined()
  expect(createViewStore('a', memoryOf({ a: '{' }), browser()).get().views).toEqual([])
  expect(createViewStore('a', memoryOf({ a: '[]' }), browser()).get().views).toEqual([])
})

test('views of a later version are not changed', () => {
  const text = JSON.stringify({ version: 2, views: [{ id: '1', ...offline, colour: 'red' }] })
  const { storage, items } = memory({ a: text })
  const views = createViewStore('a', () => storage, browser())
  expect(views.get().persistence).toBe('newer')
  expect(views.add({ ...offline, name: 'Web' })).toBe('newer')
  expect(views.rename('1', 'Other')).toBe('newer')
  views.update('1', { search: '', columns: [] })
  views.remove('1')()
  expect(names(views)).toEqual(['Offline'])
  expect(items.get('a')).toBe(text)
})

test('where storage is blocked or full, views last as long as the page', () => {
  const views = createViewStore('a', blocked, browser())
  expect(views.get().persistence).toBe('page')
  views.add(offline)
  views.add({ ...offline, name: 'Web' })
  expect(names(views)).toEqual(['Offline', 'Web'])

  const { storage, fill } = memory()
  const others = createViewStore('a', () => storage, browser())
  others.add(offline)
  fill(true)
  others.add({ ...offline, name: 'Web' })
  expect(others.get().persistence).toBe('page')
  others.add({ ...offline, name: 'More' })
  expect(names(others)).toEqual(['Offline', 'Web', 'More'])
  fill(false)
  const tab = createViewStore('a', () => storage, browser())
  tab.add({ ...offline, name: 'Tab' })
  others.add({ ...offline, name: 'Last' })
  expect(others.get().persistence).toBe('stored')
  expect(names(createViewStore('a', () => storage, browser()))).toEqual([
    'Offline',
    'Tab',
    'Web',
    'More',
    'Last',
  ])
})

const memoryOf = (initial: Record<string, string> = {}) => {
  const { storage } = memory(initial)
  return () => storage
}
