import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import type { ListEndpoint } from '../../api/useList'
import type { Input, Result } from '../../contract/endpoint'
import type { Page } from '../../contract/list'
import { useStore } from '../../lib/hooks/useStore'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import type { RowSelection } from '../../ui/table/rowSelection'
import { QueryBoundary } from '../page/QueryBoundary'
import { selectionSize, type SelectionStore } from '../list/listSelection'
import styles from './TablePicker.module.css'

/** The search text and the page of a picker. */
export interface PickerView {
  search: string
  page: number
  size: number
}

interface Props<E extends ListEndpoint, Row> {
  /** the list in the middle of a sentence: "the agents" */
  what: string
  /** the label of the search field */
  label: string
  endpoint: E
  inputOf: (view: PickerView) => Input<E>
  rowsOf: (result: Result<E>) => Page<Row>
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  nameOf: (row: Row) => string
  /** the keys that are assigned already: they are shown as selected and cannot be deselected */
  present?: ReadonlySet<string>
  selection: SelectionStore
}

/** A table of a list of the server in which rows are selected, with a search field and pages. */
export function TablePicker<E extends ListEndpoint, Row extends object>(props: Props<E, Row>) {
  const { what, label, endpoint, inputOf, rowsOf, columns, rowKey, nameOf } = props
  const { present, selection } = props
  const { t } = useTranslation('lists')
  const [view, setView] = useState<PickerView>({ search: '', page: 1, size: 20 })
  const list = useQuery({
    ...query(endpoint, inputOf(view)),
    placeholderData: keepPreviousData,
  })
  const tableSelection = useMemo(
    () => (present ? withPresent(selection, present) : selection),
    [selection, present],
  )
  const count = selectionSize(useStore(selection))
  const page = list.data === undefined ? undefined : rowsOf(list.data)
  return (
    <div className={styles.picker}>
      <SearchInput
        label={label}
        value={view.search}
        onSearch={(search) => setView({ ...view, search, page: 1 })}
      />
      <QueryBoundary query={list} what={what}>
        <div className={styles.rows}>
          <ResourceTable
            label={what}
            columns={columns}
            selection={tableSelection}
            rowKey={rowKey}
            nameOf={nameOf}
            rows={page?.rows ?? []}
            total={page?.total}
            atLeast={page?.atLeast}
            unsent={page?.unsent}
            loading={list.isPending}
            order={view}
            onOrder={({ page = 1, size = view.size }) => setView({ ...view, page, size })}
            empty={<Empty title={t('picker.none')} />}
          />
        </div>
      </QueryBoundary>
      <div className={styles.count} role="status">
        {t('picker.selected', { count })}
        {count > 0 && (
          <Button type="link" size="small" onClick={selection.clear}>
            {t('selection.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

const withPresent = (selection: SelectionStore, present: ReadonlySet<string>): RowSelection => ({
  ...selection,
  has: (key) => present.has(key) || selection.has(key),
  set: (keys, selected) =>
    selection.set(
      keys.filter((key) => !present.has(key)),
      selected,
    ),
})
