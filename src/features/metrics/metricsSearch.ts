import { flag, oneOf, searchText, commaList } from '../../contract/list'
import { z } from '../../contract/zod'
import { parseRange, type TimeRange } from '../../lib/time/timeRange'

/** The parameters of charts in the address. Relative times stay relative. */
export const MetricsSearch = z.object({
  from: z.catch(z._default(z.string(), 'now-6h'), 'now-6h'),
  to: z.catch(z._default(z.string(), 'now'), 'now'),
  /** the earlier time drawn paler behind: the period before, a day or a week earlier */
  compare: oneOf('none', 'period', 'day', 'week'),
  /** time zone of the charts; '' = the console's */
  tz: searchText,
  /** ids of lines that are not drawn */
  hide: commaList,
  /** Network metrics are shown in bits instead of bytes. */
  bits: flag(false),
  /** the value axes that the user chose, see `panelAxisOf` */
  axes: commaList,
  /** metric of the only panel on the page; '' = all panels */
  panel: searchText,
})
export type MetricsSearch = z.output<typeof MetricsSearch>

const defaultRange: TimeRange = {
  from: { amount: 6, unit: 'h' },
  to: { amount: 0, unit: 's' },
}

/** Reads the range of an address; an unreadable one is replaced by the default and reported as `isInvalid`. */
export function rangeOf({ from, to }: Pick<MetricsSearch, 'from' | 'to'>) {
  const range = parseRange({ from, to })
  return { range: range ?? defaultRange, isInvalid: range === null }
}
