import { scanPageSize, windowCount } from '../../contract/scanWindows'

/** What reading a whole list takes. */
export interface ScanCost {
  rows: number
  requests: number
  /** before compression, estimated from the size of a few rows; null without any row */
  bytes: number | null
}

/** The cost of reading `total` rows. `sample` has some of them, as the server sent them. */
export function scanCost(total: number, sample: readonly { raw: unknown }[]): ScanCost {
  const text = JSON.stringify(sample.map(({ raw }) => raw))
  const size = new TextEncoder().encode(text).length
  return {
    rows: total,
    requests: windowCount(total, scanPageSize),
    bytes: sample.length > 0 ? (size / sample.length) * total : total === 0 ? 0 : null,
  }
}

/** A scan of at most so many requests starts without asking the user. */
export const autoStartRequests = 5
