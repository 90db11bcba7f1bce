import { expect, test, vi } from 'vitest'
import { newProgress } from '../runner/applyPlan'
import { withFallback } from './fallbackJournal'
import { createMemoryJournal, type Journal, type PlanEntry } from './journal'

const entryOf = (id: string): PlanEntry => ({
  head: {
    id,
    createdAt: 1,
    effects: [],
    note: '',
    summary: {
      kinds: [],
      changing: 0,
      total: 0,
      agents: 0,
      config: '',
      tag: '',
      target: '',
      permanent: 0,
    },
  },
  progress: newProgress([], 1),
})
const stored = (rest: Partial<Journal>): Journal => ({
  ...createMemoryJournal(),
  isPersistent: true,
  ...rest,
})
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
const never = () => new Promise<never>(() => {})

test('a journal that stores is used', async () => {
  const inner = stored({})
  const journal = withFallback(inner)
  await journal.add(entryOf('a'), [])
  expect(journal.isPersistent).toBe(true)
  expect(await inner.entry('a')).not.toBeNull()
})

test('a full store keeps plans as long as the page, and says so', async () => {
  const inner = stored({ add: full, save: full })
  await createMemoryJournal().add(entryOf('old'), [])
  const journal = withFallback(inner)
  await journal.add(entryOf('a'), [])
  expect(journal.isPersistent).toBe(false)
  expect((await journal.entry('a'))?.head.id).toBe('a')
  await journal.save('a', { ...newProgress([], 1), phase: 'done' })
  expect((await journal.entries()).map(({ progress }) => progress.phase)).toEqual(['done'])
})

test('a store that stops answering is waited for once', async () => {
  vi.useFakeTimers()
  try {
    const asked = vi.fn(never)
    const journal = withFallback(stored({ add: asked, entries: asked, lease: asked, entry: asked }))
    const entries = journal.entries()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(await entries).toEqual([])
    await journal.add(entryOf('a'), [])
    expect(await journal.lease('a', 'me', 10, 1)).toBe(true)
    expect(await journal.lease('a', 'other', 10, 1)).toBe(false)
    expect((await journal.entry('a'))?.head.id).toBe('a')
    expect(asked).toHaveBeenCalledTimes(1)
    expect(journal.isPersistent).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
