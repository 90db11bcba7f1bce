import { useMemo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import { TimeChart } from '../../ui/chart/TimeChart'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { useSize } from '../../ui/chart/useSize'
import styles from './MetricPanel.module.css'
import { panelChart, type PanelModel } from './panelModel'
import { PanelTable } from './PanelTable'
import { useLimits } from './useLimits'
import type { PanelContext, PanelData } from './usePanel'

interface Props {
  name: PanelData['name']
  title: string
  description: string
  /** undefined: no answer has arrived yet */
  model: PanelModel | undefined
  drawnLines: readonly LegendLine[]
  snap: (time: number) => number
  formatTime: (time: number) => string
  context: PanelContext
  asTable: boolean
  renderer: RefObject<ChartRenderer | null>
}

/** The chart of a panel, or its table, or the reason why there is neither. It takes what the panel leaves to it. */
export function PanelChart(props: Props) {
  const { name, title, description, model, drawnLines, context, asTable, renderer } = props
  const { span, changeTimes, cursor, formatters, view } = context
  const { t } = useTranslation('metrics')
  const container = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(container)
  const { style } = useChartStyle()
  const [limits] = useLimits(name)
  const { scale, fixedMax } = view.axisOf(name)
  const chart = useMemo(
    () =>
      model &&
      panelChart(model, {
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
        axis: { scale, fixedMax },
      }),
    [model, span, style, formatters, width, limits, changeTimes, scale, fixedMax],
  )
  const content = () => {
    if (asTable && model)
      return (
        <div className={styles.table}>
          <PanelTable title={title} model={model} lines={drawnLines} formatters={formatters} />
        </div>
      )
    if (model?.empty) return <p className={styles.empty}>{t('state.empty')}</p>
    if (!chart || width === 0) return <div className={styles.waiting} />
    return (
      <TimeChart
        option={chart.option}
        axis={chart.axis}
        span={span}
        cursor={cursor}
        label={description}
        width={width}
        height={height}
        lines={drawnLines}
        snap={props.snap}
        formatTime={props.formatTime}
        onZoom={view.zoomTo}
        renderer={renderer}
      />
    )
  }
  return (
    <div ref={container} className={styles.plot}>
      {content()}
    </div>
  )
}
