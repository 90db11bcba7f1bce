import { MoreOutlined } from '@ant-design/icons'
import { memo, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everyIn } from '../../lib/series/cadence'
import { ChartLegend } from '../../ui/chart/ChartLegend'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import { useSize } from '../../ui/chart/useSize'
import { PanelButton } from '../../ui/panel/PanelButton'
import { CursorKeys } from './CursorKeys'
import { displayUnit } from './displayUnit'
import { PanelActions } from './lazy'
import { Heading } from '../../ui/layout/Heading'
import styles from './MetricPanel.module.css'
import { PanelChart } from './PanelChart'
import { usePanel, type PanelContext, type PanelData } from './usePanel'

interface Props extends PanelData {
  context: PanelContext
}

/** px left and right of the legend */
const padding = 24
/** ms; no agent measures more often than this */
const minInterval = 30_000

/** One metric: its chart or table, its lines with their figures, and a menu. */
export const MetricPanel = memo(function MetricPanel({ context, ...data }: Props) {
  const { name, metric } = data
  const { span, at, live, cursor, formatters, view } = context
  const { t } = useTranslation('metrics')
  const id = useId()
  const renderer = useRef<ChartRenderer>(null)
  const root = useRef<HTMLElement>(null)
  const { width } = useSize(root)
  const [asTable, setAsTable] = useState(false)
  const panel = usePanel(data, context)
  const { title, model, lines, drawnLines, headings, description, snap, formatTime } = panel
  const words = useMemo(
    () => ({
      toggle: (name: string) => t('toggle', { name }),
      only: (name: string) => t('only', { name }),
    }),
    [t],
  )
  const isStale =
    model &&
    live &&
    at - model.lastAt > 3 * Math.max(everyIn(model.cadence, model.lastAt), minInterval)
  const unit = model?.frame.unit ?? (metric ? displayUnit(metric, view.bits) : 'number')
  return (
    <section ref={root} aria-labelledby={id} className={styles.panel}>
      <header className={styles.head}>
        <Heading depth={2} id={id}>
          {title}
        </Heading>
        <span className={styles.unit}>{formatters.units.symbol(unit)}</span>
        {isStale && !model.empty && (
          <span className={styles.stale}>
            {t('state.stale', { ago: formatters.format.ago(model.lastAt, at) })}
          </span>
        )}
        <PanelButton
          label={t('menu.label', { panel: title })}
          content={<MoreOutlined aria-hidden />}
          subtle
          onPreload={PanelActions.preload}
        >
          <PanelActions
            name={name}
            title={title}
            unit={unit}
            model={model}
            lines={lines}
            headings={headings}
            renderer={renderer}
            asTable={asTable}
            onTable={() => setAsTable(!asTable)}
            context={context}
          />
        </PanelButton>
      </header>
      <CursorKeys
        label={title}
        cursor={cursor}
        span={span}
        step={model?.cadence.every ?? 0}
        snap={snap}
        formatTime={formatTime}
        lines={drawnLines}
        view={view}
      >
        <PanelChart
          name={name}
          title={title}
          snap={snap}
          formatTime={formatTime}
          description={description}
          model={model}
          drawnLines={drawnLines}
          context={context}
          asTable={asTable}
          renderer={renderer}
        />
      </CursorKeys>
      <ChartLegend
        label={t('legend', { panel: title })}
        headings={headings}
        lines={lines}
        width={width - padding}
        cursor={cursor}
        words={words}
        onToggle={view.toggleLine}
        onShowOnly={(line) =>
          view.showOnlyLine(
            line,
            lines.map(({ id }) => id),
          )
        }
      />
    </section>
  )
})
