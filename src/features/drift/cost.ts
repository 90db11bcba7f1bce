import type { Call } from '../../api/http'
import type { PageReader } from './pageReader'
import { askPage, listNames, sizeOf, type Scope } from './scope'

/** What looking for drift takes. */
export interface DriftCost {
  runners: number
  requests: number
  /** before compression, from the size of a few rows */
  bytes: number
}

/** Rows that tell how large the others are. */
const few = 5

/** What it takes to read all that a scope needs, from a small question to each list. */
export async function driftCost(
  call: Call,
  read: PageReader,
  scope: Scope,
  signal: AbortSignal,
): Promise<DriftCost> {
  const parts = await Promise.all(
    listNames.map(async (list) => {
      const { digest, bytes } = await askPage(call, read, {
        scope,
        list,
        page: 1,
        size: few,
        signal,
      })
      return partOf(
        digest.total,
        digest[list].length,
        bytes,
        sizeOf(list),
        list === 'runners' ? scope.every : 1,
      )
    }),
  )
  return {
    runners: parts[listNames.indexOf('runners')]?.rows ?? 0,
    requests: parts.reduce((sum, { requests }) => sum + requests, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** One list: `bytes` are those of `rows` rows at hand, of `every` pages one is read. */
export function partOf(total: number, rows: number, bytes: number, size: number, every: number) {
  const requests = Math.max(1, Math.ceil(Math.ceil(total / size) / every))
  const read = Math.min(total, requests * size)
  return { rows: total, requests, bytes: rows > 0 ? (bytes / rows) * read : 0 }
}
