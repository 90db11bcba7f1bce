import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import type { TimeSpan } from '../../lib/series/frames'
import { shiftRange, zoomIn, zoomOut } from '../../lib/time/rangeNavigation'
import { useNow } from '../../ui/useFormat'
import { PanelButton } from '../../ui/panel/PanelButton'
import { RangePanel } from './lazy'
import styles from './RangeBar.module.css'
import type { ChartView } from './useChartView'
import type { Formatters } from './useFormatters'
import { useRangeLabel } from './useRangeLabel'

interface Props {
  view: ChartView
  /** what is shown now, which the arrows and the zoom start from */
  span: TimeSpan
  formatters: Formatters
}

/** Selects the time range, moves it by half of it, and zooms. */
export function RangeControls({ view, span, formatters }: Props) {
  const { t } = useTranslation('metrics')
  const clock = useServerClock()
  const rangeLabel = useRangeLabel(formatters)
  const { range } = view
  return (
    <div role="group" aria-label={t('range.group')} className={styles.group}>
      <IconButton
        label={t('range.earlier')}
        icon={<LeftOutlined aria-hidden />}
        onClick={() => view.setRange(shiftRange(span, -0.5, clock.now()))}
      />
      <PanelButton
        label={t('range.label')}
        content={rangeLabel(range, useNow())}
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
  )
}

function IconButton(props: { label: string; icon: ReactNode; onClick: () => void }) {
  const { label, icon, onClick } = props
  return <Button aria-label={label} title={label} icon={icon} onClick={onClick} />
}
