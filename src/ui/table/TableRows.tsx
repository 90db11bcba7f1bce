import { Suspense, useMemo, type ReactNode } from 'react'
import { shownText } from '../../lib/text/cutParts'
import { lazyPart } from '../lazyPart'
import { MiddleEllipsis } from '../layout/MiddleEllipsis'
import styles from './TableRows.module.css'
import type { Column } from './columns'
import type { SelectCells } from './selectCells'

const UnreadMark = lazyPart(async () => (await import('./UnreadMark')).UnreadMark)

interface Props<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  /** the columns that are listed under the first */
  folded: Column<Row, Sort>[]
  select: SelectCells<Row> | null
  rows: Row[]
  rowKey: (row: Row) => string
  /** shown when there are no rows */
  empty: ReactNode
}

/** The body of a table. */
export function TableRows<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { rows, rowKey, empty, ...cells } = props
  const { columns, select } = cells
  return (
    <tbody>
      {rows.length === 0 && (
        <tr>
          {/* It reaches to the end of the row, beyond the last column. */}
          <td colSpan={columns.length + (select ? 2 : 1)}>{empty}</td>
        </tr>
      )}
      {rows.map((row) => {
        const key = rowKey(row)
        return <TableRow key={key} rowKey={key} row={row} {...cells} />
      })}
    </tbody>
  )
}

interface RowProps<Row, Sort extends string> extends Pick<
  Props<Row, Sort>,
  'columns' | 'folded' | 'select'
> {
  rowKey: string
  row: Row
}

/** One row. It is rendered again only when the row or the columns change, however often the table is. */
function TableRow<Row, Sort extends string>(props: RowProps<Row, Sort>) {
  const { rowKey, row, columns, folded, select } = props
  const unread = unreadPlaces(row)
  return useMemo(
    () => (
      <tr data-row-key={rowKey} className={styles.row}>
        {select && <td className={styles.select}>{select.cell(row)}</td>}
        {columns.map((column, index) => (
          <td key={column.key} data-kind={column.kind} data-wrap={column.wrap}>
            {index === 0 && unread && (
              <Suspense>
                <UnreadMark places={unread} />
              </Suspense>
            )}
            {contentOf(column, row)}
            {index === 0 && folded.length > 0 && (
              <dl className={styles.folded}>
                {folded.map((column) => (
                  <div key={column.key}>
                    <dt>{column.title}</dt>
                    <dd data-kind={column.kind}>{contentOf(column, row)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </td>
        ))}
      </tr>
    ),
    [rowKey, row, columns, folded, select, unread],
  )
}

function contentOf<Row, Sort extends string>(column: Column<Row, Sort>, row: Row): ReactNode {
  if (column.cell) return column.cell(row)
  const text = column.text?.(row) ?? ''
  const line = shownText(typeof text === 'string' ? text : text.join(', '))
  if (!line) return null
  if (column.kind === 'name' || column.kind === 'path')
    return <MiddleEllipsis text={line} kind={column.kind} />
  if (column.kind === 'mono') return <code>{line}</code>
  return column.kind === 'text' || column.kind === 'error' ? (
    <span title={column.wrap ? undefined : line}>{line}</span>
  ) : (
    line
  )
}

/** The places of a row that could not be read; undefined for a row that was read in full. */
const unreadPlaces = (row: unknown): readonly string[] | undefined =>
  typeof row === 'object' && row && 'unread' in row && Array.isArray(row.unread)
    ? row.unread
    : undefined
