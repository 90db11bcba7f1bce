import type { CellText, ColumnKind } from './columnLayout'

interface ColumnBase<Sort extends string> {
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
}

/**
 * A column of a table by what its cells say. Its kind and the texts decide its width. Relative times all need the same, so
 * their column does without texts.
 */
export type TextColumn<Row, Sort extends string = never> = ColumnBase<Sort> &
  (
    | { kind: Exclude<ColumnKind, 'time'>; text: (row: Row) => CellText }
    | { kind: 'time'; text?: (row: Row) => string }
  )

/** The columns of a table where the console is narrow: the secondary ones are listed under the first. */
export interface Folded<Column> {
  columns: Column[]
  /** the columns that are listed under the first */
  folded: Column[]
}

/** Folds the columns that are not main under the first. A wide table has none of these. */
export function foldColumns<Column extends { main?: boolean }>(
  columns: readonly Column[],
): Folded<Column> {
  return {
    columns: columns.filter(({ main }, index) => index === 0 || main),
    folded: columns.filter(({ main }, index) => index > 0 && !main),
  }
}
