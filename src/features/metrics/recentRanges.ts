import { isRecord } from '../../lib/json/json'
import { readStoredList, writeStoredList } from '../../lib/browser/storedList'
import { parseRange } from '../../lib/time/timeRange'

/** Both ends of a range as the address has them. */
export interface RangeTexts {
  from: string
  to: string
}

const format = { key: 'logkit-ranges', member: 'ranges', version: 1 }
const maxRanges = 5

/** The ranges that were chosen last in this browser, the newest first; none where storage is blocked. */
export function recentRanges(storage: () => Storage = () => localStorage): RangeTexts[] {
  const items = readStoredList(format, storage)?.items ?? []
  return items.flatMap((item): RangeTexts[] => {
    if (!isRecord(item) || typeof item.from !== 'string' || typeof item.to !== 'string') return []
    const texts = { from: item.from, to: item.to }
    return parseRange(texts) ? [texts] : []
  })
}

/** Puts a range at the head of the recent ones. */
export function rememberRange(
  range: RangeTexts,
  storage: () => Storage = () => localStorage,
): void {
  const others = recentRanges(storage).filter(
    ({ from, to }) => from !== range.from || to !== range.to,
  )
  writeStoredList(format, storage, [range, ...others].slice(0, maxRanges))
}
