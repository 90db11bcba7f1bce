import { use, useSyncExternalStore, type ReactNode } from 'react'
import { createStore, type Store } from '../../lib/store'
import { useFixedT } from '../useFixedT'
import { VisibleRowKeysContext, type RowSelection } from './rowSelection'
import styles from './selectCells.module.css'

/** The cells of the column of check boxes. */
export interface SelectCells<Row> {
  head: ReactNode
  cell: (row: Row) => ReactNode
}

/** The column of check boxes. Each subscribes to the selection itself, so that selecting a row renders no other row. */
export function selectCells<Row>(
  selection: RowSelection,
  rowKey: (row: Row) => string,
  nameOf: (row: Row) => string,
): SelectCells<Row> {
  /** the row at which a range begins that is selected with Shift */
  const rangeStart = createStore<string | null>(null)
  return {
    head: <SelectAll selection={selection} />,
    cell: (row) => (
      <SelectRow
        selection={selection}
        rowKey={rowKey(row)}
        label={nameOf(row)}
        rangeStart={rangeStart}
      />
    ),
  }
}

interface RowProps {
  selection: RowSelection
  rowKey: string
  label: string
  rangeStart: Store<string | null>
}

function SelectRow({ selection, rowKey, label, rangeStart }: RowProps) {
  const t = useFixedT('common')
  const rows = use(VisibleRowKeysContext)
  const checked = useSyncExternalStore(selection.subscribe, () => selection.has(rowKey))
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        checked={checked}
        aria-label={t('select.row', { name: label })}
        onChange={({ target, nativeEvent }) => {
          const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
          selection.set(
            range ? keysBetween(rows, rangeStart.get(), rowKey) : [rowKey],
            target.checked,
          )
          rangeStart.set(rowKey)
        }}
      />
    </label>
  )
}

function keysBetween(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [keys.indexOf(from ?? to), keys.indexOf(to)]
  return a < 0 || b < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1)
}

function SelectAll({ selection }: { selection: RowSelection }) {
  const t = useFixedT('common')
  const rows = use(VisibleRowKeysContext)
  const checked = useSyncExternalStore(selection.subscribe, () => {
    const count = rows.filter(selection.has).length
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some'
  })
  return (
    <label className={styles.label}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = checked === 'some'
        }}
        type="checkbox"
        checked={checked === 'all'}
        aria-label={t('select.page')}
        onChange={() => selection.set(rows, checked !== 'all')}
      />
    </label>
  )
}
