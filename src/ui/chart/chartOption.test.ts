import { LineChart, type LineSeriesOption } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { expect, test } from 'vitest'
import { documented } from '../../contract/fixtures/examples'
import { metrics } from '../../contract/metrics'
import { toFrame, type Frame } from '../../lib/series/frames'
import { timeTicks } from '../../lib/time/timeTicks'
import { createUnits } from '../../lib/text/units'
import { createZone } from '../../lib/time/zone'
import { chartOption, margins, valueRange, type ChartInput, type ChartLine } from './chartOption'
import { strokes } from './palette'

const noon = Date.UTC(2026, 0, 2, 12)
const minute = 60_000
const span = { from: noon, to: noon + 60 * minute }
const style = {
  text: '#111111',
  line: '#222222',
  faint: '#eeeeee',
  warning: '#8f6000',
  error: '#c8262c',
  font: 'sans-serif',
}

/** A value each minute. null is a missing value; undefined leaves the time out, too. */
const frame = (values: (number | null | undefined)[], unit: Frame['unit'] = 'load') =>
  toFrame(
    values.flatMap((a, i) => (a === undefined ? [] : [{ time: noon + i * minute, values: { a } }])),
    ['a'],
    unit,
  )

const line = (of: Frame, more?: Partial<ChartLine>): ChartLine => ({
  id: 'a',
  frame: of,
  field: 'a',
  stroke: strokes('light')[0] ?? { color: '' },
  spacing: { every: minute },
  ...more,
})

const input = (lines: readonly ChartLine[], more?: Partial<ChartInput>): ChartInput => ({
  lines,
  span,
  ticks: timeTicks(span, createZone('UTC'), 6),
  axis: createUnits('en').axis('load', valueRange({ lines }).maxValue),
  style,
  ...more,
})

const seriesOf = (input: ChartInput) => {
  const { series } = chartOption(input)
  const all: LineSeriesOption[] = Array.isArray(series) ? series : []
  return all
}
const dataOf = (of: Frame) => seriesOf(input([line(of)]))[1]?.data

test('the line goes on over a missing value and breaks at a gap; zero is a value', () => {
  expect(dataOf(frame([1, 0, null, 2, null, null, 3, 3]))).toEqual([
    [noon, 1],
    [noon + minute, 0],
    [noon + 3 * minute, 2],
    [noon + 4 * minute, null],
    [noon + 6 * minute, 3],
    [noon + 7 * minute, 3],
  ])
  expect(seriesOf(input([line(frame([1]))]))[1]?.connectNulls).toBe(false)
  expect(dataOf(frame([1, 1, undefined, undefined, undefined, 2, 2]))?.[2]).toEqual([
    noon + 2 * minute,
    null,
  ])
})

test('a single value in a gap is a dot, at both ends as well', () => {
  const data = dataOf(frame([1, null, null, 2, null, null, 3, 4, null, null, 5])) ?? []
  const dots = data.map((item) => (Array.isArray(item) ? 0 : 1))
  expect(dots).toEqual([1, 0, 1, 0, 0, 0, 0, 1])
  expect(data[2]).toEqual({ value: [noon + 3 * minute, 2], symbol: 'circle', symbolSize: 4 })
})

test('an area is filled where asked for, but not below a former line', () => {
  const former = line(frame([1, 2]), { id: 'before', stroke: { color: '#123456', earlier: true } })
  const [, before, own] = seriesOf(input([former, line(frame([1, 2]))], { filled: true }))
  expect([before?.areaStyle, own?.areaStyle?.opacity]).toEqual([undefined, 0.12])
  expect(seriesOf(input([line(frame([1, 2]))]))[1]?.areaStyle).toBeUndefined()
})

test.each([
  [1e308, '1e308'],
  [1e-7, '1e-7'],
  [-1e308, '-1e308'],
])('%d is drawn and labelled', (value, text) => {
  const lines = [line(frame([value, value, value]))]
  const { minValue, maxValue } = valueRange({ lines })
  const axis = createUnits('en').axis('load', maxValue, { minValue })
  const { svg, texts, strokesOf } = rendered(input(lines, { axis }))
  expect(svg).not.toMatch(/NaN|Infinity/)
  expect(texts).toContain(text)
  expect(strokesOf('#1c62c4')[0]).toMatch(/^M58/)
})

test('negative values are drawn below 0, a logarithmic axis takes values above it', () => {
  const below = [line(frame([-2, 3, -1]))]
  const { minValue, maxValue } = valueRange({ lines: below })
  const units = createUnits('en')
  const { texts } = rendered(input(below, { axis: units.axis('load', maxValue, { minValue }) }))
  expect(texts).toEqual(expect.arrayContaining(['-2', '-1', '0', '3']))
  const above = [line(frame([1, 10, 1000]))]
  const axis = units.axis('load', 1000, { minValue: 1, scale: 'log' })
  expect(rendered(input(above, { axis })).texts).toEqual(
    expect.arrayContaining(['1', '10', '1000']),
  )
})

test('the time axis shows the requested span, whatever the data', () => {
  const { xAxis } = chartOption(input([line(frame([1, 2]))]))
  expect(xAxis).toMatchObject({ type: 'time', min: span.from, max: span.to })
  expect(xAxis).toMatchObject({
    axisLabel: { customValues: [0, 10, 20, 30, 40, 50, 60].map((m) => noon + m * minute) },
  })
})

test('the value axis begins at 0 and includes lines and limits', () => {
  const lines = [line(frame([1, 3.2, null]))]
  expect(valueRange({ lines })).toEqual({ minValue: 1, maxValue: 3.2 })
  const limits = [{ value: 8, text: '', tone: 'warning' as const }]
  expect(valueRange({ lines, limits })).toEqual({ minValue: 1, maxValue: 8 })
  expect(valueRange({ lines: [] })).toEqual({ minValue: Infinity, maxValue: -Infinity })
  expect(chartOption(input(lines)).yAxis).toMatchObject({ min: 0, max: 4 })
})

test('a line has the stroke of its index; an earlier one is paler and dashed', () => {
  const [first, second] = strokes('light')
  const [, one, other, before] = seriesOf(
    input([
      line(frame([1]), { id: 'one', stroke: first! }),
      line(frame([1]), { id: 'other', stroke: second! }),
      line(frame([1]), { id: 'before', stroke: { ...second!, earlier: true } }),
    ]),
  )
  expect(one).toMatchObject({ color: first!.color, lineStyle: { type: 'solid', opacity: 1 } })
  expect(other).toMatchObject({ color: second!.color, lineStyle: { type: 'solid' } })
  expect(before).toMatchObject({ color: second!.color, lineStyle: { type: [4, 3], opacity: 0.7 } })
})

test('gaps are hatched within the span, and labelled where they are wide enough', () => {
  const gap = (from: number, to: number) => ({
    from: noon + from * minute,
    to: noon + to * minute,
    text: 'gap',
  })
  const [context] = seriesOf(input([], { gaps: [gap(-5, 3), gap(30, 45), gap(50, 90)] }))
  expect(context?.markArea?.data).toEqual([
    [{ xAxis: noon, name: 'gap' }, { xAxis: noon + 3 * minute }],
    [{ xAxis: noon + 30 * minute, name: 'gap' }, { xAxis: noon + 45 * minute }],
    [{ xAxis: noon + 50 * minute, name: 'gap' }, { xAxis: span.to }],
  ])
  const [narrow] = seriesOf(input([], { gaps: [gap(30, 33)] }))
  expect(narrow?.markArea?.data).toMatchObject([[{ name: '' }, {}]])
})

test('the option depends on the input alone', () => {
  const same = input([line(frame([1, null, 2]))], { marks: [noon] })
  expect(JSON.stringify(chartOption(same))).toBe(JSON.stringify(chartOption(same)))
})

test('the example of the API’s documentation has a single dot in each of its 13 lines', () => {
  const read = metrics.agent.read.parse(documented.get('metrics.agent')?.answers?.[0])
  if (!read.opened) throw new Error('reads as not opened')
  const lines = Object.values(read.frames).flatMap((of) =>
    Object.keys(of.columns).map((field) => line(of, { id: field, field })),
  )
  const [, ...drawn] = seriesOf(input(lines))
  const dots = drawn.map(({ data = [] }) => data.filter((item) => !Array.isArray(item)))
  expect(dots).toHaveLength(13)
  for (const each of dots) expect(each).toHaveLength(1)
  expect(dots[0]).toMatchObject([{ value: [1517824920000, 11.126897295316061] }])
})

/** px; a minute takes ten */
const width = margins.left + 600 + margins.right

/** The SVG that ECharts draws. */
function rendered(input: ChartInput) {
  register([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: 134 })
  chart.setOption(chartOption(input), { notMerge: true })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const paths = [...svg.matchAll(/<path d="([^"]*)"[^>]*stroke="([^"]*)"/g)]
  return {
    svg,
    texts: [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text),
    strokesOf: (color: string) =>
      paths.filter(([, , stroke]) => stroke === color).map(([, d = '']) => d),
  }
}

test('ECharts draws two lines around a gap, and the axes with our labels', () => {
  const values = [1, 2, 3, null, null, null, 3, 2, 1]
  const { strokesOf, texts } = rendered(input([line(frame(values))]))
  const [path = ''] = strokesOf('#1c62c4')
  expect(path.match(/M/g)).toHaveLength(2)
  const xs = [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Math.round(Number(x)))
  expect(xs).toEqual([0, 1, 2, 6, 7, 8].map((i) => margins.left + i * 10))
  expect(texts).toEqual(expect.arrayContaining(['12:00', '12:10', '13:00', '0', '1', '2', '3']))
})

test('ECharts draws a dot for a single value, hatches gaps, and draws limits and marks', () => {
  const chart = rendered(
    input([line(frame([1, null, null, 2, null, null]))], {
      axis: createUnits('en').axis('load', 4),
      gaps: [{ from: noon + 20 * minute, to: span.to, text: 'no data for 40 min' }],
      limits: [{ value: 4, text: '4 cores', tone: 'warning' }],
      marks: [noon + 5 * minute],
    }),
  )
  expect(chart.svg.match(/fill="#1c62c4"/g)).toHaveLength(2)
  expect(chart.svg).toContain('<pattern')
  expect(chart.texts).toEqual(expect.arrayContaining(['no data for 40 min', '4 cores']))
  expect(chart.strokesOf(style.warning)).toHaveLength(1)
  expect(chart.svg).toMatch(/M108.5 110L108.5 10/)
})

test('ECharts draws axes when there is no data', () => {
  const { texts, svg } = rendered(input([line(frame([]))]))
  expect(texts).toEqual(expect.arrayContaining(['12:00', '13:00', '1.0']))
  expect(svg).not.toContain('NaN')
})
