import { expect, test, vi } from 'vitest'
import { createStore } from '../../lib/store'
import type { SessionState } from '../../api/session'
import { createHistoryService } from './historyService'

const recordRead = vi.hoisted(() => vi.fn<() => Promise<boolean>>())
vi.mock('./historyRecorder', () => ({
  createHistoryRecorder: () => Promise.resolve({ store: { close: () => {} }, recordRead }),
}))
vi.mock('../../lib/async/whenIdle', () => ({
  whenIdle: (act: () => void) => {
    queueMicrotask(act)
    return () => {}
  },
}))

/** A service that has read a list of configs `times` times. */
async function afterReads(times: number) {
  const session = createStore({ account: 'a' } as SessionState)
  const service = createHistoryService({ serverId: 's', session, now: () => 1 })
  const seen: boolean[] = []
  service.full.subscribe(() => seen.push(service.full.get()))
  for (let i = 0; i < times; i++) {
    const answer = Promise.resolve({ rows: [{ name: 'x', timestamp: 1 }] })
    service.watch({ path: '/configs', method: 'GET' } as never, {}, answer)
    await vi.waitFor(() => expect(recordRead).toHaveBeenCalledTimes(i + 1))
  }
  await new Promise((resolve) => setTimeout(resolve))
  return { seen }
}

test('a full disk is announced once', async () => {
  recordRead.mockReset().mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  expect((await afterReads(3)).seen).toEqual([true])
})

test('another failure is not that of a full disk', async () => {
  recordRead.mockReset().mockRejectedValue(new Error('closed'))
  expect((await afterReads(2)).seen).toEqual([])
})
