import type { Endpoint, Input, Result } from '../contract/endpoint'
import { createLimiter } from './limiter'
import { ApiError } from './errors'
import type { Call } from './http'
import type { ListEndpoint, RowOf } from './list'

export interface ScanOptions<E extends Endpoint> {
  /** Rows of one page that the server is asked for; it may send fewer. */
  size?: number
  concurrency?: number
  signal?: AbortSignal
  onProgress?: (progress: ScanProgress) => void
  /** what makes two rows the same */
  rowKey: (row: RowOf<E>) => string
}

export interface ScanProgress {
  rows: number
  total: number
  pages: number
  pagesDone: number
}

export interface Scan<Row> {
  rows: Row[]
  /** what the server said there is */
  total: number
  /** Pages that could not be read; their rows are missing. */
  failed: { page: number; error: ApiError }[]
  aborted: boolean
  /** The server named more rows than it gave: 0 when the scan is whole. */
  missing: number
  /** Unix ms of the first page */
  takenAt: number
}

const timeout = 60_000

/**
 * All pages of a list. Rows that move between pages meanwhile are taken once; what fails or is called off leaves a
 * partial result that says so. Only a failing first page rejects.
 */
export async function scan<E extends ListEndpoint>(
  call: Call,
  endpoint: E,
  query: Partial<Record<string, unknown>>,
  { size = 200, concurrency = 4, signal, onProgress, rowKey }: ScanOptions<E>,
): Promise<Scan<RowOf<E>>> {
  const takenAt = Date.now()
  const read = async (page: number, pageSize = size) =>
    (await call(endpoint, { query: { ...query, page, size: pageSize } } as Input<E>, {
      signal,
      timeout,
    })) as Result<E> & { rows: RowOf<E>[]; total: number }

  const found = new Map<string, RowOf<E>>()
  const take = (rows: RowOf<E>[]) => rows.forEach((row) => found.set(rowKey(row), row))

  // No document says whether pages count from 1 or from 0.
  let base = 1
  let first = await read(base)
  if (first.rows.length === 0 && first.total > 0) {
    base = 0
    first = await read(base)
  }
  take(first.rows)
  const { total } = first
  // A server may give less than was asked for. Asking for what it gives keeps the pages without gaps.
  const given = first.rows.length
  const pages = given === 0 ? 1 : Math.ceil(total / given)
  const failed: Scan<RowOf<E>>['failed'] = []
  let pagesDone = 1
  const report = () => onProgress?.({ rows: found.size, total, pages, pagesDone })
  report()

  const limit = createLimiter(concurrency)
  const rest = Array.from({ length: pages - 1 }, (_, index) => base + index + 1)
  await Promise.all(
    rest.map((page) =>
      limit(async () => {
        if (signal?.aborted) return
        try {
          take((await read(page, given)).rows)
        } catch (error) {
          if (signal?.aborted) return
          if (!(error instanceof ApiError)) throw error
          failed.push({ page, error })
        }
        pagesDone += 1
        report()
      }),
    ),
  )
  return {
    rows: [...found.values()],
    total,
    failed: failed.sort((a, b) => a.page - b.page),
    aborted: signal?.aborted ?? false,
    missing: Math.max(0, total - found.size),
    takenAt,
  }
}
