import { Button } from 'antd'
import { use, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { MetricName } from '../../contract/metrics'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import type { Span } from '../../lib/series/frames'
import { frameCsv } from '../../lib/series/frameCsv'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { Painter } from '../../ui/chart/Painter'
import { captioned } from '../../ui/chart/picture'
import { useLook } from '../../ui/chart/useLook'
import { PanelClose } from '../../ui/panel/PanelClose'
import styles from './PanelActions.module.css'
import { PanelLimits } from './PanelLimits'
import type { PanelModel } from './panelModel'
import type { MetricsTools } from './useMetricsTools'
import type { View } from './useView'

export interface MenuProps {
  metric: MetricName
  title: string
  /** whose metrics these are */
  of: string
  model: PanelModel | undefined
  lines: readonly LegendLine[]
  /** of the figures of the lines */
  heads: readonly string[]
  span: Span
  /** what draws the picture; null while there is none */
  painter: RefObject<Painter | null>
  cores: number | null
  asTable: boolean
  onTable: () => void
  tools: MetricsTools
  view: View
}

/** pixels of a saved picture for one of the page */
const density = 2

/** A panel by itself, as a table, as files, and its reference lines. */
export function PanelActions(props: MenuProps) {
  const { metric, title, of, model, lines, heads, span, painter, asTable, onTable, tools, view } =
    props
  const { t } = useTranslation('metrics')
  const { look, background, text } = useLook()
  const close = use(PanelClose)
  const name = `${of}-${metric}-${fileTime(span.from)}-${fileTime(span.to)}`.replace(
    /[^\w.-]+/g,
    '_',
  )

  const saveCsv = async () => {
    if (!model) return
    const { unit } = model.frame
    const columns = Object.fromEntries(
      lines.flatMap((line) => {
        const symbol = unit === 'load' || unit === 'connections' ? '' : ` (${unit})`
        return line.shown ? [[line.id, line.name + symbol]] : []
      }),
    )
    const titles = { time: t('table.time'), unix: t('table.unix'), columns }
    download(`${name}.csv`, 'text/csv', await frameCsv(model.frame, span, titles))
  }
  const savePng = async () => {
    const picture = painter.current?.image(density, background)
    if (!picture) return
    const sub = t('picture', {
      host: of,
      from: tools.format.moment(span.from),
      to: tools.format.moment(span.to),
    })
    const caption = { title, sub, heads, lines: lines.filter(({ shown }) => shown) }
    const blob = await captioned(picture, density, caption, {
      background,
      text,
      faint: look.text,
      font: look.font,
    })
    if (blob) download(`${name}.png`, 'image/png', [blob])
  }
  const item = (words: string, act: () => unknown, off = false) => (
    <Button
      type="text"
      disabled={off}
      onClick={() => {
        void act()
        close()
      }}
    >
      {words}
    </Button>
  )
  const single = view.panel === metric
  return (
    <div className={styles.menu}>
      {item(t(single ? 'menu.back' : 'menu.full'), () => view.setPanel(single ? '' : metric))}
      {item(t(asTable ? 'menu.chart' : 'menu.table'), onTable)}
      {item(t('menu.csv'), saveCsv, !model || model.empty)}
      {item(t('menu.png'), savePng, !model || model.empty || asTable)}
      <PanelLimits {...props} />
    </div>
  )
}
