import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { preparePlan } from '../plan/planning/preparePlan'
import { createMemoryJournal } from '../plan/store/journal'
import { createMemoryRolloutStore } from './rolloutStore'
import { openTab, rolloutInputOf, stubRolloutServer } from './testing/stubRollouts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a stage assigns what only looks assigned while an earlier plan that deletes it is open', async () => {
  const server = stubRolloutServer({ a: ['new'] })
  // The deletion is accepted and has no effect yet.
  server.stuck.add('a')
  const browser = { journal: createMemoryJournal(), store: createMemoryRolloutStore() }
  const first = await openTab(server, { ...browser, holder: 'first' })
  const changes = [{ kind: 'removeRunner', agent: 'a', config: 'new' }] as const
  const include = { added: false, removed: false }
  const { plan } = await preparePlan({ changes }, include, server, Date.now, first.planRunner)
  await first.planRunner.start(plan)
  await pass(70_000)
  first.close()

  // The journal outlives the page.
  const second = await openTab(server, { ...browser, holder: 'second' })
  await second.rolloutRunner.start(rolloutInputOf([['a']]))
  await pass(5_000)
  expect(server.writes).toEqual(['- new a', '+ new a'])
  second.close()
})
