import { useTranslation } from 'react-i18next'
import { ResizeHandle } from './ResizeHandle'
import type { Order } from './ResourceTable'
import styles from './TableHead.module.css'
import type { Column } from './tableColumns'

interface Props<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  order: Order<Sort>
  onOrder?: (order: Order<Sort>) => void
  /** The widths are the user's to choose. */
  sized: boolean
}

/** The titles of the columns. Those that the server can sort by are buttons: the first press is ascending. */
export function TableHead<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { columns, order, onOrder, sized } = props
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, head, sort, numeric }, index) => {
          const by = sort !== undefined && order.sort === sort ? (order.order ?? 'ascend') : null
          return (
            <th
              key={key}
              scope="col"
              aria-sort={by ? `${by}ing` : undefined}
              data-numeric={numeric}
              className={styles.heading}
            >
              {head !== undefined ? (
                <span className={styles.title}>{head}</span>
              ) : sort === undefined ? (
                <span className={styles.title} title={title}>
                  {title}
                </span>
              ) : (
                <SortButton
                  title={title}
                  by={by}
                  onPress={() => onOrder?.({ sort, order: by === 'ascend' ? 'descend' : 'ascend' })}
                />
              )}
              {/* The last one takes what is left. */}
              {sized && head === undefined && index < columns.length - 1 && (
                <ResizeHandle column={key} title={title} />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface SortButtonProps {
  title: string
  by: 'ascend' | 'descend' | null
  onPress: () => void
}

function SortButton({ title, by, onPress }: SortButtonProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.sort}
      title={`${title}: ${t(by === 'ascend' ? 'sortDescending' : 'sortAscending')}`}
      onClick={onPress}
    >
      <span className={styles.title}>{title}</span>
      <svg viewBox="0 0 8 12" aria-hidden="true" className={styles.arrows}>
        <path d="M4 1l3 4H1z" data-on={by === 'ascend'} />
        <path d="M4 11l3-4H1z" data-on={by === 'descend'} />
      </svg>
    </button>
  )
}
