import { mapInSlices } from '../async/runInSlices'

/** A cell: several values are joined by `; `, null is empty. */
export type Cell = string | number | readonly string[] | null

/** makes Excel read the file as UTF-8 instead of the local code page */
const byteOrderMark = '\uFEFF'

/**
 * The beginning of cells that spreadsheets evaluate: also after white space and what cannot be seen, and in other widths.
 * papaparse's own expression misses these and cells with a line break.
 */
const formula = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * Formats a table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, all cells quoted, formulas escaped. Resolves
 * with parts to be joined, and pauses between them to keep the page responsive.
 */
export async function toCsv<Row>(
  header: string[],
  rows: readonly Row[],
  cells: (row: Row) => Cell[],
): Promise<string[]> {
  const { default: papa } = await import('papaparse')
  const lines = (data: (string | number)[][]) =>
    papa.unparse(data, { quotes: true, newline: '\r\n', escapeFormulae: formula }) + '\r\n'
  const parts = await mapInSlices(rows, (slice) => lines(slice.map((row) => cells(row).map(plain))))
  return [byteOrderMark, lines([header]), ...parts]
}

const plain = (cell: Cell): string | number => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join('; ') : cell
}
