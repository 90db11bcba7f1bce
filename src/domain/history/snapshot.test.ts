import { expect, test } from 'vitest'
import { newestFirst, seen, tooOld, type Snapshot } from './snapshot'

const config = { name: 'c', note: 'n', tags: ['t'], config: { a: 1 }, timestamp: 5, raw: {} }
const secret = { ...config, config: { senders: [{ pandora_sk: 's3cret' }] } }
const version = (id: string, at: number | null, seenAt = 0): Snapshot => ({
  config: 'c',
  id,
  at,
  seenAt,
  how: 'first',
  note: '',
  tags: [],
  content: {},
})

test('a version is known by when it was saved and what is in it, in any order of members', () => {
  const one = seen({ ...config, config: { a: 1, b: 2 } }, 9)
  expect(seen({ ...config, config: { b: 2, a: 1 } }, 99)?.id).toBe(one?.id)
  expect(seen({ ...config, config: { a: 1, b: 3 } }, 9)?.id).not.toBe(one?.id)
  expect(seen({ ...config, timestamp: 6 }, 9)?.id).not.toBe(seen(config, 9)?.id)
  expect(seen({ ...config, note: 'm' }, 9)?.id).not.toBe(seen(config, 9)?.id)
})

test('no secret is in it', () => {
  expect(JSON.stringify(seen(secret, 9))).not.toContain('s3cret')
})

test('a config that was not sent is no version', () => {
  expect(seen({ ...config, config: null }, 9)).toBeNull()
})

test('the newest comes first, by the server’s time or by when it was seen', () => {
  const all = [version('old', 1), version('new', 3), version('seen', null, 2)]
  expect(all.sort(newestFirst).map(({ id }) => id)).toEqual(['new', 'seen', 'old'])
})

test('the oldest go first', () => {
  const all = [version('a', 1), version('b', 3), version('c', 2)]
  expect(tooOld(all, 2).map(({ id }) => id)).toEqual(['a'])
  expect(tooOld(all, 3)).toEqual([])
})
