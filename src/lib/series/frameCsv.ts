import { toCsv } from '../text/csv'
import { fillMissingTimes, lowerBound, type Frame, type TimeSpan } from './frames'

/** The column titles of a table. */
export interface FrameTitles {
  /** for ISO times in UTC */
  time: string
  /** for the same times in Unix ms */
  unix: string
  /** field -> name with unit; other fields are left out */
  columns: Readonly<Record<string, string>>
}

/**
 * Formats the data of a chart as CSV: the points of the span in full precision. Missing values are empty; absent times
 * between points are added. Resolves with parts to be joined.
 */
export function frameCsv(frame: Frame, span: TimeSpan, titles: FrameTitles): Promise<string[]> {
  const { times, columns } = fillMissingTimes(frame)
  const fields = Object.entries(titles.columns)
  const rows = rowsOf(times, span)
  return toCsv(
    [titles.time, titles.unix, ...fields.map(([, title]) => title)],
    rows,
    ({ time, index }) => [
      new Date(time).toISOString(),
      time,
      ...fields.map(([field]) => valueAt(columns[field], index)),
    ],
  )
}

function rowsOf(times: Float64Array, { from, to }: TimeSpan): { time: number; index: number }[] {
  const first = lowerBound(times, from)
  const inSpan = times.subarray(first, lowerBound(times, to))
  return Array.from(inSpan, (time, i) => ({ time, index: first + i }))
}

const valueAt = (column: Float64Array | undefined, index: number) => {
  const value = column?.[index] ?? NaN
  return Number.isNaN(value) ? null : value
}
