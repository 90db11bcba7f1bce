import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { localTimeZone, timeZones } from '../../lib/time/timeZones'
import styles from './RangeBar.module.css'
import type { ChartView } from './useChartView'

interface Props {
  view: ChartView
  /** whether the page shows values in bytes, so that the user can choose bits */
  bytes?: boolean
}

/** How charts are written: their time zone, and the unit of the network. */
export function DisplaySelects({ view: { search, update }, bytes = true }: Props) {
  const { t } = useTranslation('metrics')
  return (
    <>
      <Select
        aria-label={t('zone.label')}
        className={styles.select}
        showSearch
        popupMatchSelectWidth={false}
        value={search.tz}
        onChange={(tz) => update({ tz }, { replace: true })}
        options={[
          { value: '', label: t('zone.console') },
          ...[...new Set([localTimeZone(), ...timeZones()])].map((value) => ({
            value,
            label: value,
          })),
        ]}
      />
      {bytes && (
        <Select
          aria-label={t('bits.label')}
          value={search.bits ? 'bits' : 'bytes'}
          onChange={(unit) => update({ bits: unit === 'bits' }, { replace: true })}
          options={(['bytes', 'bits'] as const).map((value) => ({
            value,
            label: t(`bits.${value}`),
          }))}
        />
      )}
    </>
  )
}
