import type { AxisScale } from '../../lib/text/units'

/** How the user wants the value axis of a panel. */
export interface PanelAxis {
  scale: AxisScale
  /** the end of the axis; null: from the data */
  fixedMax: number | null
}

const defaultAxis: PanelAxis = { scale: 'zero', fixedMax: null }
const scales: readonly AxisScale[] = ['zero', 'data', 'log']

const keyOf = (panel: string) => encodeURIComponent(panel).replaceAll('~', '%7E')

/** The axis of a panel from the entries of an address, `cpu_usage~log~80`; what is unreadable is the default. */
export function panelAxisOf(entries: readonly string[], panel: string): PanelAxis {
  const [, scaleText = '', maxText = ''] =
    entries.map((entry) => entry.split('~')).find(([key]) => key === keyOf(panel)) ?? []
  const max = maxText === '' ? NaN : Number(maxText)
  return {
    scale: scales.find((scale) => scale === scaleText) ?? defaultAxis.scale,
    fixedMax: Number.isFinite(max) && max > 0 ? max : null,
  }
}

/** The entries of an address with the axis of a panel; a default one has none. */
export function withPanelAxis(
  entries: readonly string[],
  panel: string,
  { scale, fixedMax }: PanelAxis,
): string[] {
  const others = entries.filter((entry) => entry.split('~')[0] !== keyOf(panel))
  if (scale === defaultAxis.scale && fixedMax === null) return others
  return [...others, `${keyOf(panel)}~${scale}~${fixedMax ?? ''}`]
}
