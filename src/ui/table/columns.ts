import type { ReactNode } from 'react'
import type { CellText, ColumnKind } from '../../lib/table/columnLayout'

interface ColumnBase<Row, Sort extends string> {
  key: string
  title: string
  /** px that cells need beside their text, for an icon or a button */
  extra?: number
  /** Long texts take several lines. */
  wrap?: boolean
  /** The server can sort by this column, under this name. */
  sort?: Sort
  /** The column stays a column where the console is narrow. */
  main?: boolean
  /** Hidden by default, where the user can choose columns. */
  hidden?: boolean
  /** what the cell shows; without it the text alone */
  cell?: (row: Row) => ReactNode
}

/**
 * A column of a `ResourceTable`. Its kind and what its cells say decide its width. Relative times all need the same, so
 * their column does with the cell.
 */
export type Column<Row, Sort extends string = never> = ColumnBase<Row, Sort> &
  (
    | { kind: Exclude<ColumnKind, 'time'>; text: (row: Row) => CellText }
    | { kind: 'time'; text?: (row: Row) => string; cell: (row: Row) => ReactNode }
  )

/** The columns of a table where the console is narrow: the secondary ones are listed under the first. */
export interface FoldedColumns<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  /** the columns that are listed under the first */
  folded: Column<Row, Sort>[]
}

/** Folds the columns that are not main under the first. A wide table has none of these. */
export function foldColumns<Row, Sort extends string>(
  columns: Column<Row, Sort>[],
): FoldedColumns<Row, Sort> {
  return {
    columns: columns.filter(({ main }, index) => index === 0 || main),
    folded: columns.filter(({ main }, index) => index > 0 && !main),
  }
}
