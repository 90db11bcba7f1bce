import { Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ResourceTable.module.css'
import { SortSelect } from './SortSelect'
import { TableSkeleton } from './TableSkeleton'
import { useNarrow } from './useNarrow'

export interface Column<Row, Sort extends string = never> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** The server can sort by this column, under this name. */
  sort?: Sort
  /** px; without it the column takes what is left */
  width?: number
  numeric?: boolean
  /** It keeps its place where the console is narrow. */
  main?: boolean
}

interface Order<Sort> {
  sort?: Sort
  order?: 'ascend' | 'descend'
  page?: number
  size?: number
}

export interface ResourceTableProps<Row, Sort extends string> {
  /** names the table to assistive technology */
  label: string
  columns: Column<Row, Sort>[]
  rowKey: (row: Row) => string
  rows: Row[]
  /** what the server holds; without it the table has no pages */
  total?: number
  loading: boolean
  order?: Order<Sort>
  onOrder?: (order: Order<Sort>) => void
  empty: ReactNode
}

const pageSizes = [20, 50, 100, 200]

/**
 * Rows of one resource. It shows state and reports wishes; the URL and the server are someone else's
 * business. Where the console is narrow, secondary columns fold under the first.
 */
export function ResourceTable<Row extends object, Sort extends string = never>(
  props: ResourceTableProps<Row, Sort>,
) {
  const { columns, order = {}, rows, total } = props
  const { t } = useTranslation()
  const narrow = useNarrow(900)
  if (props.loading && !rows.length) return <TableSkeleton label={t('loading')} />
  return (
    <>
      {narrow && <SortSelect {...props} />}
      <Table<Row>
        aria-label={props.label}
        className={styles.table}
        size="small"
        tableLayout="fixed"
        rowKey={props.rowKey}
        dataSource={rows}
        columns={(narrow ? folded(columns) : columns).map((column) => toAntd(column, order))}
        showSorterTooltip={false}
        sortDirections={['ascend', 'descend', 'ascend']}
        locale={{ emptyText: props.empty }}
        pagination={
          total !== undefined &&
          total > 0 && {
            current: order.page,
            pageSize: order.size,
            total,
            pageSizeOptions: pageSizes,
            showSizeChanger: true,
            simple: narrow,
            showTotal: (_, [from, to]) => t('range', { from, to, total }),
          }
        }
        onChange={({ current, pageSize }, _filters, sorter, { action }) => {
          const by = Array.isArray(sorter) ? sorter[0] : sorter
          const column = columns.find(({ key }) => key === by?.columnKey)
          if (action !== 'sort') props.onOrder?.({ page: current, size: pageSize })
          else props.onOrder?.({ sort: column?.sort, order: by?.order ?? 'ascend' })
        }}
      />
    </>
  )
}

const toAntd = <Row, Sort extends string>(
  column: Column<Row, Sort>,
  { sort, order }: Order<Sort>,
): TableColumnType<Row> => ({
  key: column.key,
  title: column.title,
  width: column.width,
  align: column.numeric ? 'right' : undefined,
  sorter: column.sort !== undefined,
  sortOrder: column.sort !== undefined && sort === column.sort ? order : null,
  render: (_, row) => column.cell(row),
})

/** The first column with the secondary ones below it, each beside its title, and the main ones beside it. */
function folded<Row, Sort extends string>([first, ...rest]: Column<Row, Sort>[]) {
  const secondary = rest.filter(({ main }) => !main)
  const lead: Column<Row, Sort> = {
    ...first!,
    width: undefined,
    cell: (row) => (
      <div className={styles.folded}>
        {first!.cell(row)}
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
