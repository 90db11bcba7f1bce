import type { Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import type { z } from '../contract/zod'
import { inBreaths } from '../lib/async/inBreaths'
import { ApiError } from './errors'
import type { Call, CallOptions } from './http'
import type { ListEndpoint, RowOf } from './list'

export interface ScanOptions<E extends ListEndpoint, Row = RowOf<E>> {
  /** Rows of one page that the server is asked for; it may send fewer. */
  size?: number
  /** Pages asked for at a time. */
  concurrency?: number
  signal?: AbortSignal
  onProgress?: (progress: ScanProgress) => void
  /** what makes two rows the same */
  rowKey: (row: Row) => string
  /** What is kept of a row as its page arrives; a large fleet does not fit into memory whole. Without it all of it. */
  digest?: (row: RowOf<E>, page: Result<E>) => Row
  /** Reads one page in its own way, instead of `digest`. */
  readPage?: (call: Call, input: Input<E>, options: CallOptions) => Promise<Page<Row>>
  /** Of so many pages one is read: a sample. */
  every?: number
  /** An earlier scan of the same that did not get to its end: what it has is not read again. */
  rest?: ScanRest<Row>
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
  /** what the server said there is, at last */
  total: number
  /** Pages that could not be read, or were not tried because the server was gone; their rows are missing. */
  failed: { page: number; error: ApiError }[]
  aborted: boolean
  /** The server named more rows than it gave. */
  missing: number
  /** Every page was read, and there were as many rows as the server named. */
  complete: boolean
  /** Unix ms of the first request: nothing in it is older */
  takenAt: number
  /** What it takes to go on; absent where nothing is left to read. */
  rest?: ScanRest<Row>
}

/** What a scan had, and how, when it ended before its end. */
export interface ScanRest<Row> {
  pages: ReadonlyMap<number, Row[]>
  base: number
  given: number
  total: number
  takenAt: number
}

/** Rows of a page that a scan asks for. */
export const scanSize = 200

const timeout = 60_000

/** What a list's query holds but for its pages. */
export type ScanFilter<E extends ListEndpoint> = Partial<
  Omit<z.output<E['query']>, 'page' | 'size'>
>

/**
 * All pages of a list. Rows that move between pages meanwhile are taken once; what fails or is called off leaves a
 * partial result that says so. Only a failing first page rejects, with its `ApiError`.
 */
export async function scan<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: ScanOptions<E, Row>,
): Promise<Scan<Row>> {
  const { size = scanSize, concurrency = 4, signal, onProgress, rowKey, now = Date.now } = options
  const { every = 1, rest, readPage = wholePage(endpoint, options.digest) } = options
  const takenAt = rest?.takenAt ?? now()
  const received = new Map<number, Row[]>(rest?.pages)
  const failed: Scan<Row>['failed'] = []
  const keys = new Set<string>()
  let total = rest?.total ?? 0
  /** No document says whether pages count from 1 or from 0. */
  let base = rest?.base ?? 1
  /** A server may give less than was asked for. Asking for what it gives keeps the pages without gaps. */
  let given = rest?.given ?? size
  const pages = () => Math.max(1, Math.ceil(total / given))
  const report = () => {
    const pagesDone = received.size + failed.length
    const wanted = Math.ceil(pages() / every)
    onProgress?.({ rows: keys.size, total, pages: Math.max(wanted, pagesDone), pagesDone })
  }

  const read = async (page: number) => {
    const input = { query: { ...filter, page, size: given } } as unknown as Input<E>
    const answer = await readPage(call, input, { signal, timeout })
    total = answer.total
    return answer.rows
  }
  const take = (page: number, rows: Row[]) => {
    received.set(page, rows)
    for (const row of rows) keys.add(rowKey(row))
    report()
  }

  for (const rows of received.values()) for (const row of rows) keys.add(rowKey(row))
  let next = base
  /** The next page that is wanted and not there; null behind the last. */
  const following = () => {
    while (received.has(next)) next += every
    if (next >= base + pages()) return null
    next += every
    return next - every
  }
  /** Failures in a row; many of them mean that the rest will fail as well. */
  let streak = 0
  const work = async () => {
    while (!signal?.aborted) {
      const page = following()
      if (page === null) return
      try {
        take(page, await read(page))
        streak = 0
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        failed.push({ page, error })
        streak = error.status === 401 ? Infinity : streak + 1
        if (streak >= 2 * concurrency)
          for (let page = following(); page !== null; page = following())
            failed.push({ page, error })
        report()
      }
    }
  }

  try {
    let more = true
    if (rest) report()
    else {
      let rows = await read(base)
      if (rows.length === 0 && total > 0) rows = await read(--base)
      next = base
      if (rows.length > 0) given = rows.length < total ? rows.length : Math.max(rows.length, size)
      take(base, rows)
      more = rows.length > 0
    }
    if (more) await Promise.all(Array.from({ length: concurrency }, work))
  } catch (error) {
    if (!signal?.aborted) throw error
  }

  const rows = await inBreaths(inOrder(received, rowKey, keys.size))
  const aborted = signal?.aborted ?? false
  const missing = Math.max(0, total - rows.length)
  failed.sort((a, b) => a.page - b.page)
  const complete = !aborted && failed.length === 0 && missing === 0
  const scan = { rows, total, failed, aborted, missing, complete, takenAt }
  if (!aborted && failed.length === 0) return scan
  return received.size > 0
    ? { ...scan, rest: { pages: received, base, given, total, takenAt } }
    : scan
}

/** A page through its endpoint's own `read`, row by row what is kept of it. */
const wholePage =
  <E extends ListEndpoint, Row>(
    endpoint: E,
    digest: ScanOptions<E, Row>['digest'] = (row) => row as unknown as Row,
  ) =>
  async (call: Call, input: Input<E>, options: CallOptions): Promise<Page<Row>> => {
    const answer = (await call(endpoint, input, options)) as Result<E> & Page<RowOf<E>>
    return { total: answer.total, rows: answer.rows.map((row) => digest(row as RowOf<E>, answer)) }
  }

/** The rows of all pages, each once; a row that moved stands where it was first, as it was on the later page. */
function* inOrder<Row>(
  pages: Map<number, Row[]>,
  rowKey: (row: Row) => string,
  distinct: number,
): Generator<undefined, Row[]> {
  const all = [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows)
  // As a rule none has moved.
  if (all.length === distinct) return all
  const found = new Map<string, Row>()
  for (const [index, row] of all.entries()) {
    found.set(rowKey(row), row)
    if (index % 1000 === 0) yield
  }
  return [...found.values()]
}

/** All rows of a scan that must not miss any; throws when it does. */
export function whole<Row>(
  { rows, failed, complete, missing }: Scan<Row>,
  signal?: AbortSignal,
): Row[] {
  signal?.throwIfAborted()
  if (complete) return rows
  const message = `${missing} rows are missing`
  throw failed[0]?.error ?? new ApiError({ status: 0, code: 'partial', message })
}
