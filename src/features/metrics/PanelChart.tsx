import { useMemo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import { TimeChart } from '../../ui/chart/TimeChart'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { useWidth } from '../../ui/chart/useWidth'
import styles from './MetricPanel.module.css'
import { panelOption, type PanelModel } from './panelModel'
import { PanelTable } from './PanelTable'
import { useLimits } from './useLimits'
import type { PanelContext, PanelData } from './usePanel'

interface Props {
  metric: PanelData['metric']
  title: string
  description: string
  /** undefined: no answer has arrived yet */
  model: PanelModel | undefined
  drawnLines: readonly LegendLine[]
  context: PanelContext
  asTable: boolean
  renderer: RefObject<ChartRenderer | null>
}

/** px of a chart among others, and alone on the page */
const height = 168
const singleHeight = 420

/** The chart of a panel, or its table, or the reason why there is neither. */
export function PanelChart(props: Props) {
  const { metric, title, description, model, drawnLines, context, asTable, renderer } = props
  const { span, changeTimes, cursor, formatters, view } = context
  const { t } = useTranslation('metrics')
  const container = useRef<HTMLDivElement>(null)
  const width = useWidth(container)
  const { style } = useChartStyle()
  const [limits] = useLimits(metric)
  const option = useMemo(
    () =>
      model &&
      panelOption(model, {
        span,
        style,
        formatters,
        width,
        limits: limits.map((limit) => {
          const { unit } = model.frame
          const value = unit === 'bits/s' ? limit * 8 : limit
          return { value, text: formatters.units.value(value, unit), tone: 'warning' }
        }),
        marks: changeTimes,
      }),
    [model, span, style, formatters, width, limits, changeTimes],
  )
  const chartHeight = view.panel === metric ? singleHeight : height
  const content = () => {
    if (asTable && model)
      return <PanelTable title={title} model={model} span={span} formatters={formatters} />
    if (model?.empty)
      return (
        <div className={styles.empty}>
          <p>{t('state.empty')}</p>
          <button type="button" onClick={() => view.setRangeTexts('now-24h', 'now')}>
            {t('state.emptyAction')}
          </button>
        </div>
      )
    if (!option || width === 0)
      return <div className={styles.waiting} style={{ height: chartHeight }} />
    return (
      <TimeChart
        option={option}
        span={span}
        cursor={cursor}
        label={description}
        width={width}
        height={chartHeight}
        lines={drawnLines}
        formatTime={formatters.dateTime}
        onZoom={view.zoomTo}
        renderer={renderer}
      />
    )
  }
  return (
    <div ref={container} style={{ minHeight: chartHeight }}>
      {content()}
    </div>
  )
}
