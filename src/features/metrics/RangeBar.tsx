import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import type { TimeSpan } from '../../lib/series/frames'
import { shiftRange, zoomIn, zoomOut } from '../../lib/time/rangeNavigation'
import { localTimeZone, timeZones } from '../../lib/time/timeZones'
import { useNow } from '../../ui/useFormat'
import { PanelButton } from '../../ui/panel/PanelButton'
import { RangePanel } from './lazy'
import styles from './RangeBar.module.css'
import type { Formatters } from './useFormatters'
import { useRangeLabel } from './useRangeLabel'
import type { ChartView } from './useChartView'

interface Props {
  view: ChartView
  span: TimeSpan
  formatters: Formatters
  /** whether the user can compare with an earlier time */
  comparable?: boolean
  /** whether the page shows values in bytes, so that the user can choose bits */
  bytes?: boolean
  /** further controls of the page */
  children?: ReactNode
}

/** Selects the time range, the compared time, the time zone and the unit. */
export function RangeBar({
  view,
  span,
  formatters,
  comparable = true,
  bytes = true,
  children,
}: Props) {
  const { t } = useTranslation('metrics')
  const clock = useServerClock()
  const rangeLabel = useRangeLabel(formatters)
  const { search, range, update } = view
  const now = useNow()
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
        <IconButton
          label={t('range.earlier')}
          icon={<LeftOutlined aria-hidden />}
          onClick={() => view.setRange(shiftRange(span, -0.5, clock.now()))}
        />
        <PanelButton
          label={t('range.label')}
          content={rangeLabel(range, now)}
          onPreload={RangePanel.preload}
        >
          <RangePanel view={view} formatters={formatters} />
        </PanelButton>
        <IconButton
          label={t('range.later')}
          icon={<RightOutlined aria-hidden />}
          onClick={() => view.setRange(shiftRange(span, 0.5, clock.now()))}
        />
        <IconButton
          label={t('range.zoomIn')}
          icon={<ZoomInOutlined aria-hidden />}
          onClick={() => view.setRange(zoomIn(range, span))}
        />
        <IconButton
          label={t('range.zoomOut')}
          icon={<ZoomOutOutlined aria-hidden />}
          onClick={() => view.setRange(zoomOut(range, span, clock.now()))}
        />
      </div>
      {comparable && (
        <Select
          aria-label={t('compare.label')}
          className={styles.select}
          value={search.compare}
          onChange={(compare) => update({ compare }, { replace: true })}
          options={(['none', 'period', 'day', 'week'] as const).map((value) => ({
            value,
            label: t(`compare.${value}`),
          }))}
        />
      )}
      <Select
        aria-label={t('zone.label')}
        className={styles.select}
        showSearch
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
      <span className={styles.gap} />
      {children}
    </div>
  )
}

function IconButton(props: { label: string; icon: ReactNode; onClick: () => void }) {
  const { label, icon, onClick } = props
  return <Button aria-label={label} title={label} icon={icon} onClick={onClick} />
}
