import { toCsv } from '../text/csv'
import { fillHoles, firstFrom, type Frame, type Span } from './frames'

/** Names for the head of a table. */
export interface FrameTitles {
  /** Of ISO times in UTC. */
  time: string
  /** Of the same in Unix ms. */
  unix: string
  /** field -> name with unit. Others are left out. */
  columns: Readonly<Record<string, string>>
}

/**
 * What a chart shows as CSV: the points of the span in full precision, missing values empty, holes between the points
 * filled. In parts, to be joined.
 */
export function frameCsv(frame: Frame, span: Span, titles: FrameTitles): Promise<string[]> {
  const { times, columns } = fillHoles(frame)
  const shown = Object.entries(titles.columns)
  const rows = rowsOf(times, span)
  return toCsv(
    [titles.time, titles.unix, ...shown.map(([, title]) => title)],
    rows,
    ({ time, index }) => [
      new Date(time).toISOString(),
      time,
      ...shown.map(([field]) => valueAt(columns[field], index)),
    ],
  )
}

function rowsOf(times: Float64Array, { from, to }: Span): { time: number; index: number }[] {
  const first = firstFrom(times, from)
  const shown = times.subarray(first, firstFrom(times, to))
  return Array.from(shown, (time, i) => ({ time, index: first + i }))
}

const valueAt = (column: Float64Array | undefined, index: number) => {
  const value = column?.[index] ?? NaN
  return Number.isNaN(value) ? null : value
}
