import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import styles from './TableRows.module.css'
import type { Column } from './columns'
import { selectKey } from './selectColumn'

const UnreadMark = lazy(async () => ({ default: (await import('./UnreadMark')).UnreadMark }))

interface Props<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The content of a cell stays on one line. */
  oneLine: boolean
  /** shown when there are no rows */
  empty: ReactNode
}

/** The body of a table. */
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
        return <TableRow key={key} rowKey={key} row={row} columns={columns} />
      })}
    </tbody>
  )
}

interface RowProps<Row, Sort extends string> {
  rowKey: string
  row: Row
  columns: Column<Row, Sort>[]
}

/** One row. It is rendered again only when the row or the columns change, however often the table is. */
function TableRow<Row, Sort extends string>({ rowKey, row, columns }: RowProps<Row, Sort>) {
  const first = columns.find(({ key }) => key !== selectKey)?.key
  const unread = unreadPlaces(row)
  return useMemo(
    () => (
      <tr data-row-key={rowKey} className={styles.row}>
        {columns.map(({ key, numeric, cell }) => (
          <td key={key} data-numeric={numeric}>
            {key === first && unread && (
              <Suspense>
                <UnreadMark places={unread} />
              </Suspense>
            )}
            {cell(row)}
          </td>
        ))}
      </tr>
    ),
    [rowKey, row, columns, first, unread],
  )
}

/** The places of a row that could not be read; undefined for a row that was read in full. */
const unreadPlaces = (row: unknown): readonly string[] | undefined =>
  typeof row === 'object' && row && 'unread' in row && Array.isArray(row.unread)
    ? row.unread
    : undefined
