import type { Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import type { z } from '../contract/zod'
import { runInSlices } from '../lib/async/runInSlices'
import { ApiError } from './errors'
import type { Call, CallOptions } from './http'
import type { ListEndpoint, RowOf } from './useList'

export interface ScanOptions<E extends ListEndpoint, Row = RowOf<E>> {
  /** requested rows a page; the server may send fewer */
  size?: number
  /** requests in flight at once */
  concurrency?: number
  signal?: AbortSignal
  onProgress?: (progress: ScanProgress) => void
  /** identifies a row */
  rowKey: (row: Row) => string
  /**
   * Reduces each row as its page arrives, since a large fleet does not fit into memory. Default: rows stay as they are.
   */
  mapRow?: (row: RowOf<E>, page: Result<E>) => Row
  /** Reads one page, instead of calling the endpoint and `mapRow`. */
  readPage?: (call: Call, input: Input<E>, options: CallOptions) => Promise<Page<Row>>
  /** Reads one page of so many: a sample. */
  sampleEvery?: number
  /** the most pages to read, from the first one on; default: all */
  maxPages?: number
  /** The state of an incomplete scan of the same list, whose pages are not read again. */
  checkpoint?: ScanCheckpoint<Row>
  now?: () => number
}

export interface ScanProgress {
  rows: number
  total: number
  pages: number
  /** read or failed */
  pagesDone: number
}

export interface Scan<Row> {
  /** in the order of the list */
  rows: Row[]
  /** rows of the list by the server's last answer */
  total: number
  /** pages that failed, or were given up after many failures in a row; their rows are missing */
  failed: { page: number; error: ApiError }[]
  aborted: boolean
  /** how many rows fewer than `total` were read */
  missing: number
  /** Every page was read, and there were `total` rows. */
  complete: boolean
  /** There are more pages than `maxPages`. */
  limited?: true
  /** Unix ms of the first request; no row is older */
  takenAt: number
  /** the state to resume from; absent where no page is left to read */
  checkpoint?: ScanCheckpoint<Row>
}

/** The state of an incomplete scan, from which a later scan resumes. */
export interface ScanCheckpoint<Row> {
  pages: ReadonlyMap<number, Row[]>
  /** the number of the first page: 1, or 0 on some servers */
  firstPage: number
  pageSize: number
  total: number
  takenAt: number
}

/** requested rows a page by default */
export const scanPageSize = 200

/** ms for one page */
const timeout = 60_000

/** The query of a list without page and size. */
export type ScanFilter<E extends ListEndpoint> = Partial<
  Omit<z.output<E['query']>, 'page' | 'size'>
>

/**
 * Reads all pages of a list. A row that moves between pages meanwhile is kept once. Failed pages and an abort leave a
 * partial result that says so. @throws ApiError if the first page fails
 */
export async function scan<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: ScanOptions<E, Row>,
): Promise<Scan<Row>> {
  const {
    size = scanPageSize,
    concurrency = 4,
    signal,
    onProgress,
    rowKey,
    now = Date.now,
  } = options
  const {
    sampleEvery = 1,
    maxPages = Infinity,
    checkpoint,
    readPage = pageReader(endpoint, options.mapRow),
  } = options
  const takenAt = checkpoint?.takenAt ?? now()
  const received = new Map<number, Row[]>(checkpoint?.pages)
  const failed: Scan<Row>['failed'] = []
  const keys = new Set<string>()
  let total = checkpoint?.total ?? 0
  // The documentation does not say whether pages count from 1 or from 0.
  let firstPage = checkpoint?.firstPage ?? 1
  // A server may cap the size of pages. Requests for the size that it gives leave no gaps between pages.
  let pageSize = checkpoint?.pageSize ?? size
  const allPages = () => Math.max(1, Math.ceil(total / pageSize))
  const pageCount = () => Math.min(maxPages, allPages())
  const report = () => {
    const pagesDone = received.size + failed.length
    const pages = Math.max(Math.ceil(pageCount() / sampleEvery), pagesDone)
    onProgress?.({ rows: keys.size, total, pages, pagesDone })
  }

  const read = async (page: number) => {
    const input = { query: { ...filter, page, size: pageSize } } as unknown as Input<E>
    const answer = await readPage(call, input, { signal, timeout })
    total = answer.total
    return answer.rows
  }
  const keep = (page: number, rows: Row[]) => {
    received.set(page, rows)
    for (const row of rows) keys.add(rowKey(row))
    report()
  }

  for (const rows of received.values()) for (const row of rows) keys.add(rowKey(row))
  let next = firstPage
  /** The next page to read; null behind the last. */
  const takeNextPage = () => {
    while (received.has(next)) next += sampleEvery
    if (next >= firstPage + pageCount()) return null
    next += sampleEvery
    return next - sampleEvery
  }
  // After many failures in a row the other pages are given up.
  let failuresInARow = 0
  const readPages = async () => {
    while (!signal?.aborted) {
      const page = takeNextPage()
      if (page === null) return
      try {
        keep(page, await read(page))
        failuresInARow = 0
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        failed.push({ page, error })
        failuresInARow = error.status === 401 ? Infinity : failuresInARow + 1
        if (failuresInARow >= 2 * concurrency)
          for (let page = takeNextPage(); page !== null; page = takeNextPage())
            failed.push({ page, error })
        report()
      }
    }
  }

  try {
    let hasMore = true
    if (checkpoint) report()
    else {
      let rows = await read(firstPage)
      if (rows.length === 0 && total > 0) rows = await read(--firstPage)
      next = firstPage
      if (rows.length > 0)
        pageSize = rows.length < total ? rows.length : Math.max(rows.length, size)
      keep(firstPage, rows)
      hasMore = rows.length > 0
    }
    if (hasMore) await Promise.all(Array.from({ length: concurrency }, readPages))
  } catch (error) {
    if (!signal?.aborted) throw error
  }

  const rows = await runInSlices(rowsInOrder(received, rowKey, keys.size))
  const aborted = signal?.aborted ?? false
  const missing = Math.max(0, total - rows.length)
  failed.sort((a, b) => a.page - b.page)
  const complete = !aborted && failed.length === 0 && missing === 0
  const limited = allPages() > maxPages ? { limited: true as const } : {}
  const scan = { rows, total, failed, aborted, missing, complete, takenAt, ...limited }
  if (!aborted && failed.length === 0) return scan
  return received.size > 0
    ? { ...scan, checkpoint: { pages: received, firstPage, pageSize, total, takenAt } }
    : scan
}

/** Reads a page through the endpoint's own `read` schema and maps its rows. */
const pageReader =
  <E extends ListEndpoint, Row>(
    endpoint: E,
    mapRow: ScanOptions<E, Row>['mapRow'] = (row) => row as unknown as Row,
  ) =>
  async (call: Call, input: Input<E>, options: CallOptions): Promise<Page<Row>> => {
    const answer = (await call(endpoint, input, options)) as Result<E> & Page<RowOf<E>>
    return { total: answer.total, rows: answer.rows.map((row) => mapRow(row as RowOf<E>, answer)) }
  }

/** The rows of all pages, each once; a row that moved keeps its first position and its latest content. */
function* rowsInOrder<Row>(
  pages: Map<number, Row[]>,
  rowKey: (row: Row) => string,
  distinctCount: number,
): Generator<undefined, Row[]> {
  const all = [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows)
  // Usually no row has moved.
  if (all.length === distinctCount) return all
  const found = new Map<string, Row>()
  for (const [index, row] of all.entries()) {
    found.set(rowKey(row), row)
    if (index % 1000 === 0) yield
  }
  return [...found.values()]
}

/** The rows of a scan that must be complete. @throws the abort's reason, or an ApiError if rows are missing */
export function requireComplete<Row>(
  { rows, failed, complete, missing }: Scan<Row>,
  signal?: AbortSignal,
): Row[] {
  signal?.throwIfAborted()
  if (complete) return rows
  const message = `${missing} rows are missing`
  throw failed[0]?.error ?? new ApiError({ status: 0, code: 'partial', message })
}
