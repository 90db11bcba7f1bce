import { useTranslation } from 'react-i18next'
import { download, fileTimestamp } from '../../lib/browser/download'
import { frameCsv } from '../../lib/series/frameCsv'
import { joinFrames, type TimeSpan } from '../../lib/series/frames'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import { captionedImage, stackedImages } from '../../ui/chart/captionedImage'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import type { ComparedSeries } from './compareModel'
import type { ShownField } from './shownFields'
import type { Formatters } from './useFormatters'

interface Props {
  title: string
  /** of the agents that are drawn */
  series: readonly ComparedSeries[]
  field: ShownField
  lines: readonly LegendLine[]
  /** id -> the whole name */
  names: ReadonlyMap<string, string>
  /** of the first figures of the lines */
  headings: readonly string[]
  /** the charts, in the order of the lines */
  images: () => readonly ChartRenderer[]
  span: TimeSpan
  formatters: Formatters
}

/** image pixels per CSS pixel */
const pixelRatio = 2

/** The menu that saves the compared agents as CSV, a column each, and as an image. */
export function CompareFiles(props: Props) {
  const { title, series, field, lines, names, headings, images, span, formatters } = props
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const { style, background, text } = useChartStyle()
  const fileName = `compare-${field}-${fileTimestamp(span.from)}-${fileTimestamp(span.to)}`
  const nameOf = (id: string) => names.get(id) ?? id

  const saveCsv = async () => {
    const unit = series[0]?.frame.unit ?? 'number'
    const columns = Object.fromEntries(
      series.map(({ id }) => [id, formatters.units.heading(nameOf(id), unit)]),
    )
    const joined = joinFrames(series.map(({ id, frame }) => ({ id, frame, field })))
    const titles = { time: t('metrics:table.time'), unix: t('metrics:table.unix'), columns }
    download(`${fileName}.csv`, 'text/csv', await frameCsv(joined, titles, 0))
  }
  const savePng = async () => {
    const canvases = images().flatMap((one) => one.image(pixelRatio, background) ?? [])
    const chart = stackedImages(canvases)
    if (!chart) return
    const caption = {
      title,
      subtitle: formatters.period(span.from, span.to),
      headings,
      lines: lines.map((line) => ({
        ...line,
        name: nameOf(line.id),
        figures: line.figures.slice(0, headings.length),
      })),
    }
    const blob = await captionedImage(chart, pixelRatio, caption, {
      background,
      text,
      faint: style.text,
      font: style.font,
    })
    if (blob) download(`${fileName}.png`, 'image/png', [blob])
  }
  const nothing = series.every(({ stats }) => stats.count === 0) ? t('cell.none') : null
  return (
    <ActionMenu label={t('save.label', { what: title })}>
      <ActionButton reason={nothing} onAction={() => void saveCsv()}>
        {t('save.csv')}
      </ActionButton>
      <ActionButton reason={nothing} onAction={() => void savePng()}>
        {t('save.png')}
      </ActionButton>
    </ActionMenu>
  )
}
