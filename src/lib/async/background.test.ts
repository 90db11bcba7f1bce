import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inBackground, type Order } from './background'

/** A worker as far as it matters here: it doubles numbers, once it is told to. */
class StubWorker extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  orders: Order<number>[] = []
  ended = false
  postMessage(order: Order<number>) {
    this.orders.push(order)
  }
  terminate() {
    this.ended = true
  }
  answer() {
    for (const { nth, task } of this.orders.splice(0))
      this.dispatchEvent(new MessageEvent('message', { data: { nth, result: task * 2 } }))
  }
}

const here = (task: number) => Promise.resolve(task * -2)

function start() {
  const workers: StubWorker[] = []
  const work = inBackground(() => {
    const worker = new StubWorker()
    workers.push(worker)
    return worker
  }, here)
  return { work, workers }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tasks go to one worker, which goes when it has nothing to do', async () => {
  const { work, workers } = start()
  const results = Promise.all([work(1), work(2)])
  workers[0]?.answer()
  expect(await results).toEqual([2, 4])
  expect(workers.map(({ ended }) => ended)).toEqual([false])
  vi.advanceTimersByTime(60_000)
  expect(workers.map(({ ended }) => ended)).toEqual([true])
  const next = work(3)
  workers[1]?.answer()
  expect(await next).toBe(6)
})

test('without a worker they are done on the page', async () => {
  const work = inBackground<number, number>(() => {
    throw new Error('another origin')
  }, here)
  expect(await Promise.all([work(1), work(2)])).toEqual([-2, -4])
})

test('what a worker was to do that cannot be loaded is done on the page', async () => {
  const { work, workers } = start()
  const results = Promise.all([work(1), work(2)])
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
  expect(await results).toEqual([-2, -4])
  expect(await work(3)).toBe(-6)
  expect(workers).toHaveLength(1)
})
