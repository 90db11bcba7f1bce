import type { TFunction } from 'i18next'
import type { Span } from '../../lib/series/frames'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { PanelModel } from './panelModel'
import type { MetricsTools } from './useMetricsTools'

/** What is to be seen in a picture, made of its numbers, for those who cannot see it. */
export function sentenceOf(
  panel: string,
  lines: readonly LegendLine[],
  model: PanelModel,
  { from, to }: Span,
  { units, format }: Pick<MetricsTools, 'units' | 'format'>,
  t: TFunction<'metrics'>,
): string {
  const text = (value: number) => units.value(value, model.frame.unit)
  const said = model.lines.flatMap(({ stats, shown }, i) => {
    const name = lines[i]?.name ?? ''
    if (!shown) return []
    if (stats.count === 0) return t('sentence.none', { name })
    return t('sentence.line', {
      name,
      avg: text(stats.avg),
      max: text(stats.max),
      time: format.clock(stats.maxAt),
      last: text(stats.last),
    })
  })
  return t('sentence.all', {
    panel,
    from: format.moment(from),
    to: format.moment(to),
    lines: said.join('; '),
  })
}
