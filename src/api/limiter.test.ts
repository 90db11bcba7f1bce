import { expect, test } from 'vitest'
import { createLimiter } from './limiter'

/** Named tasks, each of which runs until the test calls `end`. */
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

/** Resolves once all promises that can settle have done so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('runs the given number at a time, the others in the order of their calls', async () => {
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

test('a waiting call can be aborted, with the reason given; the others move up', async () => {
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

test('a call with an aborted signal does not start and takes no slot', async () => {
  const { started, task, end } = tasks()
  const limit = createLimiter(1)
  await expect(limit(task('a'), AbortSignal.abort('no'))).rejects.toBe('no')
  const b = limit(task('b'))
  await settled()
  end('b')
  await b
  expect(started).toEqual(['b'])
})

test('a failed run frees its slot', async () => {
  const limit = createLimiter(1)
  await expect(limit(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await limit(() => Promise.resolve(1))).toBe(1)
})
