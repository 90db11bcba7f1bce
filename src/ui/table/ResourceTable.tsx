import { Pagination } from 'antd'
import { useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStable } from '../../lib/hooks/useStable'
import { ColumnWidths } from './ColumnWidths'
import styles from './ResourceTable.module.css'
import { useReturnToRow } from './rowPlaces'
import { selectColumn, selectKey } from './SelectColumn'
import { RowKeys, type Selecting } from './Selecting'
import { SortSelect } from './SortSelect'
import { folded, type Column } from './tableColumns'
import { TableHead } from './TableHead'
import { TableRows } from './TableRows'
import { TableSkeleton } from './TableSkeleton'
import { useColumnWidths, widthVariable, type Sizing } from './useColumnWidths'
import { useNarrow } from '../useNarrow'

export type { Column }

export interface Order<Sort> {
  sort?: Sort
  order?: 'ascend' | 'descend'
  page?: number
  size?: number
}

export interface ResourceTableProps<Row, Sort extends string> {
  /** names the table to assistive technology */
  label: string
  /** The same array as long as nothing about the columns changes; else every row is drawn anew. */
  columns: Column<Row, Sort>[]
  rowKey: (row: Row) => string
  /** A row that means the same has to be the same object, for the same reason. */
  rows: Row[]
  /** what the server holds; without it the table has no pages */
  total?: number
  loading: boolean
  order?: Order<Sort>
  onOrder?: (order: Order<Sort>) => void
  empty: ReactNode
  /** makes the columns' widths the user's to choose */
  sizing?: Sizing
  /** makes rows the user's to choose */
  selecting?: Selecting
  /** what a row is called, for those who hear it */
  nameOf?: (row: Row) => string
}

/**
 * Rows of one resource. It shows state and reports wishes; the URL and the server are someone else's
 * business. Where the console is narrow, secondary columns fold under the first.
 */
export function ResourceTable<Row extends object, Sort extends string = never>(
  props: ResourceTableProps<Row, Sort>,
) {
  const { label, rowKey, rows, total = 0, order = {}, onOrder, empty, sizing } = props
  const { t } = useTranslation()
  const narrow = useNarrow(900)
  const place = useRef<HTMLDivElement>(null)
  const { style, widths } = useColumnWidths(place, props.columns, sizing)
  const keep = useReturnToRow(place, rows.length > 0)
  const { selecting, nameOf = rowKey } = props
  const columns = useMemo(() => {
    const own = narrow ? folded(props.columns) : props.columns
    return selecting ? [selectColumn<Row, Sort>(selecting, rowKey, nameOf), ...own] : own
  }, [narrow, props.columns, selecting, rowKey, nameOf])
  const keysInSight = useStable(useMemo(() => rows.map(rowKey), [rows, rowKey]))
  const sized = sizing !== undefined && !narrow
  if (props.loading && !rows.length) return <TableSkeleton label={t('loading')} />
  return (
    <>
      {narrow && <SortSelect {...props} />}
      <div ref={place} className={styles.place} style={sized ? style : undefined} onClick={keep}>
        <div className={styles.scroll}>
          <table
            aria-label={label}
            aria-keyshortcuts="ArrowDown ArrowUp Home End"
            className={styles.table}
          >
            <colgroup>
              {columns.map(({ key, width }) => (
                <col
                  key={key}
                  style={{
                    width: sized && key !== selectKey ? `var(${widthVariable(key)})` : width,
                  }}
                />
              ))}
            </colgroup>
            <RowKeys value={keysInSight}>
              <ColumnWidths value={widths}>
                <TableHead columns={columns} order={order} onOrder={onOrder} sized={sized} />
              </ColumnWidths>
              <TableRows
                columns={columns}
                rows={rows}
                rowKey={rowKey}
                oneLine={sized}
                empty={empty}
              />
            </RowKeys>
          </table>
        </div>
        {total > 0 && (
          <footer className={styles.footer}>
            <span aria-hidden className={styles.keys}>
              {t('tableKeys')}
            </span>
            <Pages total={total} order={order} onOrder={onOrder} simple={narrow} />
          </footer>
        )}
      </div>
    </>
  )
}

const pageSizes = [20, 50, 100, 200]

interface PagesProps {
  total: number
  order?: { page?: number; size?: number }
  onOrder?: (order: { page: number; size: number }) => void
  simple: boolean
}

/** The way to other pages, and the choice of how many rows each has. */
function Pages({ total, order: { page = 1, size = 20 } = {}, onOrder, simple }: PagesProps) {
  const { t } = useTranslation()
  return useMemo(
    () => (
      <Pagination
        size="small"
        current={page}
        pageSize={size}
        total={total}
        pageSizeOptions={pageSizes}
        showSizeChanger
        simple={simple}
        showTotal={(_, [from, to]) => t('range', { from, to, total })}
        onChange={(page, size) => onOrder?.({ page, size })}
      />
    ),
    [t, total, page, size, onOrder, simple],
  )
}
