import type { ReactNode } from 'react'
import styles from './ResourceTable.module.css'

export interface Column<Row, Sort extends string = never> {
  key: string
  title: string
  /** stands in the place of the title */
  head?: ReactNode
  cell: (row: Row) => ReactNode
  /** The server can sort by this column, under this name. */
  sort?: Sort
  /** px; without it the column takes what is left */
  width?: number
  numeric?: boolean
  /** It keeps its place where the console is narrow. */
  main?: boolean
  /** Not shown by default, where columns can be chosen. */
  hidden?: boolean
}

/** The first column with the secondary ones below it, each beside its title, and the main ones beside it. */
export function folded<Row, Sort extends string>([first, ...rest]: Column<Row, Sort>[]) {
  if (!first) return []
  const secondary = rest.filter(({ main }) => !main)
  const lead: Column<Row, Sort> = {
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
  return [lead, ...rest.filter(({ main }) => main)]
}
