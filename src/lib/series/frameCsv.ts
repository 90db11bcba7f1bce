import { toCsv } from '../text/csv'
import { fillMissingTimes, type Frame } from './frames'
import { isoTime } from '../time/isoTime'

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
 * Formats the data of a chart as CSV in full precision. Missing values are empty; absent times between points are added.
 * Resolves with parts to be joined.
 * @param frame clipped to the span that is shown
 * @param maxPoints see `fillMissingTimes`; 0 adds no times
 */
export function frameCsv(frame: Frame, titles: FrameTitles, maxPoints?: number): Promise<string[]> {
  const { times, columns } = maxPoints === 0 ? frame : fillMissingTimes(frame, maxPoints)
  const fields = Object.entries(titles.columns)
  const rows = Array.from(times, (time, index) => ({ time, index }))
  return toCsv(
    [titles.time, titles.unix, ...fields.map(([, title]) => title)],
    rows,
    ({ time, index }) => [
      isoTime(time),
      time,
      ...fields.map(([field]) => valueAt(columns[field], index)),
    ],
  )
}

const valueAt = (column: Float64Array | undefined, index: number) => {
  const value = column?.[index] ?? NaN
  return Number.isNaN(value) ? null : value
}
