import { Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { isByteMetric } from './displayUnit'
import { DisplaySelects } from './DisplaySelects'
import {
  selectedMetric,
  sortOrders,
  type FleetSearch,
  type UpdateFleetSearch,
} from './fleetMetricsSearch'
import styles from './RangeBar.module.css'
import type { ChartView } from './useChartView'

interface Props {
  search: FleetSearch
  update: UpdateFleetSearch
  view: ChartView
}

/** The panel of how results are shown: as a map or a table, sorted, grouped and scaled. */
export function FleetOptions({ search, update, view }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const change = (part: Partial<FleetSearch>) => update(part, { replace: true })
  return (
    <PanelButton label={t('options')}>
      <div className={styles.options}>
        <Choice
          label={t('view.label')}
          value={search.view}
          values={['map', 'table']}
          nameOf={(value) => t(`view.${value}`)}
          onChange={(view) => change({ view })}
        />
        <Choice
          label={t('cell.label')}
          value={search.cell}
          values={['max', 'avg']}
          nameOf={(value) => t(`cell.${value}`)}
          onChange={(cell) => change({ cell })}
        />
        <Choice
          label={t('sort.label')}
          value={search.sort}
          values={sortOrders}
          nameOf={(value) => t(`sort.${value}`)}
          onChange={(sort) => change({ sort })}
        />
        <Choice
          label={t('group.label')}
          value={search.group}
          values={['none', 'tag', 'platform', 'config']}
          nameOf={(value) => t(`group.${value}`)}
          onChange={(group) => change({ group })}
        />
        <Choice
          label={t('show.label')}
          value={search.show}
          values={['50', '100', '300']}
          nameOf={(value) => t('show.rows', { count: Number(value) })}
          onChange={(show) => change({ show })}
        />
        <Option label={t('scale.max')}>
          <ScaleMax value={search.max} onChange={(max) => change({ max })} />
        </Option>
        <Option label={t('display')}>
          <DisplaySelects view={view} bytes={isByteMetric(selectedMetric(search.metric))} />
        </Option>
      </div>
    </PanelButton>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  values: readonly Value[]
  nameOf: (value: Value) => string
  onChange: (value: Value) => void
}

/** One of several values. */
function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, values, nameOf, onChange } = props
  return (
    <Option label={label}>
      <Select<Value>
        aria-label={label}
        value={value}
        onChange={onChange}
        options={values.map((value) => ({ value, label: nameOf(value) }))}
      />
    </Option>
  )
}

/** A control with its label before it; the control has its name by itself. */
function Option({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span aria-hidden>{label}</span>
      <div className={styles.option}>{children}</div>
    </>
  )
}

/** The end of the scale, which the user may fix. */
function ScaleMax({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('fleetMetrics')
  const [typed, setTyped] = useState(value)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onChange(typed.trim())
      }}
    >
      <Input
        aria-label={t('scale.max')}
        placeholder={t('scale.auto')}
        title={t('scale.help')}
        inputMode="decimal"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={({ target }) => target.form?.requestSubmit()}
      />
    </form>
  )
}
