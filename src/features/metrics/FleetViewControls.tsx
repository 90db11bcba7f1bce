import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { sortOrders, type FleetSearch, type UpdateFleetSearch } from './fleetMetricsSearch'

interface Props {
  search: FleetSearch
  update: UpdateFleetSearch
}

/** How the results are sorted, grouped and shown. */
export function FleetViewControls({ search, update }: Props) {
  const { t } = useTranslation('fleetMetrics')
  return (
    <>
      <Select
        aria-label={t('group.label')}
        value={search.group}
        popupMatchSelectWidth={false}
        onChange={(group) => update({ group }, { replace: true })}
        options={(['none', 'tag', 'platform', 'config'] as const).map((value) => ({
          value,
          label: t(`group.${value}`),
        }))}
      />
      <Select
        aria-label={t('sort.label')}
        value={search.sort}
        onChange={(sort) => update({ sort }, { replace: true })}
        options={sortOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <Select
        aria-label={t('show.label')}
        value={search.show}
        onChange={(show) => update({ show }, { replace: true })}
        options={(['50', '100', '300'] as const).map((value) => ({
          value,
          label: t('show.rows', { count: Number(value) }),
        }))}
      />
      <Select
        aria-label={t('view.label')}
        value={search.view}
        onChange={(view) => update({ view }, { replace: true })}
        options={(['map', 'table'] as const).map((value) => ({
          value,
          label: t(`view.${value}`),
        }))}
      />
    </>
  )
}
