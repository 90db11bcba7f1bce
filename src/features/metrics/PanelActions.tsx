import { Button } from 'antd'
import { use, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { download, fileTimestamp } from '../../lib/browser/download'
import { frameCsv } from '../../lib/series/frameCsv'
import type { Unit } from '../../lib/series/frames'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import { captionedImage } from '../../ui/chart/captionedImage'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { PanelCloseContext } from '../../ui/panel/PanelCloseContext'
import styles from './PanelActions.module.css'
import { PanelAxisForm } from './PanelAxisForm'
import { PanelLimits } from './PanelLimits'
import type { PanelModel } from './panelModel'
import type { PanelContext, PanelData } from './usePanel'

interface Props {
  name: PanelData['name']
  unit: Unit
  title: string
  /** undefined: no answer has arrived yet */
  model: PanelModel | undefined
  lines: readonly LegendLine[]
  /** of the lines' figures */
  headings: { now: string; figures: readonly string[] }
  /** draws the chart; null while no chart is shown */
  renderer: RefObject<ChartRenderer | null>
  asTable: boolean
  onTable: () => void
  context: PanelContext
}

/** image pixels per CSS pixel of a saved chart */
const pixelRatio = 2

/** The menu of a panel: alone on the page, as a table, as files, and its reference lines. */
export function PanelActions(props: Props) {
  const { name, title, unit, model, lines, headings, renderer, asTable, onTable, context } = props
  const { agent, span, formatters, view } = context
  const { t } = useTranslation('metrics')
  const { style, background, text } = useChartStyle()
  const closePanel = use(PanelCloseContext)
  const fileName =
    `${agent.name}-${name}-${fileTimestamp(span.from)}-${fileTimestamp(span.to)}`.replace(
      /[^\w.-]+/g,
      '_',
    )

  const saveCsv = async () => {
    if (!model) return
    const columns = Object.fromEntries(
      model.lines.flatMap(({ id, field, shown }) => {
        const lineName = lines.find((line) => line.id === id)?.name ?? field
        return shown ? [[field, formatters.units.heading(lineName, unit)]] : []
      }),
    )
    const titles = { time: t('table.time'), unix: t('table.unix'), columns }
    download(`${fileName}.csv`, 'text/csv', await frameCsv(model.frame, titles))
  }
  const savePng = async () => {
    const chart = renderer.current?.image(pixelRatio, background)
    if (!chart) return
    const subtitle = t('caption', {
      host: agent.name,
      from: formatters.format.dateTime(span.from),
      to: formatters.format.dateTime(span.to),
    })
    const caption = {
      title,
      subtitle,
      headings: [headings.now, ...headings.figures],
      lines: lines.filter(({ shown }) => shown),
    }
    const blob = await captionedImage(chart, pixelRatio, caption, {
      background,
      text,
      faint: style.text,
      font: style.font,
    })
    if (blob) download(`${fileName}.png`, 'image/png', [blob])
  }
  const item = (label: string, act: () => unknown, disabled = false) => (
    <Button
      type="text"
      disabled={disabled}
      onClick={() => {
        void act()
        closePanel()
      }}
    >
      {label}
    </Button>
  )
  const isSingle = view.panel === name
  return (
    <div className={styles.menu}>
      {item(t(isSingle ? 'menu.back' : 'menu.full'), () => view.setPanel(isSingle ? '' : name))}
      {item(t(asTable ? 'menu.chart' : 'menu.table'), onTable)}
      {item(t('menu.csv'), saveCsv, !model || model.empty)}
      {item(t('menu.png'), savePng, !model || model.empty || asTable)}
      <PanelAxisForm name={name} view={view} />
      <PanelLimits
        metric={name}
        unit={unit === 'bits/s' ? 'bytes/s' : unit}
        cores={agent.cores}
        units={formatters.units}
      />
    </div>
  )
}
