import { inSlices } from '../async/inSlices'

/** What a cell may hold: several values are joined, nothing is an empty cell. */
export type Cell = string | number | readonly string[] | null

/** Without it, Excel takes UTF-8 for the local code page. */
const byteOrderMark = '\uFEFF'

/** Spreadsheets would calculate what begins like this. papaparse's own expression overlooks cells with a line break. */
const formula = /^[=+\-@\t\r]/

/**
 * A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, all cells quoted, none of them a formula. In
 * parts, to be joined; the page stays usable meanwhile.
 */
export async function toCsv<Row>(
  header: string[],
  rows: readonly Row[],
  cells: (row: Row) => Cell[],
): Promise<string[]> {
  const { default: papa } = await import('papaparse')
  const lines = (data: (string | number)[][]) =>
    papa.unparse(data, { quotes: true, newline: '\r\n', escapeFormulae: formula }) + '\r\n'
  const parts = await inSlices(rows, (slice) => lines(slice.map((row) => cells(row).map(plain))))
  return [byteOrderMark, lines([header]), ...parts]
}

const plain = (cell: Cell): string | number => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join('; ') : cell
}
