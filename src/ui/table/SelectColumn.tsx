import { use, useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../lib/store'
import { useText } from '../useText'
import { RowKeys, type Selecting } from './Selecting'
import styles from './SelectColumn.module.css'
import type { Column } from './tableColumns'

export const selectKey = 'select'

/** The column of check boxes. Each watches for itself: choosing a row draws nothing else anew. */
export function selectColumn<Row, Sort extends string>(
  selecting: Selecting,
  rowKey: (row: Row) => string,
  nameOf: (row: Row) => string,
): Column<Row, Sort> {
  /** where a press with Shift begins */
  const last = createStore<string | null>(null)
  return {
    key: selectKey,
    title: '',
    head: <SelectAll selecting={selecting} />,
    width: 36,
    cell: (row) => (
      <SelectRow selecting={selecting} name={rowKey(row)} label={nameOf(row)} last={last} />
    ),
  }
}

interface RowProps {
  selecting: Selecting
  name: string
  label: string
  last: Store<string | null>
}

function SelectRow({ selecting, name, label, last }: RowProps) {
  const t = useText('common')
  const rows = use(RowKeys)
  const checked = useSyncExternalStore(selecting.subscribe, () => selecting.has(name))
  return (
    <label className={styles.place}>
      <input
        type="checkbox"
        checked={checked}
        aria-label={t('select.row', { name: label })}
        onChange={({ target, nativeEvent }) => {
          const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
          selecting.set(range ? between(rows, last.get(), name) : [name], target.checked)
          last.set(name)
        }}
      />
    </label>
  )
}

function between(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [keys.indexOf(from ?? to), keys.indexOf(to)]
  return a < 0 || b < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1)
}

function SelectAll({ selecting }: { selecting: Selecting }) {
  const t = useText('common')
  const rows = use(RowKeys)
  const chosen = useSyncExternalStore(selecting.subscribe, () => {
    const keys = rows
    const count = keys.filter(selecting.has).length
    return count === 0 ? 'none' : count === keys.length ? 'all' : 'some'
  })
  return (
    <label className={styles.place}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = chosen === 'some'
        }}
        type="checkbox"
        checked={chosen === 'all'}
        aria-label={t('select.page')}
        onChange={() => selecting.set(rows, chosen !== 'all')}
      />
    </label>
  )
}
