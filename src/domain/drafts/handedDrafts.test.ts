import { beforeEach, expect, test } from 'vitest'
import { draftsIn, type Draft } from './drafts'
import { handedDraftsIn } from './handedDrafts'

let kept = new Map<string, string>()
const storage = (): Storage => ({
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: (name) => void kept.delete(name),
  clear: () => kept.clear(),
  key: (index) => [...kept.keys()][index] ?? null,
  length: kept.size,
})
const blocked = (): Storage => {
  throw new DOMException('blocked', 'SecurityError')
}

const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'one',
  config: 'nginx',
  base: null,
  text: '{ "name": "nginx" }',
  note: '',
  fresh: null,
  changedAt: 1_000,
  ...change,
})

beforeEach(() => {
  kept = new Map()
})

test('a draft stands in local storage before anything is awaited', () => {
  const handed = handedDraftsIn('drafts', storage)
  void draftsIn('drafts', handed).put(draft())
  expect(handed.all()).toEqual([draft()])
})

test('without a database the draft stays there, is found, and can be removed', async () => {
  const handed = handedDraftsIn('drafts', storage)
  const drafts = draftsIn('drafts', handed)
  expect(await drafts.put(draft())).toBe(true)
  expect(await drafts.get('one')).toEqual(draft())
  expect(await drafts.all()).toEqual([draft()])
  expect(await drafts.get('other')).toBeNull()
  await drafts.remove('one')
  expect(await drafts.all()).toEqual([])
})

test('what is released is older than what came since', () => {
  const handed = handedDraftsIn('drafts', storage)
  handed.keep(draft({ changedAt: 2_000 }))
  handed.release('one', 1_000)
  expect(handed.all()).toHaveLength(1)
  handed.release('one', 2_000)
  expect(handed.all()).toEqual([])
})

test('accounts are apart, and one is cleared alone', () => {
  const [mine, other] = [handedDraftsIn('a:drafts', storage), handedDraftsIn('b:drafts', storage)]
  mine.keep(draft())
  other.keep(draft({ id: 'two' }))
  mine.clear()
  expect(mine.all()).toEqual([])
  expect(other.all()).toHaveLength(1)
})

test('long texts, blocked storage and unreadable entries keep nothing and break nothing', async () => {
  const handed = handedDraftsIn('drafts', storage)
  expect(handed.keep(draft({ text: 'x'.repeat(200_001) }))).toBe(false)
  kept.set('drafts:handed:bad', '{"id":')
  kept.set('drafts:handed:other', '{"id":1}')
  expect(handed.all()).toEqual([])
  const nowhere = handedDraftsIn('drafts', blocked)
  expect(await draftsIn('drafts', nowhere).put(draft())).toBe(false)
  expect(nowhere.all()).toEqual([])
  nowhere.clear()
})
