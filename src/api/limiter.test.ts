import { expect, test } from 'vitest'
import { createLimiter } from './limiter'

/** Work that ends when told to. */
function tasks() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const task = (name: string) => () => {
    started.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  const end = (name: string) => ends.get(name)?.()
  return { started, task, end }
}

/** Lets all promises that can settle do so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('runs so many at a time, the others in the order they came', async () => {
  const { started, task, end } = tasks()
  const limit = createLimiter(2)
  const all = ['a', 'b', 'c', 'd'].map((name) => limit(task(name)))
  await settled()
  expect(started).toEqual(['a', 'b'])
  end('b')
  await settled()
  expect(started).toEqual(['a', 'b', 'c'])
  end('a')
  end('c')
  await settled()
  end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('who waits can leave, with the reason given; the others move up', async () => {
  const { started, task, end } = tasks()
  const limit = createLimiter(1)
  const controller = new AbortController()
  void limit(task('a'))
  const left = limit(task('b'), controller.signal)
  void limit(task('c'))
  const reason = new Error('enough')
  controller.abort(reason)
  await expect(left).rejects.toBe(reason)
  end('a')
  await settled()
  expect(started).toEqual(['a', 'c'])
})

test('what was called off before does not start and takes no place', async () => {
  const { started, task, end } = tasks()
  const limit = createLimiter(1)
  await expect(limit(task('a'), AbortSignal.abort('no'))).rejects.toBe('no')
  const b = limit(task('b'))
  await settled()
  end('b')
  await b
  expect(started).toEqual(['b'])
})

test('a failing run frees its place', async () => {
  const limit = createLimiter(1)
  await expect(limit(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await limit(() => Promise.resolve(1))).toBe(1)
})
