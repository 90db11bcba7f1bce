import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../lazyPart'
import type { Order } from './ResourceTable'
import { sortArrows } from '../../lib/drawings'
import styles from './TableHead.module.css'
import type { Column } from './columns'

// A handle lies over the heading, so nothing moves when its code arrives.
const ResizeHandle = lazyPart(async () => (await import('./ResizeHandle')).ResizeHandle)

interface Props<Row, Sort extends string> {
  columns: Column<Row, Sort>[]
  /** the check box for all rows */
  selectAll: ReactNode
  order: Order<Sort>
  onOrder?: (order: Order<Sort>) => void
  /** The user can change the widths. */
  sized: boolean
}

/** The headings of a table. Those of sortable columns are buttons; the first press sorts in ascending order. */
export function TableHead<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { columns, selectAll, order, onOrder, sized } = props
  return (
    <thead className={styles.head}>
      <tr>
        {selectAll && (
          <th scope="col" className={styles.heading}>
            {selectAll}
          </th>
        )}
        {columns.map(({ key, title, sort, kind }) => {
          const direction =
            sort !== undefined && order.sort === sort ? (order.order ?? 'ascend') : null
          return (
            <th
              key={key}
              scope="col"
              // Without a name of its own the heading would be read out with the name of its handle.
              aria-label={title}
              aria-sort={direction ? `${direction}ing` : undefined}
              data-kind={kind}
              className={styles.heading}
            >
              {sort === undefined ? (
                <span className={styles.title}>{title}</span>
              ) : (
                <SortButton
                  title={title}
                  direction={direction}
                  onPress={() =>
                    onOrder?.({ sort, order: direction === 'ascend' ? 'descend' : 'ascend' })
                  }
                />
              )}
              {sized && (
                <Suspense>
                  <ResizeHandle column={key} title={title} />
                </Suspense>
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
  direction: 'ascend' | 'descend' | null
  onPress: () => void
}

function SortButton({ title, direction, onPress }: SortButtonProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.sort}
      title={`${title}: ${t(direction === 'ascend' ? 'sortDescending' : 'sortAscending')}`}
      onClick={onPress}
    >
      <span className={styles.title}>{title}</span>
      <svg viewBox="0 0 8 12" aria-hidden="true" className={styles.arrows}>
        <path d={sortArrows.ascend} data-on={direction === 'ascend'} />
        <path d={sortArrows.descend} data-on={direction === 'descend'} />
      </svg>
    </button>
  )
}
