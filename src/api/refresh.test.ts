import {
  environmentManager,
  focusManager,
  onlineManager,
  QueryObserver,
} from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { createQueryClient, query } from './query'
import { createRefresh } from './refresh'
import { json, settled, stubServer } from './stubServer'

/** ms */
const interval = 30_000
const read = query(agents.list, { query: {} })

beforeEach(() => {
  vi.useFakeTimers()
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  vi.useRealTimers()
  environmentManager.setIsServer(() => true)
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
})

/** A list that refreshes itself, as one on the screen does. `sent`: seconds at which the server was asked. */
async function watch(isDown: () => boolean = () => false) {
  const start = Date.now()
  const sent: number[] = []
  const { call } = stubServer(() => {
    sent.push((Date.now() - start) / 1000)
    return isDown() ? json({ error: 'x' }, { status: 403 }) : json({ agentList: [], totalSize: 0 })
  })
  const client = createQueryClient(call)
  client.mount()
  const observer = new QueryObserver(client, { ...read, refetchInterval: createRefresh(interval) })
  observer.subscribe(() => {})
  await settled()
  const end = () => {
    observer.destroy()
    client.unmount()
    client.clear()
  }
  return { sent, end }
}

test('refreshes slow down while they fail and are back at once', async () => {
  let down = false
  const { sent, end } = await watch(() => down)
  await vi.advanceTimersByTimeAsync(30_000)
  down = true
  await vi.advanceTimersByTimeAsync(30_000 + 60_000 + 120_000 + 240_000 + 300_000)
  expect(sent).toEqual([0, 30, 60, 120, 240, 480, 780])
  down = false
  await vi.advanceTimersByTimeAsync(300_000 + 30_000)
  expect(sent.slice(7)).toEqual([1080, 1110])
  end()
})

test('a hidden tab is not refreshed, and its return alone is no reason to', async () => {
  const { sent, end } = await watch()
  focusManager.setFocused(false)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(sent).toEqual([0])
  focusManager.setFocused(true)
  await settled()
  expect(sent).toEqual([0])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual([0, 120])
  end()
})

test('what the browser takes for being offline stops nothing', async () => {
  onlineManager.setOnline(false)
  const { sent, end } = await watch()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual([0, 30])
  end()
})
