import { ApiError } from '../../api/errors'
import { createWorkerQueue } from '../../lib/async/workerQueue'
import { runInSlices } from '../../lib/async/runInSlices'
import { readPage, type PageDigest, type PageResult, type PageTask } from './driftPages'

/** Reduces a page to digests; rejects with an `ApiError` for an invalid page. */
export type PageReader = (task: PageTask) => Promise<PageDigest>

/** Makes a reader that works in a worker, or on the page in slices where there can be no worker. */
export function createPageReader(): PageReader {
  const read = createWorkerQueue<PageTask, PageResult>(
    () => new Worker(new URL('./driftPages.worker.ts', import.meta.url), { type: 'module' }),
    (task) => runInSlices(readPage(task)),
  )
  return async (task) => {
    const result = await read(task)
    if ('error' in result) throw new ApiError({ ...result.error })
    return result.digest
  }
}
