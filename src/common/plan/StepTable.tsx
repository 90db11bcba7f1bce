import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/feedback/Empty'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Facts } from '../../ui/layout/Facts'
import { SearchInput } from '../../ui/controls/SearchInput'
import type { Change } from '../../domain/plan/model/changes'
import type { Step } from '../../domain/plan/model/plan'
import styles from './StepTable.module.css'

export interface StepRow {
  /** index in the plan */
  index: number
  step: Step
}

interface Props<Row extends StepRow> {
  label: string
  /** Whether the plan has one step only, which needs neither table nor search. */
  single: boolean
  rows: StepRow[]
  /** the row for the columns, computed for the visible page only */
  rowOf: (row: StepRow) => Row
  columns: Column<Row>[]
}

/** The steps of a plan: the facts of a single one, or a table. */
export function StepTable<Row extends StepRow>(props: Props<Row>) {
  const { label, single, rows, rowOf, columns } = props
  const { t } = useTranslation('plan')
  const [first] = rows
  if (!single) return <Table {...props} />
  if (!first) return null
  const row = rowOf(first)
  const nouns = nounsOf(first.step.change)
  const facts = columns.map(({ key, title, cell, text }) => ({
    label: key === 'target' || key === 'object' ? t(`columns.${nouns[key]}`) : title,
    value: cell ? cell(row) : [text?.(row) ?? []].flat().join(', '),
  }))
  return (
    <div role="group" aria-label={label}>
      <Facts facts={facts.filter(({ value }) => value !== null && value !== '')} />
    </div>
  )
}

/** The steps of a plan with a search. Renders only one page of them, so that plans may be large. */
function Table<Row extends StepRow>(props: Omit<Props<Row>, 'single'>) {
  const { label, rows, rowOf, columns } = props
  const { t } = useTranslation('plan')
  const [search, setSearch] = useState('')
  const searchedText = useDeferredValue(search).toLowerCase()
  const found = useMemo(
    () => (searchedText ? rows.filter(({ step }) => textOf(step).includes(searchedText)) : rows),
    [rows, searchedText],
  )
  const paged = usePagedRows(found)
  return (
    <div className={styles.steps}>
      <div className={styles.search}>
        <SearchInput label={t('search')} value={search} onSearch={setSearch} />
      </div>
      <ResourceTable
        label={label}
        columns={columns}
        rowKey={keyOf}
        {...paged}
        rows={paged.rows.map(rowOf)}
        loading={false}
        empty={<Empty title={t('none')} />}
      />
    </div>
  )
}

/** What a single change is made to, and what it adds to that or removes, where one word tells it. */
function nounsOf(change: Change) {
  if ('agent' in change)
    return { target: 'agent', object: 'config' in change ? 'config' : 'tag' } as const
  if (!('tag' in change))
    return { target: 'config' in change ? 'config' : 'target', object: 'tag' } as const
  return { target: 'tag', object: 'config' } as const
}

const keyOf = ({ index }: StepRow) => String(index)

const textOf = ({ target: { name, sub, object }, change }: Step) =>
  [name, sub, object, 'agent' in change ? change.agent : ''].join('\n').toLowerCase()
