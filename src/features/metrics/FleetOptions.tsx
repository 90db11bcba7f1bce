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
        <Option label={t('view.label')}>
          <Select
            aria-label={t('view.label')}
            value={search.view}
            onChange={(next) => change({ view: next })}
            options={(['map', 'table'] as const).map((value) => ({
              value,
              label: t(`view.${value}`),
            }))}
          />
        </Option>
        <Option label={t('cell.label')}>
          <Select
            aria-label={t('cell.label')}
            value={search.cell}
            onChange={(cell) => change({ cell })}
            options={(['max', 'avg'] as const).map((value) => ({
              value,
              label: t(`cell.${value}`),
            }))}
          />
        </Option>
        <Option label={t('sort.label')}>
          <Select
            aria-label={t('sort.label')}
            value={search.sort}
            onChange={(sort) => change({ sort })}
            options={sortOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </Option>
        <Option label={t('group.label')}>
          <Select
            aria-label={t('group.label')}
            value={search.group}
            onChange={(group) => change({ group })}
            options={(['none', 'tag', 'platform', 'config'] as const).map((value) => ({
              value,
              label: t(`group.${value}`),
            }))}
          />
        </Option>
        <Option label={t('show.label')}>
          <Select
            aria-label={t('show.label')}
            value={search.show}
            onChange={(show) => change({ show })}
            options={(['50', '100', '300'] as const).map((value) => ({
              value,
              label: t('show.rows', { count: Number(value) }),
            }))}
          />
        </Option>
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
