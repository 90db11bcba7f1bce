import { Suspense, useCallback, useMemo, useRef, type ReactNode } from 'react'
import { narrowPage } from '../../lib/firstPage'
import { useTranslation } from 'react-i18next'
import { useStable } from '../../lib/hooks/useStable'
import { ColumnWidthsContext } from './ColumnWidthsContext'
import styles from './ResourceTable.module.css'
import { useReturnToRow } from './useReturnToRow'
import { selectCells } from './selectCells'
import { VisibleRowKeysContext, type RowSelection } from './rowSelection'
import { foldColumns } from '../../lib/table/textColumns'
import { selectWidth } from '../../lib/table/columnLayout'
import { widthVariable } from '../../lib/table/tableLayout'
import type { Column } from './columns'
import { Empty } from '../feedback/Empty'
import { Pages } from '../controls/Pages'
import { TableHead } from './TableHead'
import { TableRows } from './TableRows'
import { TableSkeleton } from './TableSkeleton'
import { useColumnLayout, type ColumnSizing } from './useColumnLayout'
import { keyShortcuts } from '../keyShortcuts'
import { lazyPart } from '../lazyPart'
import { useRowNavigation } from './useRowNavigation'
import { useNarrow } from '../useNarrow'

// Wide tables have headings instead.
const SortSelect = lazyPart(async () => (await import('./SortSelect')).SortSelect)

export type { Column }

export interface Order<Sort> {
  sort?: Sort
  order?: 'ascend' | 'descend'
  page?: number
  size?: number
}

export interface ResourceTableProps<Row, Sort extends string> {
  /** the accessible name of the table */
  label: string
  /** Must be the same array as long as no column changes; otherwise every row is rendered again. */
  columns: Column<Row, Sort>[]
  rowKey: (row: Row) => string
  /** An unchanged row must be the same object, for the same reason. */
  rows: Row[]
  /** the number of rows on all pages; without it the table has no pages */
  total?: number
  /** whether there may be more rows than `total` */
  atLeast?: boolean | undefined
  /** the number of rows that the server counts although it sends none */
  unsent?: number | undefined
  /** the rows that could not be read at all, and are not among `rows` */
  unreadable?: number | undefined
  loading: boolean
  order?: Order<Sort>
  onOrder?: (order: Order<Sort>) => void
  /** Loads a page that is likely to be opened. */
  onPreloadPage?: ((page: number) => void) | undefined
  empty: ReactNode
  /** lets the user change the widths of columns */
  sizing?: ColumnSizing
  /** lets the user select rows */
  selection?: RowSelection
  /** the name of a row for screen readers */
  nameOf?: (row: Row) => string
}

/**
 * A table of resources. It shows the given rows and order, and reports changes of the order and of the page. Where the
 * console is narrow, secondary columns fold under the first.
 */
export function ResourceTable<Row extends object, Sort extends string = never>(
  props: ResourceTableProps<Row, Sort>,
) {
  const {
    label,
    rowKey,
    rows,
    total = 0,
    order = {},
    onOrder,
    empty,
    sizing,
    unsent,
    unreadable,
  } = props
  const { t } = useTranslation()
  const narrow = useNarrow(narrowPage)
  const container = useRef<HTMLDivElement>(null)
  const { selection, nameOf = rowKey } = props
  const arranged = useMemo(
    () => (narrow ? foldColumns(props.columns) : { columns: props.columns, folded: [] }),
    [narrow, props.columns],
  )
  const select = useMemo(
    () => (selection ? selectCells(selection, rowKey, nameOf) : null),
    [selection, rowKey, nameOf],
  )
  const inset = select ? selectWidth : 0
  const visibleKeys = useStable(useMemo(() => rows.map(rowKey), [rows, rowKey]))
  const layout = useColumnLayout(container, {
    ...arranged,
    rows,
    keys: visibleKeys,
    sizing,
    inset,
  })
  const isShown = layout.measured && (rows.length > 0 || !props.loading)
  useRowNavigation(container, isShown && rows.length > 0)
  const rememberRow = useReturnToRow(container, isShown && rows.length > 0)
  const turnPage = useCallback((page: number, size: number) => onOrder?.({ page, size }), [onOrder])
  const sortable = props.columns.filter(({ sort }) => sort !== undefined)
  return (
    <>
      {narrow && isShown && sortable.length > 1 && (
        <Suspense fallback={<div className={styles.sort} />}>
          <SortSelect
            titles={sortable.map(({ title }) => title)}
            selected={sortable.findIndex(({ sort }) => sort === order.sort)}
            direction={order.order ?? 'ascend'}
            onSort={(index, direction) =>
              onOrder?.({ sort: sortable[index]?.sort, order: direction })
            }
          />
        </Suspense>
      )}
      <div ref={container} className={styles.container} style={layout.style} onClick={rememberRow}>
        {!isShown && props.loading && <TableSkeleton label={t('loading')} />}
        {isShown && (
          <div className={styles.scroll} data-overflows={layout.overflows}>
            <table
              aria-label={label}
              aria-keyshortcuts={keyShortcuts.rows}
              className={styles.table}
            >
              <colgroup>
                {select && <col style={{ width: selectWidth }} />}
                {arranged.columns.map(({ key }) => (
                  <col key={key} style={{ width: `var(${widthVariable(key)})` }} />
                ))}
              </colgroup>
              <VisibleRowKeysContext value={visibleKeys}>
                <ColumnWidthsContext value={layout.widths}>
                  <TableHead
                    columns={arranged.columns}
                    selectAll={select?.head}
                    order={order}
                    onOrder={onOrder}
                    sized={sizing !== undefined && !narrow}
                  />
                  <TableRows
                    {...arranged}
                    select={select}
                    rows={rows}
                    rowKey={rowKey}
                    empty={
                      unsent || unreadable ? (
                        <Empty
                          title={unsent ? t('unsent', { count: unsent }) : t('noneReadable')}
                        />
                      ) : (
                        empty
                      )
                    }
                  />
                </ColumnWidthsContext>
              </VisibleRowKeysContext>
            </table>
          </div>
        )}
        {isShown && total > 0 && (
          <footer className={styles.footer}>
            <span aria-hidden className={styles.keys}>
              {t('tableKeys')}
            </span>
            <Pages
              page={order.page ?? 1}
              size={order.size ?? 20}
              total={total}
              atLeast={props.atLeast}
              sizes={pageSizes}
              simple={narrow}
              range={rows.length > 0}
              onPage={turnPage}
              onPreload={props.onPreloadPage}
            />
          </footer>
        )}
      </div>
    </>
  )
}

const pageSizes = [20, 50, 100, 200]
