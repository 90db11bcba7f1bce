import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wait } from '../../../lib/async/wait'
import { createMemoryJournal } from '../store/journal'
import { leaseLocks } from './leaseLocks'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const journal = createMemoryJournal()
const tab = (holder: string, of = journal) =>
  leaseLocks({ journal: of, holder, now: Date.now, wait })
const signal = new AbortController().signal

test('one tab holds the lock until it releases it', async () => {
  const release = await tab('one').tryAcquire('x')
  expect(release).not.toBeNull()
  expect(await tab('two').tryAcquire('x')).toBeNull()
  // Longer than a lease that is not renewed.
  await pass(60_000)
  expect(await tab('two').tryAcquire('x')).toBeNull()
  expect(await tab('two').tryAcquire('another')).not.toBeNull()
  release?.()
  expect(await tab('two').tryAcquire('x')).not.toBeNull()
})

test('a waiting tab gets the lock when the other releases it', async () => {
  const release = await tab('one').tryAcquire('y')
  const acquired = vi.fn()
  void tab('two').acquire('y', signal).then(acquired)
  await pass(60_000)
  expect(acquired).not.toHaveBeenCalled()
  release?.()
  await pass(5000)
  expect(acquired).toHaveBeenCalled()
  expect(await tab('one').tryAcquire('y')).toBeNull()
})

test('the lock of a closed tab is free after its lease', async () => {
  const gone = createMemoryJournal()
  await gone.lease('z', 'gone', Date.now() + 15_000, Date.now())
  const acquired = vi.fn()
  void tab('two', gone).acquire('z', signal).then(acquired)
  await pass(14_000)
  expect(acquired).not.toHaveBeenCalled()
  await pass(5000)
  expect(acquired).toHaveBeenCalled()
})

test('an aborted wait does not take the lock', async () => {
  const release = await tab('one').tryAcquire('w')
  const controller = new AbortController()
  const waiting = tab('two').acquire('w', controller.signal)
  const ended = expect(waiting).rejects.toThrow()
  await pass(1000)
  controller.abort()
  await ended
  release?.()
  await pass(60_000)
  expect(await tab('three').tryAcquire('w')).not.toBeNull()
})
