import { scanSize } from '../../api/scan'

/** What reading a whole list takes. */
export interface ScanCost {
  rows: number
  requests: number
  /** before compression, from the size of a few rows; null when there was none to go by */
  bytes: number | null
}

/** What it takes to read `total` rows; `sample` holds some of them, as the server sent them. */
export function scanCost(total: number, sample: readonly { raw: unknown }[]): ScanCost {
  const text = JSON.stringify(sample.map(({ raw }) => raw))
  const size = new TextEncoder().encode(text).length
  return {
    rows: total,
    requests: Math.max(1, Math.ceil(total / scanSize)),
    bytes: sample.length > 0 ? (size / sample.length) * total : total === 0 ? 0 : null,
  }
}

/** Scans of so few requests are no matter: they need not be asked for. */
export const fewRequests = 5
