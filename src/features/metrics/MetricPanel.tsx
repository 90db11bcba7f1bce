import { memo, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries, type MetricName } from '../../contract/metrics'
import type { Frame, Span } from '../../lib/series/frames'
import { ChartLegend, type LegendLine } from '../../ui/chart/ChartLegend'
import type { Cursor } from '../../ui/chart/cursor'
import { TimeChart } from '../../ui/chart/TimeChart'
import type { Painter } from '../../ui/chart/Painter'
import { useLook } from '../../ui/chart/useLook'
import { useWidth } from '../../ui/chart/useWidth'
import { CursorKeys } from './CursorKeys'
import styles from './MetricPanel.module.css'
import { panelModel, panelOption, valueAt, type PanelLine } from './panelModel'
import { PanelMenu } from './PanelMenu'
import { PanelTable } from './PanelTable'
import { sentenceOf } from './sentence'
import { unitOf } from './unitOf'
import { useLimits } from './useLimits'
import type { MetricsTools } from './useMetricsTools'
import type { View } from './useView'

interface Props {
  metric: MetricName
  /** whose metrics these are, for files */
  of: string
  /** undefined: nothing has arrived yet */
  frame: Frame | undefined
  former: { frame: Frame; by: number } | null
  span: Span
  /** Unix ms of the answer */
  at: number
  /** The range ends now: old values are worth a word. */
  live: boolean
  cores: number | null
  /** Unix ms: when something was changed */
  marks: readonly number[]
  cursor: Cursor
  tools: MetricsTools
  view: View
}

const height = 168
const tall = 420

/** One metric: its picture, its lines with their figures, and the same as a table. */
export const MetricPanel = memo(function MetricPanel(props: Props) {
  const { metric, of, frame, former, span, at, live, cores, marks, cursor, tools, view } = props
  const { t } = useTranslation('metrics')
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const painter = useRef<Painter>(null)
  const width = useWidth(place)
  const { look, strokes } = useLook()
  const [limits] = useLimits(metric)
  const [asTable, setAsTable] = useState(false)
  const { hidden, bits, panel, toggle, only, zoom } = view
  const title = t(`panels.${metric}`)
  const unit = unitOf(metric, bits)

  const model = useMemo(
    () => frame && panelModel(metric, frame, former, { span, at, hidden, bits, strokes }),
    [metric, frame, former, span, at, hidden, bits, strokes],
  )
  const option = useMemo(
    () =>
      model &&
      panelOption(model, {
        span,
        look,
        tools,
        width,
        limits: limits.map((limit) => {
          const value = model.frame.unit === 'bits/s' ? limit * 8 : limit
          return { value, text: tools.units.value(value, model.frame.unit), tone: 'warning' }
        }),
        marks,
      }),
    [model, span, look, tools, width, limits, marks],
  )
  const lines = useMemo(() => {
    if (!model)
      return metricSeries[metric].fields.map((field, i): LegendLine => ({
        id: field,
        name: t(`lines.${field}`),
        stroke: strokes[i] ?? { color: 'gray' },
        shown: !hidden.includes(field),
        textAt: () => '',
        figureAt: () => '',
        figures: [],
      }))
    const { unit } = model.frame
    const line = (one: PanelLine, before: PanelLine | undefined): LegendLine => {
      const name = t(`lines.${one.field}`)
      const { stats } = one
      const figure = (value: number) => tools.units.figure(value, unit)
      return {
        id: one.id,
        name: one.earlier ? t('compare.line', { name }) : name,
        stroke: one.stroke,
        shown: one.shown,
        textAt: (time) => tools.units.value(valueAt(one.frame, one.field, time), unit),
        figureAt: (time) => figure(valueAt(one.frame, one.field, time)),
        figures: [
          figure(stats.last),
          figure(stats.min),
          figure(stats.avg),
          figure(stats.max),
          String(stats.missing),
          ...(before ? [changed(stats.avg, before.stats.avg)] : []),
        ],
      }
    }
    return model.lines.map((one, i) => line(one, model.formerLines[i]))
  }, [model, metric, hidden, strokes, tools, t])
  const heads = useMemo(
    () => ({
      line: t('heads.line'),
      now: t('heads.now'),
      cursor: t('heads.cursor'),
      figures: [
        t('heads.min'),
        t('heads.avg'),
        t('heads.max'),
        t('heads.missing'),
        ...(former ? [t('heads.change')] : []),
      ],
    }),
    [t, former],
  )
  const figureHeads = useMemo(() => [heads.now, ...heads.figures], [heads])
  const words = useMemo(
    () => ({
      toggle: (name: string) => t('toggle', { name }),
      only: (name: string) => t('only', { name }),
    }),
    [t],
  )
  const label = useMemo(
    () => (model ? sentenceOf(title, lines, model, span, tools, t) : title),
    [model, title, lines, span, tools, t],
  )
  const drawn = useMemo(() => lines.filter(({ shown }) => shown), [lines])
  const stale = model && live && at - model.lastAt > 3 * Math.max(model.frame.step, leastStep)
  const single = panel === metric

  return (
    <section aria-labelledby={id} className={styles.panel}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <span className={styles.unit}>{tools.units.symbol(unit)}</span>
        {stale && !model.empty && (
          <span className={styles.stale}>
            {t('state.stale', { ago: tools.format.ago(model.lastAt, at) })}
          </span>
        )}
        <PanelMenu
          metric={metric}
          title={title}
          of={of}
          model={model}
          lines={lines}
          heads={figureHeads}
          span={span}
          painter={painter}
          cores={cores}
          asTable={asTable}
          onTable={() => setAsTable(!asTable)}
          tools={tools}
          view={view}
        />
      </header>
      <CursorKeys
        label={title}
        cursor={cursor}
        span={span}
        step={model?.frame.step ?? 0}
        lines={drawn}
        tools={tools}
        view={view}
      >
        <div ref={place} style={{ minHeight: single ? tall : height }}>
          {asTable && model ? (
            <PanelTable title={title} model={model} span={span} tools={tools} />
          ) : model?.empty ? (
            <div className={styles.empty}>
              <p>{t('state.empty')}</p>
              <button type="button" onClick={() => view.setRange('now-24h', 'now')}>
                {t('state.emptyAction')}
              </button>
            </div>
          ) : option && width > 0 ? (
            <TimeChart
              option={option}
              span={span}
              cursor={cursor}
              label={label}
              width={width}
              height={single ? tall : height}
              lines={drawn}
              momentOf={tools.momentOf}
              onZoom={zoom}
              painter={painter}
            />
          ) : (
            <div className={styles.waiting} style={{ height: single ? tall : height }} />
          )}
        </div>
      </CursorKeys>
      <ChartLegend
        label={t('legend', { panel: title })}
        heads={heads}
        lines={lines}
        cursor={cursor}
        words={words}
        onToggle={toggle}
        onOnly={(line) => only(line, metricSeries[metric].fields)}
      />
    </section>
  )
})

/** ms; nothing is measured more often */
const leastStep = 30_000

/** +12 %; a dash where there is nothing to compare with. */
function changed(now: number, before: number): string {
  if (Number.isNaN(now) || Number.isNaN(before) || before === 0) return '–'
  const percent = Math.round((now / before - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}
