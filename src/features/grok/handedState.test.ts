import { expect, test } from 'vitest'
import { handedStateIn } from './handedState'

const state = (pattern: string, sample = '') => ({
  patterns: [pattern],
  custom: '',
  sample,
  join: '',
})

function storageOf(entries = new Map<string, string>()): Storage {
  return {
    length: 0,
    clear: () => entries.clear(),
    key: () => null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  }
}

test('a state is kept until the database has it, and a newer one stays', () => {
  const storage = storageOf()
  const handed = handedStateIn('a', () => storage)
  const first = handed.keep(state('1'))
  const second = handed.keep(state('2'))
  handed.release(first)
  expect(handed.get()).toEqual(state('2'))
  handed.release(second)
  expect(handed.get()).toBeNull()
  handed.keep(state('3'))
  handed.release()
  expect(handed.get()).toBeNull()
})

test('a state that is too long is not kept, nor is one before it', () => {
  const storage = storageOf()
  const handed = handedStateIn('a', () => storage)
  handed.keep(state('1'))
  expect(handed.keep(state('1', 'x'.repeat(300_000)))).toBeNull()
  expect(handed.get()).toBeNull()
})

test('where the browser stores nothing, or something else, there is none', () => {
  const blocked = handedStateIn('a', () => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(blocked.keep(state('1'))).toBeNull()
  expect(blocked.get()).toBeNull()
  for (const text of ['{', '[]', '{"patterns":5}'])
    expect(handedStateIn('a', () => storageOf(new Map([['a:handed', text]]))).get()).toBeNull()
})
