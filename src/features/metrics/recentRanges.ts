import { atMost, z } from '../../contract/zod'
import { readStoredList, writeStoredList } from '../../lib/browser/storedList'
import { parseRange } from '../../lib/time/timeRange'

const end = z.string().check(atMost(100))
const RangeTexts = z.object({ from: end, to: end })

/** Both ends of a range as the address has them. */
export type RangeTexts = z.output<typeof RangeTexts>

const format = { key: 'logkit-ranges', member: 'ranges', version: 1 }
const maxRanges = 5

/** The ranges that were chosen last in this browser, the newest first; none where storage is blocked. */
export function recentRanges(storage: () => Storage = () => localStorage): RangeTexts[] {
  const items = readStoredList(format, storage)?.items ?? []
  return items.flatMap((item) => {
    const { success, data } = RangeTexts.safeParse(item)
    return success && parseRange(data) ? [data] : []
  })
}

/** Puts a range at the head of the recent ones, unless a later version of the console has stored them. */
export function rememberRange(
  range: RangeTexts,
  storage: () => Storage = () => localStorage,
): void {
  if (readStoredList(format, storage)?.isNewer) return
  const others = recentRanges(storage).filter(
    ({ from, to }) => from !== range.from || to !== range.to,
  )
  writeStoredList(format, storage, [range, ...others].slice(0, maxRanges))
}
