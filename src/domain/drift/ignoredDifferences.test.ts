import { expect, test, vi } from 'vitest'
import { diffConfigs, type ConfigChange } from '../../contract/configDiff'
import {
  createIgnoreStore,
  forgetIgnored,
  ignoredChanges,
  ignoredKey,
  ignoringRules,
  type IgnoredDifference,
} from './ignoredDifferences'

const assigned = {
  reader: { mode: 'dir', log_path: '/var/log' },
  senders: [{ sender_type: 'pandora', pandora_sk: 'secret-one' }],
}
const running = {
  reader: { mode: 'dir', log_path: '/data/log' },
  senders: [{ sender_type: 'pandora', pandora_sk: 'secret-two' }],
}
const changesTo = (content: unknown, from: unknown = assigned): ConfigChange[] =>
  diffConfigs(from, content).flatMap(({ changes }) => changes)
const rule = (id: string, changes: ConfigChange[], config = 'web'): IgnoredDifference => ({
  id,
  config,
  reason: `reason of ${id}`,
  at: 1,
  changes: ignoredChanges(changes),
})
const idsOf = (rules: readonly IgnoredDifference[] | null) => rules?.map(({ id }) => id) ?? null

test('a difference is ignored when all its changes are', () => {
  const both = rule('both', changesTo(running))
  expect(idsOf(ignoringRules([both], 'web', changesTo(running)))).toEqual(['both'])
  // a part of what was ignored
  const one = { ...assigned, reader: running.reader }
  expect(idsOf(ignoringRules([both], 'web', changesTo(one)))).toEqual(['both'])
  // one change more
  const more = { ...running, batch_len: 9 }
  expect(ignoringRules([both], 'web', changesTo(more))).toBeNull()
  expect(ignoringRules([both], 'db', changesTo(running))).toBeNull()
  expect(ignoringRules([both], 'web', [])).toBeNull()
})

test('another value at an ignored path is still a difference', () => {
  const both = rule('both', changesTo(running))
  const other = { ...running, reader: { mode: 'dir', log_path: '/elsewhere' } }
  expect(ignoringRules([both], 'web', changesTo(other))).toBeNull()
  const missing = { reader: assigned.reader }
  const without = rule('without', changesTo(missing))
  expect(idsOf(ignoringRules([without], 'web', changesTo(missing)))).toEqual(['without'])
  // The config that is assigned has another sender now, which the runner lacks too.
  const renewed = { ...assigned, senders: [{ sender_type: 'file' }] }
  expect(ignoringRules([without], 'web', changesTo(missing, renewed))).toBeNull()
})

test('several rules together ignore a difference, and only those that it needs are named', () => {
  const reader = rule('reader', changesTo({ ...assigned, reader: running.reader }))
  const sender = rule('sender', changesTo({ ...assigned, senders: running.senders }))
  const batch = rule('batch', changesTo({ ...assigned, batch_len: 9 }))
  expect(idsOf(ignoringRules([reader, batch, sender], 'web', changesTo(running)))).toEqual([
    'reader',
    'sender',
  ])
  expect(ignoringRules([reader, batch], 'web', changesTo(running))).toBeNull()
})

test('no value is stored, only digests of values', () => {
  const text = JSON.stringify(ignoredChanges(changesTo(running)))
  expect(text).toContain('pandora_sk')
  expect(text).not.toMatch(/secret-|\/data/)
})

function memory(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial))
  const storage: Storage = {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
  return { items, storage: () => storage }
}
const tabs = () => new EventTarget() as unknown as Window
const key = ignoredKey('server', 'an account')
const change = { config: 'web', reason: ' by hand ', changes: ignoredChanges(changesTo(running)) }

test('ignored differences are stored for one account, and removed again', () => {
  vi.useFakeTimers({ now: 77 })
  const { items, storage } = memory()
  const store = createIgnoreStore(key, storage, tabs())
  const listener = vi.fn()
  store.subscribe(listener)
  store.add(change)
  expect(store.get().rules).toEqual([
    { ...change, reason: 'by hand', id: expect.any(String), at: 77 },
  ])
  expect(listener).toHaveBeenCalledTimes(1)
  expect(JSON.parse(items.get(key) ?? '')).toMatchObject({ version: 1, rules: [{ at: 77 }] })
  const again = createIgnoreStore(key, storage, tabs())
  expect(again.get()).toEqual({ rules: store.get().rules, persistence: 'stored' })
  again.remove(again.get().rules[0]?.id ?? '')
  expect(createIgnoreStore(key, storage, tabs()).get().rules).toEqual([])
  vi.useRealTimers()
})

test('changes of another tab are kept and taken over', () => {
  const { storage } = memory()
  const window = tabs()
  const [one, other] = [
    createIgnoreStore(key, storage, window),
    createIgnoreStore(key, storage, window),
  ]
  one.subscribe(() => {})
  other.add(change)
  window.dispatchEvent(Object.assign(new Event('storage'), { key }))
  expect(one.get().rules).toHaveLength(1)
  one.add({ ...change, config: 'db' })
  other.remove(other.get().rules[0]?.id ?? '')
  expect(
    createIgnoreStore(key, storage, tabs())
      .get()
      .rules.map(({ config }) => config),
  ).toEqual(['db'])
})

test('what a later version stored is applied and not changed', () => {
  const known = { ...change, id: 'a', at: 1 }
  const text = JSON.stringify({ version: 2, rules: [known, { id: 'b' }] })
  const { items, storage } = memory({ [key]: text })
  const store = createIgnoreStore(key, storage, tabs())
  expect(store.get()).toEqual({
    rules: [known],
    persistence: 'newer',
    unread: [{ id: 'b' }],
  })
  store.dropUnread()
  store.add(change)
  store.remove('a')
  expect(items.get(key)).toBe(text)
})

test('where storage is blocked they last as long as the page', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  const store = createIgnoreStore(key, blocked, tabs())
  store.add(change)
  expect(store.get()).toMatchObject({ rules: [{ config: 'web' }], persistence: 'page' })
  expect(() => forgetIgnored('server', 'an account', blocked)).not.toThrow()
})

test('they are forgotten for one account of one server', () => {
  const other = ignoredKey('server', 'another')
  const { items, storage } = memory({ [key]: '{}', [other]: '{}' })
  forgetIgnored('server', 'an account', storage)
  expect([...items.keys()]).toEqual([other])
})
