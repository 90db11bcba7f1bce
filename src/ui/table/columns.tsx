import type { ReactNode } from 'react'
import styles from './ResourceTable.module.css'

/** A column of a `ResourceTable`. */
export interface Column<Row, Sort extends string = never> {
  key: string
  title: string
  /** replaces the title in the heading */
  head?: ReactNode
  cell: (row: Row) => ReactNode
  /** The server can sort by this column, under this name. */
  sort?: Sort
  /** px; without it the column takes the remaining width */
  width?: number
  numeric?: boolean
  /** The column stays a column where the console is narrow. */
  main?: boolean
  /** Hidden by default, where the user can choose columns. */
  hidden?: boolean
}

/** The columns of a narrow table: the first one shows the secondary ones below it, and the main ones follow. */
export function foldColumns<Row, Sort extends string>([first, ...rest]: Column<Row, Sort>[]) {
  if (!first) return []
  const secondary = rest.filter(({ main }) => !main)
  const leading: Column<Row, Sort> = {
    ...first,
    width: undefined,
    cell: (row) => (
      <div className={styles.folded}>
        {first.cell(row)}
        <dl>
          {secondary.map((column) => (
            <div key={column.key}>
              <dt>{column.title}</dt>
              <dd>{column.cell(row)}</dd>
            </div>
          ))}
        </dl>
      </div>
    ),
  }
  return [leading, ...rest.filter(({ main }) => main)]
}
