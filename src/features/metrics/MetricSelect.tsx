import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { metricNames, type MetricName } from '../../contract/metricFrames'
import { shownFields, type ShownField } from './shownFields'

interface Props {
  metric: MetricName
  field: ShownField
  onChange: (metric: MetricName, field: ShownField) => void
}

/** Selects a field of a metric. */
export function MetricSelect({ metric, field, onChange }: Props) {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const options = metricNames.flatMap((name) =>
    shownFields(name).map((one) => ({
      value: one,
      metric: name,
      label: `${t(`metrics:panels.${name}`)}, ${t(`metrics:lines.${one}`)}`,
    })),
  )
  return (
    <Select
      aria-label={t('metric')}
      value={field}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180 }}
      onChange={(one) => {
        const option = options.find(({ value }) => value === one)
        onChange(option?.metric ?? metric, one)
      }}
      options={options}
    />
  )
}
