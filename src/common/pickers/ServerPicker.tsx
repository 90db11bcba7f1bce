import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import type { ListEndpoint } from '../../api/list'
import type { Input, Result } from '../../contract/endpoint'
import type { Page } from '../../contract/list'
import { useStore } from '../../lib/hooks/useStore'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import type { Selecting } from '../../ui/table/Selecting'
import { QueryBoundary, faceOf } from '../page/QueryBoundary'
import { sizeOf, type SelectionStore } from '../list/listSelection'
import styles from './ServerPicker.module.css'

export interface PickView {
  search: string
  page: number
  size: number
}

interface Props<E extends ListEndpoint, Row> {
  /** what there is to pick from, in the middle of a sentence: "the agents" */
  what: string
  /** names the field to search by */
  label: string
  endpoint: E
  inputOf: (view: PickView) => Input<E>
  rowsOf: (result: Result<E>) => Page<Row>
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  nameOf: (row: Row) => string
  /** what is there already: shown as picked, and cannot be left out */
  has?: ReadonlySet<string>
  picked: SelectionStore
}

/** Picks from a list of the server's, however long: by searching it and page by page. What is picked stays picked. */
export function ServerPicker<E extends ListEndpoint, Row extends object>(props: Props<E, Row>) {
  const { what, label, endpoint, inputOf, rowsOf, columns, rowKey, nameOf, has, picked } = props
  const { t } = useTranslation('fleet')
  const [view, setView] = useState<PickView>({ search: '', page: 1, size: 20 })
  const list = useQuery({
    ...query(endpoint, inputOf(view)),
    placeholderData: keepPreviousData,
  })
  const selecting = useMemo(() => (has ? withFixed(picked, has) : picked), [picked, has])
  const count = sizeOf(useStore(picked))
  const page = list.data === undefined ? undefined : rowsOf(list.data)
  return (
    <div className={styles.picker}>
      <SearchInput
        label={label}
        value={view.search}
        onSearch={(search) => setView({ ...view, search, page: 1 })}
      />
      <QueryBoundary of={faceOf(list)} what={what}>
        <div className={styles.rows}>
          <ResourceTable
            label={what}
            columns={columns}
            selecting={selecting}
            rowKey={rowKey}
            nameOf={nameOf}
            rows={page?.rows ?? []}
            total={page?.total}
            loading={list.isPending}
            order={view}
            onOrder={({ page = 1, size = view.size }) => setView({ ...view, page, size })}
            empty={<Empty title={t('picker.none')} />}
          />
        </div>
      </QueryBoundary>
      <div className={styles.count} role="status">
        {t('picker.picked', { count })}
        {count > 0 && (
          <Button type="link" size="small" onClick={picked.clear}>
            {t('selection.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

const withFixed = (picked: SelectionStore, has: ReadonlySet<string>): Selecting => ({
  ...picked,
  has: (key) => has.has(key) || picked.has(key),
  set: (keys, chosen) =>
    picked.set(
      keys.filter((key) => !has.has(key)),
      chosen,
    ),
})
