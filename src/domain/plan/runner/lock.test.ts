import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wait } from '../../../lib/async/wait'
import { createMemoryJournal } from '../store/journal'
import { leases } from './lock'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const journal = createMemoryJournal()
const tab = (holder: string, of = journal) => leases({ journal: of, holder, now: Date.now, wait })
const signal = new AbortController().signal

test('one tab at a time, for as long as it takes', async () => {
  const release = await tab('one').take('x')
  expect(release).not.toBeNull()
  expect(await tab('two').take('x')).toBeNull()
  // Longer than an unrenewed lease holds.
  await pass(60_000)
  expect(await tab('two').take('x')).toBeNull()
  expect(await tab('two').take('another')).not.toBeNull()
  release?.()
  expect(await tab('two').take('x')).not.toBeNull()
})

test('who waits has it once the other gives it back', async () => {
  const release = await tab('one').take('y')
  const got = vi.fn()
  void tab('two').wait('y', signal).then(got)
  await pass(60_000)
  expect(got).not.toHaveBeenCalled()
  release?.()
  await pass(5000)
  expect(got).toHaveBeenCalled()
  expect(await tab('one').take('y')).toBeNull()
})

test('a tab that is gone holds nothing up for longer than its lease', async () => {
  const gone = createMemoryJournal()
  await gone.lease('z', 'gone', Date.now() + 15_000, Date.now())
  const got = vi.fn()
  void tab('two', gone).wait('z', signal).then(got)
  await pass(14_000)
  expect(got).not.toHaveBeenCalled()
  await pass(5000)
  expect(got).toHaveBeenCalled()
})

test('a wait that is called off takes nothing', async () => {
  const release = await tab('one').take('w')
  const controller = new AbortController()
  const waiting = tab('two').wait('w', controller.signal)
  const ended = expect(waiting).rejects.toThrow()
  await pass(1000)
  controller.abort()
  await ended
  release?.()
  await pass(60_000)
  expect(await tab('three').take('w')).not.toBeNull()
})
