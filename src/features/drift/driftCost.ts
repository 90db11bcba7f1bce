import type { Call } from '../../api/http'
import { maxTotal } from '../../api/judgeTotal'
import { windowCount } from '../../contract/scanWindows'
import type { PageReader } from './driftPageReader'
import { requestPage, listNames, pageSizeOf, type DriftScope } from './driftRequests'

/** The cost of a scan for drift. */
export interface DriftCost {
  runners: number
  requests: number
  /** before compression, estimated from a few rows */
  bytes: number
  /** The server does not say how long its lists are: they may take more. */
  atLeast?: boolean
}

/** rows from which the size of all rows is estimated */
const sampleRows = 5

/** Estimates the cost of a scope with one small request to each list. */
export async function driftCost(
  call: Call,
  read: PageReader,
  scope: DriftScope,
  signal: AbortSignal,
): Promise<DriftCost> {
  const parts = await Promise.all(
    listNames.map(async (list) => {
      const { digest, bytes } = await requestPage(call, read, {
        scope,
        list,
        page: 1,
        size: sampleRows,
        signal,
      })
      const rows = digest[list].length
      const isTotal =
        digest.total >= rows && digest.total <= maxTotal && (rows > 0 || digest.total === 0)
      const sampleRate = list === 'runners' ? scope.sampleRate : 1
      const cost = listCost(
        isTotal ? digest.total : rows,
        rows,
        bytes,
        pageSizeOf(list),
        sampleRate,
      )
      return { ...cost, atLeast: !isTotal && rows > 0 }
    }),
  )
  return {
    runners: parts[listNames.indexOf('runners')]?.rows ?? 0,
    requests: parts.reduce((sum, { requests }) => sum + requests, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(parts.some(({ atLeast }) => atLeast) && { atLeast: true }),
  }
}

/**
 * The cost of one list.
 * @param total rows of the list
 * @param rows rows at hand, which took `bytes`
 * @param pageSize rows of a page
 * @param sampleRate one in so many pages is read
 */
export function listCost(
  total: number,
  rows: number,
  bytes: number,
  pageSize: number,
  sampleRate: number,
) {
  // The pages of a sample lie apart, those of a whole list overlap.
  const requests =
    sampleRate === 1
      ? windowCount(total, pageSize)
      : Math.max(1, Math.ceil(Math.ceil(total / pageSize) / sampleRate))
  const read = Math.min(total, requests * pageSize)
  return { rows: total, requests, bytes: rows > 0 ? (bytes / rows) * read : 0 }
}
