import { useMemo, type ReactNode } from 'react'
import styles from './TableRows.module.css'
import type { Column } from './tableColumns'

interface Props<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** What is in a cell stays on one line. */
  oneLine: boolean
  /** stands in the place of rows where there are none */
  empty: ReactNode
}

export function TableRows<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { columns, rows, rowKey, oneLine, empty } = props
  return (
    <tbody className={oneLine ? styles.oneLine : undefined}>
      {rows.length === 0 && (
        <tr>
          <td colSpan={columns.length}>{empty}</td>
        </tr>
      )}
      {rows.map((row) => {
        const key = rowKey(row)
        return <Line key={key} name={key} row={row} columns={columns} />
      })}
    </tbody>
  )
}

interface LineProps<Row, Sort extends string> {
  name: string
  row: Row
  columns: Column<Row, Sort>[]
}

/** One row: drawn anew for other columns or another row only, however often the table is. */
function Line<Row, Sort extends string>({ name, row, columns }: LineProps<Row, Sort>) {
  return useMemo(
    () => (
      <tr data-row-key={name} className={styles.row}>
        {columns.map(({ key, numeric, cell }) => (
          <td key={key} data-numeric={numeric}>
            {cell(row)}
          </td>
        ))}
      </tr>
    ),
    [name, row, columns],
  )
}
