import type { Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import type { z } from '../contract/zod'
import { ApiError } from './errors'
import type { Call, CallOptions } from './http'
import { readAllPages } from './readAllPages'
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
  /** Infinity: the server does not say how many there are */
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
  /** There may be more rows than `total`: the server does not state it. */
  atLeast?: true
  /** pages that failed, or were given up after many failures in a row; their rows are missing */
  failed: { page: number; error: ApiError }[]
  aborted: boolean
  /** how many rows fewer than `total` were read */
  missing: number
  /** Every page was read, neighbouring pages agree, and there were `total` rows. */
  complete: boolean
  /** There are more pages than `maxPages`. */
  limited?: true
  /** the server's time at the first request, Unix ms; no row is older */
  takenAt: number
  /**
   * what changed while the list was read, so that it was read again; zeros if only the order did. `added` is null where
   * the server does not say how many rows there were.
   */
  moved?: { added: number | null; removed: number }
  /** The list moved during each reading: rows may be missing. */
  moving?: boolean
  /** the state to resume from; absent where no page is left to read */
  checkpoint?: ScanCheckpoint<Row>
}

/** The state of an incomplete scan, from which a later scan resumes. */
export interface ScanCheckpoint<Row> {
  /** by index of the page in the scan */
  pages: ReadonlyMap<number, Row[]>
  pageSize: number
  total: number
  /** Whether the server states the total. */
  isStated: boolean
  takenAt: number
}

/** The query of a list without page and size. */
export type ScanFilter<E extends ListEndpoint> = Partial<
  Omit<z.output<E['query']>, 'page' | 'size'>
>

/**
 * Reads all pages of a list. Neighbouring pages share rows: where they do not agree on them, the list has moved between two
 * requests, and it is read again. Failed pages and an abort leave a partial result that says so.
 * @throws ApiError if the first page fails
 */
export async function scan<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: ScanOptions<E, Row>,
): Promise<Scan<Row>> {
  const { signal, rowKey, now = call.clock.now, checkpoint } = options
  const first = await readAllPages(
    call,
    endpoint,
    filter,
    options,
    checkpoint?.takenAt ?? now(),
    checkpoint,
  )
  let last = first
  for (let count = 1; count < maxReadings && last.moving && !signal?.aborted; count++)
    last = await readAllPages(call, endpoint, filter, options, now())
  const { firstTotal } = first
  const { firstTotal: _, ...result } = last
  if (last === first) return result
  const [before, after] = [first, last].map(({ rows }) => new Set(rows.map(rowKey)))
  const removed = [...before!].filter((key) => !after!.has(key)).length
  // Rows that the first reading skipped were not added, so the totals tell how many were.
  const added = firstTotal === null ? null : Math.max(0, last.total - (firstTotal - removed))
  return { ...result, moved: { added, removed } }
}

/** readings of a list that moves all the time */
const maxReadings = 3

/** How a list changed while it was read, so that it was read again: rows added and removed. */
export type ScanMove = NonNullable<Scan<unknown>['moved']>

/**
 * The rows of a scan that must be complete.
 * @param onMoved called if the list changed while it was read
 * @throws the abort's reason, or an ApiError if rows are missing
 */
export function requireComplete<Row>(
  { rows, failed, complete, missing, moving, moved }: Scan<Row>,
  { signal, onMoved }: { signal?: AbortSignal; onMoved?: (move: ScanMove) => void } = {},
): Row[] {
  signal?.throwIfAborted()
  if (complete) {
    if (moved) onMoved?.(moved)
    return rows
  }
  const message = moving ? 'the list kept changing' : `${missing} rows are missing`
  throw failed[0]?.error ?? new ApiError({ status: 0, code: 'partial', message })
}

/** The changes of several lists together. */
export const sumOfMoves = (moves: readonly ScanMove[]): ScanMove => ({
  added: moves.some(({ added }) => added === null)
    ? null
    : moves.reduce((sum, { added }) => sum + (added ?? 0), 0),
  removed: moves.reduce((sum, { removed }) => sum + removed, 0),
})
