import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorkerQueue, type TaskMessage } from './workerQueue'

/** A worker that doubles numbers; it answers when the test calls `answerAll`. */
class StubWorker extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  messages: TaskMessage<number>[] = []
  isTerminated = false
  postMessage(message: TaskMessage<number>) {
    this.messages.push(message)
  }
  terminate() {
    this.isTerminated = true
  }
  answerAll() {
    for (const { id, task } of this.messages.splice(0))
      this.dispatchEvent(new MessageEvent('message', { data: { id, result: task * 2 } }))
  }
}

/** Results of the page are negative, so that tests can tell them from the worker's. */
const runOnPage = (task: number) => Promise.resolve(task * -2)

function start() {
  const workers: StubWorker[] = []
  const run = createWorkerQueue(() => {
    const worker = new StubWorker()
    workers.push(worker)
    return worker
  }, runOnPage)
  return { run, workers }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tasks share one worker, which is terminated when it has been idle', async () => {
  const { run, workers } = start()
  const results = Promise.all([run(1), run(2)])
  workers[0]?.answerAll()
  expect(await results).toEqual([2, 4])
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false])
  vi.advanceTimersByTime(60_000)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true])
  const next = run(3)
  workers[1]?.answerAll()
  expect(await next).toBe(6)
})

test('where no worker can be started, tasks run on the page', async () => {
  const run = createWorkerQueue<number, number>(() => {
    throw new Error('another origin')
  }, runOnPage)
  expect(await Promise.all([run(1), run(2)])).toEqual([-2, -4])
})

test('tasks of a worker that fails to load run on the page', async () => {
  const { run, workers } = start()
  const results = Promise.all([run(1), run(2)])
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
  expect(await results).toEqual([-2, -4])
  expect(await run(3)).toBe(-6)
  expect(workers).toHaveLength(1)
})
