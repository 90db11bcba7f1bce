import type { Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import { runInSlices } from '../lib/async/runInSlices'
import { ApiError } from './errors'
import type { Call, CallOptions } from './http'
import type { Scan, ScanCheckpoint, ScanFilter, ScanOptions } from './scan'
import {
  createWindows,
  scanPageSize,
  seamsAgree,
  windowCount,
  type ScanWindow,
} from '../contract/scanWindows'
import type { ListEndpoint, RowOf } from './useList'

/** ms for one page */
const timeout = 60_000

/** Reads all pages once. */
export async function readAllPages<E extends ListEndpoint, Row>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: ScanOptions<E, Row>,
  takenAt: number,
  checkpoint?: ScanCheckpoint<Row>,
): Promise<Scan<Row> & { firstTotal: number | null }> {
  const { size = scanPageSize, concurrency = 4, signal, onProgress, rowKey } = options
  const { sampleEvery = 1, maxPages = Infinity } = options
  const { readPage = pageReader(endpoint, options.mapRow) } = options
  const received = new Map<number, Row[]>(checkpoint?.pages)
  const failed: Scan<Row>['failed'] = []
  const keys = new Set<string>()
  let total = checkpoint?.total ?? 0
  /** the total of the first answer; null: the server did not say */
  let firstTotal: number | null | undefined = checkpoint?.total
  /** Whether the latest answer states the total. */
  let isStated = checkpoint?.isStated ?? true
  /** rows up to which pages are read: one more than known where the server states no total */
  let end = total
  // A server may cap the size of pages. Requests for the size that it gives can overlap, so that moves are noticed.
  let pageSize = checkpoint?.pageSize ?? size
  const makeWindows = () => createWindows(pageSize, sampleEvery === 1)
  let windowAt = makeWindows()
  const allPages = () => windowCount(end, pageSize, windowAt)
  const pageCount = () => Math.min(maxPages, allPages())
  const report = () => {
    const pagesDone = received.size + failed.length
    const pages = Math.max(Math.ceil(pageCount() / sampleEvery), pagesDone)
    onProgress?.({ rows: keys.size, total: isStated ? total : Infinity, pages, pagesDone })
  }

  const read = async (index: number) => {
    const { page, size, covered } = windowAt(index)
    const input = { query: { ...filter, page, size } } as unknown as Input<E>
    const answer = await readPage(call, input, { signal, timeout, isScan: true })
    const { rows, atLeast, unsent = 0, step = size } = answer
    isStated = !atLeast
    total = atLeast ? Math.max(total, answer.total) : Math.max(answer.total, unsent)
    // A server that answers each page with the same rows has no end of its own.
    const isRepeated = index > 0 && rows.every((row) => keys.has(rowKey(row)))
    if (!atLeast) end = answer.total
    else end = isRepeated ? Math.min(end, covered) : Math.max(end, total + 1)
    if (firstTotal === undefined) firstTotal = atLeast ? null : total
    return { rows, step }
  }
  const keep = (index: number, rows: Row[]) => {
    received.set(index, rows)
    for (const row of rows) keys.add(rowKey(row))
    report()
  }

  for (const rows of received.values()) for (const row of rows) keys.add(rowKey(row))
  let next = 0
  /** The next page to read; null behind the last. */
  const takeNextPage = () => {
    while (received.has(next)) next += sampleEvery
    if (next >= maxPages || (next > 0 && windowAt(next).covered >= end)) return null
    next += sampleEvery
    return next - sampleEvery
  }
  // After many failures in a row the other pages are given up.
  let failuresInARow = 0
  const readPages = async () => {
    while (!signal?.aborted) {
      const index = takeNextPage()
      if (index === null) return
      try {
        keep(index, (await read(index)).rows)
        failuresInARow = 0
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        failed.push({ page: index + 1, error })
        failuresInARow = error.status === 401 ? Infinity : failuresInARow + 1
        if (failuresInARow >= 2 * concurrency)
          for (let index = takeNextPage(); index !== null; index = takeNextPage())
            failed.push({ page: index + 1, error })
        report()
      }
    }
  }

  try {
    let hasMore = true
    if (checkpoint) report()
    else {
      const { rows, step } = await read(0)
      // A server that ignores page and size has sent all rows.
      pageSize = Math.max(Math.min(size, step), rows.length > size ? rows.length : 1)
      windowAt = makeWindows()
      keep(0, rows.slice(0, pageSize))
      hasMore = rows.length > 0
    }
    if (hasMore) await Promise.all(Array.from({ length: concurrency }, readPages))
  } catch (error) {
    if (!signal?.aborted) throw error
  }

  const rows = await runInSlices(rowsInOrder(received, rowKey, keys.size))
  const aborted = signal?.aborted ?? false
  const isWhole = !aborted && failed.length === 0
  const lacking = Math.max(0, total - rows.length)
  // Rows that the server lists and counts twice are not missing.
  const missing = lacking > 0 ? Math.max(0, lacking - repeatedRows(received, windowAt, rowKey)) : 0
  failed.sort((a, b) => a.page - b.page)
  const moving =
    isWhole &&
    sampleEvery === 1 &&
    !seamsAgree(received.size, windowAt, (index) => received.get(index)?.map(rowKey))
  // Without a total nothing is known to be missing behind the last page of a limited scan.
  const limited = allPages() > maxPages
  const complete = isWhole && missing === 0 && !moving && !limited
  const scan = {
    rows,
    total,
    failed,
    aborted,
    missing,
    complete,
    takenAt,
    firstTotal: firstTotal ?? null,
    ...(limited && { limited }),
    ...(!isStated && { atLeast: true as const }),
  }
  if (isWhole) return moving ? { ...scan, moving } : scan
  return received.size > 0
    ? { ...scan, checkpoint: { pages: received, pageSize, total, isStated, takenAt } }
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
    const { rows, total, atLeast, unsent, unreadable, step, all = rows } = answer
    const facts = { total, atLeast, unsent, unreadable, ...(step !== undefined && { step }) }
    return { ...facts, rows: all.map((row) => mapRow(row as RowOf<E>, answer)) }
  }

/** How many rows, of those that no earlier page covers, stand in their page once more: neighbours share a row. */
function repeatedRows<Row>(
  pages: Map<number, Row[]>,
  windowAt: (index: number) => ScanWindow,
  rowKey: (row: Row) => string,
): number {
  let count = 0
  for (const [index, rows] of pages) {
    const covered = pages.has(index - 1) ? windowAt(index - 1).covered - windowAt(index).offset : 0
    const seen = new Set<string>()
    for (const [at, row] of rows.entries()) {
      const key = rowKey(row)
      if (at >= covered && seen.has(key)) count += 1
      seen.add(key)
    }
  }
  return count
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
