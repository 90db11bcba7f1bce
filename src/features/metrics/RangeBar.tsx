import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../lib/series/frames'
import { shiftRange, zoomIn, zoomOut } from '../../lib/time/rangeMoves'
import { localTimeZone, timeZones } from '../../lib/time/timeZones'
import { PanelButton } from '../../ui/panel/PanelButton'
import { RangePanel } from './lazy'
import styles from './RangeBar.module.css'
import type { MetricsTools } from './useMetricsTools'
import { useRangeWords } from './useRangeWords'
import type { View } from './useView'

interface Props {
  view: View
  span: Span
  tools: MetricsTools
  /** whether an earlier time can be laid over it */
  comparing?: boolean
  /** whether anything that is shown is counted in bytes */
  bytes?: boolean
  /** what the page adds */
  children?: ReactNode
}

/** What time is looked at, what it is compared with, and in which zone and unit. */
export function RangeBar({ view, span, tools, comparing = true, bytes = true, children }: Props) {
  const { t } = useTranslation('metrics')
  const words = useRangeWords(tools)
  const { search, range, update } = view
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
        <Tool
          label={t('range.earlier')}
          icon={<LeftOutlined aria-hidden />}
          onAct={() => view.show(shiftRange(span, -0.5, Date.now()))}
        />
        <PanelButton label={t('range.label')} face={words(range)} onNear={RangePanel.preload}>
          <RangePanel view={view} tools={tools} />
        </PanelButton>
        <Tool
          label={t('range.later')}
          icon={<RightOutlined aria-hidden />}
          onAct={() => view.show(shiftRange(span, 0.5, Date.now()))}
        />
        <Tool
          label={t('range.zoomIn')}
          icon={<ZoomInOutlined aria-hidden />}
          onAct={() => view.show(zoomIn(range, span))}
        />
        <Tool
          label={t('range.zoomOut')}
          icon={<ZoomOutOutlined aria-hidden />}
          onAct={() => view.show(zoomOut(range, span, Date.now()))}
        />
      </div>
      {comparing && (
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

function Tool(props: { label: string; icon: ReactNode; onAct: () => void }) {
  const { label, icon, onAct } = props
  return <Button aria-label={label} title={label} icon={icon} onClick={onAct} />
}
