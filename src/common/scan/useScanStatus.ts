import type { ApiError } from '../../api/errors'
import type { ScanRun, ScanState } from '../../api/useScan'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { autoStartRequests, scanCost, type ScanCost } from './scanCost'

/** The scan of one list, which reads all of its pages. */
export interface ListScan<Row = unknown>
  extends ScanState<Row>, Pick<ScanRun<Row>, 'progress' | 'start' | 'cancel'> {
  list: 'agents' | 'runners' | 'configs'
  /** null until it is known, and once the list was read */
  cost: (ScanCost & { atLeast: boolean }) | null
}

/** The status of the scans that a page needs. */
export interface ScanStatus {
  lists: ListScan[]
  /** the lists that have no result yet */
  unread: ListScan[]
  running: boolean
  /** why a list is missing, or could not be read again */
  error: ApiError | null
  /** Reads the unread lists. */
  start: () => void
  /** Reads all lists again. */
  restart: () => void
  cancel: () => void
}

/** A list that a page needs, with the small query that tells what reading it costs. */
export interface ListScanRequest extends Omit<ListScan, 'cost'> {
  ready: boolean
  countQuery: {
    data: { total: number; atLeast?: boolean | undefined } | undefined
    error: ApiError | null
    refetch: () => unknown
  }
  /** some rows as the server sent them, from which the size of the others is estimated */
  sample: readonly { raw: unknown }[] | undefined
}

/** Combines the scans that a page needs. They start by themselves when they take few requests in all. */
export function useScanStatus(requests: readonly ListScanRequest[]): ScanStatus {
  const lists = requests.map((request): ListScan & Pick<ListScanRequest, 'ready'> => ({
    ...request,
    cost: isUnread(request) ? costOf(request) : null,
  }))
  const unread = lists.filter(isUnread)
  const costs = unread.flatMap(({ cost }) => cost ?? [])
  const isCheap =
    costs.every(({ atLeast }) => !atLeast) &&
    costs.reduce((sum, cost) => sum + cost.requests, 0) <= autoStartRequests
  const isIdle = unread.every(
    ({ ready, running, result, error }) => ready && !running && !result && !error,
  )
  const start = () => unread.forEach((list) => list.start())
  useOnTrue(unread.length > 0 && isIdle && costs.length === unread.length && isCheap, start)
  const failedCount = requests.find(
    (request) => isUnread(request) && request.countQuery.error,
  )?.countQuery
  const failedScan = lists.find(({ error }) => error)
  return {
    lists,
    unread,
    running: lists.some(({ running }) => running),
    error: failedScan?.error ?? failedCount?.error ?? null,
    start: () => (failedCount ? void failedCount.refetch() : start()),
    restart: () => lists.forEach((list) => list.start()),
    cancel: () => lists.forEach((list) => list.cancel()),
  }
}

/** The start of the oldest scan, Unix ms. */
export const takenAtOf = ({ lists }: Pick<ScanStatus, 'lists'>): number =>
  Math.min(...lists.map(({ result }) => result?.takenAt ?? Infinity))

/** Whether a list has no result. A scan that was cancelled before its first rows has none. */
export const isUnread = ({ result }: Pick<ScanState<unknown>, 'result'>) =>
  !result || (result.aborted && result.rows.length === 0)

const costOf = ({ countQuery: { data }, sample = [] }: ListScanRequest) =>
  data ? { ...scanCost(data.total, sample.slice(0, 20)), atLeast: data.atLeast ?? false } : null
