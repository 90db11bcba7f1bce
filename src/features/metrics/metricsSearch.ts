import { flag, oneOf, text, words } from '../../contract/list'
import { z } from '../../contract/zod'
import { readRange, type TimeRange } from '../../lib/time/timeRange'

/** What the address says about charts. Relative times stay relative in it. */
export const MetricsSearch = z.object({
  from: z.catch(z._default(z.string(), 'now-6h'), 'now-6h'),
  to: z.catch(z._default(z.string(), 'now'), 'now'),
  /** what is laid over it, paler: the same length before, a day or a week earlier */
  compare: oneOf('none', 'period', 'day', 'week'),
  /** the zone of the axes, where it is not the console's */
  tz: text,
  /** lines that are not drawn, as fields */
  hide: words,
  /** network in bits */
  bits: flag(false),
  /** the panel that has the page for itself */
  panel: text,
})
export type MetricsSearch = z.output<typeof MetricsSearch>

export const usualRange: TimeRange = {
  from: { amount: 6, unit: 'h' },
  to: { amount: 0, unit: 's' },
}

/** The range of an address; `wrong`: it could not be read, and the usual one stands in. */
export function rangeOf({ from, to }: Pick<MetricsSearch, 'from' | 'to'>) {
  const range = readRange({ from, to })
  return { range: range ?? usualRange, wrong: range === null }
}
