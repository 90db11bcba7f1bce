import { memo, Profiler, useMemo } from 'react'
import { panelChart, panelModel, valueAt } from '../../src/features/metrics/panelModel'
import { ChartLegend } from '../../src/ui/chart/ChartLegend'
import { HeatMap } from '../../src/ui/chart/HeatMap'
import { aboveColor, heatColors } from '../../src/ui/chart/heatColors'
import { TimeChart } from '../../src/ui/chart/TimeChart'
import { styles, size, span, tools } from './chartData'

const headings = { line: 'Line', now: 'Last', cursor: 'There', figures: ['Min', 'Avg', 'Max'] }
const words = { toggle: (name) => name, only: (name) => name }
const nothing = () => {}
const none = []

/** The components of a panel of an agent's page: model, option, chart, readout and legend. */
export const Panel = memo(function Panel({ name, frame, theme, cursor }) {
  const { style, strokes } = styles[theme]
  const model = useMemo(
    () => panelModel(name, frame, null, { span, at: span.to, hidden: none, bits: false, strokes }),
    [name, frame, strokes],
  )
  const { axis, option } = useMemo(
    () =>
      panelChart(model, {
        span,
        style,
        formatters: tools,
        width: size.width,
        limits: none,
        marks: none,
      }),
    [model, style],
  )
  const lines = useMemo(() => {
    const text = (value) => tools.units.value(value, frame.unit)
    return model.lines.map(({ id, field, stroke, stats, frame: own, every }) => ({
      id,
      name: field,
      stroke,
      shown: true,
      valueAt: (time) => valueAt(own, field, time, every),
      textAt: (time) => text(valueAt(own, field, time, every)),
      figureAt: (time) => text(valueAt(own, field, time, every)),
      figures: [stats.last, stats.min, stats.avg, stats.max].map(text),
    }))
  }, [model, frame])
  return (
    <section className="place">
      <TimeChart
        option={option}
        axis={axis}
        span={span}
        cursor={cursor}
        label={name}
        width={size.width}
        height={size.height}
        lines={lines}
        formatTime={tools.format.dateTime}
        onZoom={nothing}
      />
      <ChartLegend
        label={name}
        headings={headings}
        lines={lines}
        cursor={cursor}
        words={words}
        onToggle={nothing}
        onShowOnly={nothing}
      />
    </section>
  )
})

export function Page({ frames, theme, cursor, onCommit }) {
  return frames.map(({ name, frame }) => (
    <Profiler key={name} id={name} onRender={onCommit}>
      <Panel name={name} frame={frame} theme={theme} cursor={cursor} />
    </Profiler>
  ))
}

const scale = { min: 0, max: 100, colors: heatColors('light'), above: aboveColor.light }
const [rowCount, columnCount] = [300, 60]
const rows = Array.from({ length: rowCount }, (_, row) => ({
  id: String(row),
  heading: `host-${row}`,
  values: Float32Array.from({ length: columnCount }, (_, i) => (row * 7 + i * 13) % 100),
}))

export const Heat = () => (
  <HeatMap
    label="heat"
    keyHelp=""
    rows={rows}
    columnCount={columnCount}
    scale={scale}
    ticks={none}
    textOf={(row, column) => `${row} ${column}`}
    onOpen={nothing}
  />
)
