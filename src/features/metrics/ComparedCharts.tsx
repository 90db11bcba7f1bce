import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries, type FieldName, type MetricName } from '../../contract/metrics'
import { CursorKeys } from './CursorKeys'
import { valueAt } from './panelModel'
import type { MetricsTools } from './useMetricsTools'
import type { View } from './useView'
import { gapsOf } from '../../lib/series/frameGaps'
import type { Span } from '../../lib/series/frames'
import { timeTicks } from '../../lib/time/timeTicks'
import { useStable } from '../../lib/hooks/useStable'
import { ChartLegend, type LegendLine } from '../../ui/chart/ChartLegend'
import type { Cursor } from '../../ui/chart/cursor'
import { chartOption, highest, type ChartLine } from '../../ui/chart/option'
import { TimeChart } from '../../ui/chart/TimeChart'
import { useLook } from '../../ui/chart/useLook'
import { useWidth } from '../../ui/chart/useWidth'
import styles from './ComparePage.module.css'
import { compareModel } from './compareModel'
import type { Contender } from './useCompared'

interface Props {
  contenders: readonly Contender[]
  metric: MetricName
  field: FieldName
  bits: boolean
  span: Span
  cursor: Cursor
  tools: MetricsTools
  view: View
}

/** Lines in one picture, at most: as many as there are strokes. */
const overlaid = 8

/** The agents in one picture while they can be told apart in it, otherwise each in its own, all with one scale. */
export function ComparedCharts(props: Props) {
  const { contenders, metric, field, bits, span, cursor, tools, view } = props
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const { look, strokes } = useLook()
  // Answers keep their identity until others come.
  const answers = useStable(
    contenders.flatMap(({ id, measured }) =>
      measured?.answer.opened ? [{ id, answer: measured.answer }] : [],
    ),
  )
  const names = new Map(contenders.map(({ id, name }) => [id, name]))
  const many = contenders.length > overlaid
  const compared = useMemo(
    () => compareModel(answers, metric, field, bits),
    [answers, metric, field, bits],
  )
  const { hidden, toggle, only } = view
  const unit = compared[0]?.frame.unit ?? metricSeries[metric].unit
  const text = (value: number) => tools.units.value(value, unit)
  const line = (one: (typeof compared)[number]): ChartLine => ({
    id: one.id,
    field,
    frame: one.frame,
    stroke: strokeOf(one.id),
  })
  const plain = { color: strokes[0]?.color ?? 'gray' }
  const strokeOf = (id: string) => {
    const place = contenders.findIndex((one) => one.id === id)
    return many ? plain : (strokes[place] ?? plain)
  }
  const lines = compared.map((one): LegendLine => ({
    id: one.id,
    name: names.get(one.id) ?? one.id,
    stroke: strokeOf(one.id),
    shown: !hidden.includes(one.id),
    textAt: (time) => text(valueAt(one.frame, field, time)),
    figureAt: (time) => text(valueAt(one.frame, field, time)),
    figures: [
      text(one.stats.last),
      text(one.stats.avg),
      text(one.stats.max),
      signed(one.delta, text),
    ],
  }))
  const shown = compared.filter(({ id }) => !hidden.includes(id))
  const axis = tools.units.axis(unit, highest({ lines: shown.map(line), span }))
  const optionOf = (some: typeof compared, room: number) =>
    chartOption({
      lines: some.map(line),
      span,
      ticks: timeTicks(span, tools.zone, Math.max(2, Math.floor(room / 84))),
      axis,
      look,
      ...(some[0] &&
        some.length === 1 && {
          gaps: gapsOf(some[0].frame, span).map((gap) => ({
            ...gap,
            text: tools.format.duration(gap.to - gap.from),
          })),
        }),
    })
  const title = `${t(`metrics:panels.${metric}`)}, ${t(`metrics:lines.${field}`)}`
  const sentence = (some: readonly LegendLine[]) =>
    t('compare.sentence', {
      what: title,
      lines: some.map(({ name, figures }) => `${name} ${figures[0]}`).join('; '),
    })
  const drawn = lines.filter((one) => one.shown)
  const chart = (some: typeof compared, height: number, room: number) => {
    const own = drawn.filter(({ id }) => some.some((one) => one.id === id))
    return (
      <TimeChart
        option={optionOf(some, room)}
        span={span}
        cursor={cursor}
        label={sentence(own)}
        width={room}
        height={height}
        lines={own}
        momentOf={tools.momentOf}
        onZoom={view.zoom}
      />
    )
  }
  return (
    <section aria-label={title} className={styles.picture}>
      <CursorKeys
        label={title}
        cursor={cursor}
        span={span}
        step={compared[0]?.frame.step ?? 0}
        lines={drawn}
        tools={tools}
        view={view}
      >
        <div ref={place} className={many ? styles.small : styles.one}>
          {width === 0
            ? null
            : many
              ? shown.map((one) => (
                  <figure key={one.id}>
                    <figcaption>{names.get(one.id)}</figcaption>
                    {chart([one], 120, smallWidth(width))}
                  </figure>
                ))
              : chart(shown, 300, width)}
        </div>
      </CursorKeys>
      <ChartLegend
        label={t('compare.table')}
        heads={{
          line: t('agent'),
          now: t('metrics:heads.now'),
          cursor: t('metrics:heads.cursor'),
          figures: [t('metrics:heads.avg'), t('metrics:heads.max'), t('compare.delta')],
        }}
        lines={lines}
        cursor={cursor}
        words={{
          toggle: (name) => t('metrics:toggle', { name }),
          only: (name) => t('metrics:only', { name }),
        }}
        onToggle={toggle}
        onOnly={(id) =>
          only(
            id,
            compared.map((one) => one.id),
          )
        }
      />
    </section>
  )
}

const signed = (value: number, text: (value: number) => string) =>
  value > 0 ? `+${text(value)}` : value < 0 ? `−${text(-value)}` : text(value)

/** As wide as the columns of `.small`. px */
function smallWidth(all: number): number {
  const columns = Math.max(1, Math.floor((all + gap) / (least + gap)))
  return (all - gap * (columns - 1)) / columns
}
const [least, gap] = [300, 12]
