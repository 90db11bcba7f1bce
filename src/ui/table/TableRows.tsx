import { WarningOutlined } from '@ant-design/icons'
import { useMemo, type ReactNode } from 'react'
import { useFixedT } from '../useFixedT'
import styles from './TableRows.module.css'
import type { Column } from './columns'
import { selectKey } from './selectColumn'

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
  return useMemo(
    () => (
      <tr data-row-key={rowKey} className={styles.row}>
        {columns.map(({ key, numeric, cell }) => (
          <td key={key} data-numeric={numeric}>
            {key === first && <UnreadMark row={row} />}
            {cell(row)}
          </td>
        ))}
      </tr>
    ),
    [rowKey, row, columns, first],
  )
}

/** Marks a row of which not everything could be read: `unread` has the places in it. */
function UnreadMark({ row }: { row: unknown }) {
  const t = useFixedT('common')
  if (!isPartlyRead(row)) return null
  const text = t('notReadInFull', { places: row.unread.join(', ') })
  return <WarningOutlined role="img" aria-label={text} title={text} className={styles.unread} />
}

const isPartlyRead = (row: unknown): row is { unread: readonly string[] } =>
  typeof row === 'object' && row !== null && 'unread' in row && Array.isArray(row.unread)
