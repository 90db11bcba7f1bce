import type { ApiError } from '../../api/errors'
import type { ScanRun, ScanState } from '../../api/useScan'
import { useWhen } from '../../lib/hooks/useWhen'
import { fewRequests, scanCost, type ScanCost } from './scanCost'

/** One list that is read whole. */
export interface ScanPart<Row = unknown>
  extends ScanState<Row>, Pick<ScanRun<Row>, 'progress' | 'start' | 'cancel'> {
  what: 'agents' | 'runners' | 'configs'
  /** what reading it takes; null while that is not known */
  cost: ScanCost | null
}

/** What a list that is made from scans shows of them. */
export interface ScanFace {
  /** the lists that are needed */
  parts: ScanPart[]
  /** lists of which nothing is there yet */
  unread: ScanPart[]
  running: boolean
  /** Why something is not there, or could not be read again. */
  error: ApiError | null
  /** Reads what is not there yet. */
  start: () => void
  /** Reads all of it anew. */
  again: () => void
  cancel: () => void
}

/** A list that is needed, and the small question that tells what reading it takes. */
export interface WantedPart extends Omit<ScanPart, 'cost'> {
  ready: boolean
  asked: {
    data: { total: number } | undefined
    error: ApiError | null
    refetch: () => unknown
  }
  /** Rows at hand, as the server sent them: they tell how large the others are. */
  sample: readonly { raw: unknown }[] | undefined
}

/** Scans that are shown together. What takes few requests is read at once; the rest when it is started. */
export function useScanParts(wanted: readonly WantedPart[]): ScanFace {
  const parts = wanted.map((part): ScanPart & Pick<WantedPart, 'ready'> => ({
    ...part,
    cost: isUnread(part) ? costOf(part) : null,
  }))
  const unread = parts.filter(isUnread)
  const costs = unread.flatMap(({ cost }) => cost ?? [])
  const requests = costs.reduce((sum, cost) => sum + cost.requests, 0)
  const untouched = unread.every(
    ({ ready, running, result, error }) => ready && !running && !result && !error,
  )
  const start = () => unread.forEach((part) => part.start())
  useWhen(
    unread.length > 0 && untouched && costs.length === unread.length && requests <= fewRequests,
    start,
  )
  const asked = wanted.find((part) => isUnread(part) && part.asked.error)?.asked
  const failed = parts.find(({ error }) => error)
  return {
    parts,
    unread,
    running: parts.some(({ running }) => running),
    error: failed?.error ?? asked?.error ?? null,
    start: () => (asked ? void asked.refetch() : start()),
    again: () => parts.forEach((part) => part.start()),
    cancel: () => parts.forEach((part) => part.cancel()),
  }
}

/** Unix ms: nothing that was read is older. */
export const takenAtOf = ({ parts }: Pick<ScanFace, 'parts'>): number =>
  Math.min(...parts.map(({ result }) => result?.takenAt ?? Infinity))

/** Called off before anything came is as good as not read. */
export const isUnread = ({ result }: Pick<ScanState<unknown>, 'result'>) =>
  !result || (result.aborted && result.rows.length === 0)

const costOf = ({ asked: { data }, sample = [] }: WantedPart) =>
  data ? scanCost(data.total, sample.slice(0, 20)) : null
