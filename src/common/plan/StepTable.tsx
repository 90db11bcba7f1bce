import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import type { Step } from '../../domain/plan/model/plan'
import styles from './StepTable.module.css'

export interface StepRow {
  /** its place in the plan */
  place: number
  step: Step
}

interface Props<Row extends StepRow> {
  label: string
  rows: StepRow[]
  /** What the columns show of a step; asked for those in sight only. */
  rowOf: (row: StepRow) => Row
  columns: Column<Row>[]
}

/** The steps of a plan, searchable, a page at a time: ten thousand are no trouble. */
export function StepTable<Row extends StepRow>(props: Props<Row>) {
  const { label, rows, rowOf, columns } = props
  const { t } = useTranslation('plan')
  const [search, setSearch] = useState('')
  const [{ page, size }, setView] = useState({ page: 1, size: 20 })
  const wanted = useDeferredValue(search).toLowerCase()
  const found = useMemo(
    () => (wanted ? rows.filter(({ step }) => textOf(step).includes(wanted)) : rows),
    [rows, wanted],
  )
  const last = Math.max(1, Math.ceil(found.length / size))
  const shown = Math.min(page, last)
  return (
    <div className={styles.steps}>
      <div className={styles.search}>
        <SearchInput label={t('search')} value={search} onSearch={setSearch} />
      </div>
      <ResourceTable
        label={label}
        columns={columns}
        rowKey={keyOf}
        rows={found.slice((shown - 1) * size, shown * size).map(rowOf)}
        total={found.length}
        loading={false}
        order={{ page: shown, size }}
        onOrder={(order) => setView({ page: order.page ?? 1, size: order.size ?? size })}
        empty={<Empty title={t('none')} />}
      />
    </div>
  )
}

const keyOf = ({ place }: StepRow) => String(place)

const textOf = ({ target: { name, sub, object }, change }: Step) =>
  [name, sub, object, 'agent' in change ? change.agent : ''].join('\n').toLowerCase()
