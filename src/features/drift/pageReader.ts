import { ApiError } from '../../api/errors'
import { inBackground } from '../../lib/async/background'
import { inBreaths } from '../../lib/async/inBreaths'
import { readPage, type PageDigest, type PageResult, type PageTask } from './pages'

/** Reduces pages to what is kept of them; rejects with the `ApiError` of one that is no answer. */
export type PageReader = (task: PageTask) => Promise<PageDigest>

/** Reads pages in a worker where there can be one, else on the page in small slices. */
export function createPageReader(): PageReader {
  const read = inBackground<PageTask, PageResult>(
    () => new Worker(new URL('./pages.worker.ts', import.meta.url), { type: 'module' }),
    (task) => inBreaths(readPage(task)),
  )
  return async (task) => {
    const result = await read(task)
    if ('error' in result) throw new ApiError({ ...result.error })
    return result.digest
  }
}
