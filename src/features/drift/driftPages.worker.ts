import type { ResultMessage, TaskMessage } from '../../lib/async/workerQueue'
import { runSync } from '../../lib/async/runInSlices'
import { readPage, type PageResult, type PageTask } from './driftPages'

/** Reads pages of lists in a worker. */
addEventListener('message', ({ data: { id, task } }: MessageEvent<TaskMessage<PageTask>>) => {
  const message: ResultMessage<PageResult> = { id, result: runSync(readPage(task)) }
  postMessage(message)
})
