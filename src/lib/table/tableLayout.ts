import {
  columnNeed,
  layOutColumns,
  type ColumnLayout,
  type ColumnNeed,
  type Needs,
} from './columnLayout'
import type { Folded, TextColumn } from './textColumns'

/** px that the label of a column takes where it is listed under the first one */
const foldedLabelWidth = 88
/** The first column takes all there is where others are listed under it. */
const foldedNeed: ColumnNeed = { min: 120, want: 4_000 }

/** The CSS variable of a column's width. */
export const widthVariable = (column: string) => `--lk-column-${column}` as const

/** Two languages have different needs, and so has the first column where others are listed under it. */
const needKey = (
  { key, title }: { key: string; title: string },
  index: number,
  folded: readonly unknown[],
) => [key, title, index === 0 && folded.length > 0].join()

/** The needs of the columns of a table for the given rows. */
export const needsOf = <Row, Sort extends string>(
  { columns, folded }: Folded<TextColumn<Row, Sort>>,
  rows: readonly Row[],
): Needs =>
  Object.fromEntries(
    columns.map((column, index) => [
      needKey(column, index, folded),
      index === 0 && folded.length > 0
        ? foldedNeed
        : columnNeed({
            ...column,
            sortable: column.sort !== undefined,
            texts: column.text ? rows.map(column.text) : [],
          }),
    ]),
  )

interface Place {
  needs: Needs
  /** px by column, as the user has set them */
  chosen: Readonly<Record<string, number>>
  /** px of the element around the table */
  width: number
  /** px that are taken by what is no column, such as the check boxes */
  inset: number
}

/** The widths of the columns of a table in its place. */
export function layOutTable(
  { columns, folded }: Folded<{ key: string; title: string }>,
  { needs, chosen, width, inset }: Place,
) {
  const needed = columns.map((column, index) => ({
    key: column.key,
    need: needs[needKey(column, index, folded)] ?? foldedNeed,
  }))
  const layout = layOutColumns(needed, chosen, width - inset)
  const foldedWidth = (layout.widths[columns[0]?.key ?? ''] ?? 0) - foldedLabelWidth
  return {
    /** the CSS variables of the element around the table */
    style: variablesOf(layout, inset),
    /** px by column; of a column that is listed under the first, the room that it has there */
    widths: {
      ...layout.widths,
      ...Object.fromEntries(folded.map(({ key }) => [key, foldedWidth])),
    },
    /** whether the table is wider than its place */
    overflows: layout.total + inset > width,
  }
}

const variablesOf = (
  { widths, total }: ColumnLayout,
  inset: number,
): Record<`--${string}`, string> => ({
  '--lk-table-width': `${total + inset}px`,
  ...Object.fromEntries(
    Object.entries(widths).map(([column, width]) => [widthVariable(column), `${width}px`] as const),
  ),
})
