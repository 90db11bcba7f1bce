import { useTranslation } from 'react-i18next'
import { download, fileTimestamp } from '../../lib/browser/download'
import { binSpan } from '../../lib/series/binColumn'
import type { TimeSpan, Unit } from '../../lib/series/frames'
import { toCsv } from '../../lib/text/csv'
import { heatMapImage } from '../../ui/chart/heatMapImage'
import type { HeatScaleColors } from '../../ui/chart/HeatMap'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import type { ShownField } from './shownFields'
import type { Formatters } from './useFormatters'

interface Props {
  title: string
  field: ShownField
  /** agents and groups in the order of the map; null: no values */
  lines: readonly { name: string; values: Float32Array | null }[]
  unit: Unit
  /** shown units for each unit of the values: bits of a byte */
  perUnit: number
  span: TimeSpan
  binCount: number
  scale: HeatScaleColors
  ticks: readonly { at: number; text: string }[]
  formatters: Formatters
}

/** The menu that saves the cells of the heat map as CSV, with a row for each agent, and the map as an image. */
export function FleetFiles(props: Props) {
  const { title, field, lines, unit, perUnit, span, binCount, formatters } = props
  const { t } = useTranslation('fleetMetrics')
  const { style, background, text } = useChartStyle()
  const fileName = `fleet-${field}-${fileTimestamp(span.from)}-${fileTimestamp(span.to)}`
  const saveCsv = async () => {
    const bins = Array.from({ length: binCount }, (_, i) => i)
    const parts = await toCsv(
      [
        formatters.units.heading(t('agent'), unit),
        ...bins.map((i) => new Date(binSpan(i, span, binCount).from).toISOString()),
      ],
      lines.filter(({ values }) => values !== null),
      ({ name, values }) => [
        name,
        ...bins.map((i) => {
          const value = values?.[i] ?? NaN
          return Number.isNaN(value) ? null : value * perUnit
        }),
      ],
    )
    download(`${fileName}.csv`, 'text/csv', parts)
  }
  const savePng = async () => {
    const image = await heatMapImage({
      ...props,
      columnCount: binCount,
      subtitle: formatters.period(span.from, span.to),
      style: { background, text, faint: style.text, font: style.font },
      scaleTexts: [props.scale.min, props.scale.max].map((value) =>
        formatters.units.value(value * perUnit, unit),
      ),
      title,
    })
    if (image) download(`${fileName}.png`, 'image/png', [image])
  }
  return (
    <ActionMenu label={t('save.label', { what: title })}>
      <ActionButton onAction={() => void saveCsv()}>{t('save.csv')}</ActionButton>
      <ActionButton onAction={() => void savePng()}>{t('save.png')}</ActionButton>
    </ActionMenu>
  )
}
