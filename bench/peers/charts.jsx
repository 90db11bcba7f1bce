import { getInstanceByDom, init } from 'echarts/core'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { panelModel, panelOption } from '../../src/features/metrics/panelModel'
import { createCursor } from '../../src/ui/chart/cursor'
import { median } from '../stats.mjs'
import { framesOf, styles, size, span, tools } from './chartData'
import { Heat, Page } from './chartsOurs'

const { document, performance } = window
const root = document.getElementById('root')
const moves = 60

/** The ms of an action with its synchronous rendering. */
const timed = (act) => {
  const started = performance.now()
  act()
  return performance.now() - started
}

const places = (count) =>
  Array.from({ length: count }, () => {
    const place = document.createElement('div')
    place.style.width = `${size.width}px`
    place.style.height = `${size.height}px`
    return root.appendChild(place)
  })

/** The charts of the console with their legends, in React. */
function ours() {
  let commits = 0
  // A move notifies listeners at once, so that all of its work is timed.
  const cursor = createCursor((act) => act())
  const page = createRoot(root)
  let frames
  const show = (seed, theme = 'light') => {
    if (seed !== undefined) frames = framesOf(seed)
    flushSync(() => {
      page.render(
        <Page frames={frames} theme={theme} cursor={cursor} onCommit={() => (commits += 1)} />,
      )
    })
    for (const chart of charts()) chart.getZr().flush()
  }
  const charts = () =>
    [...root.querySelectorAll('[_echarts_instance_]')].map((place) => getInstanceByDom(place))
  return {
    show,
    charts,
    hover: () => {
      const before = commits
      const chart = root.querySelector('[role=img]')
      const { left, top } = chart.getBoundingClientRect()
      const took = timed(() => sweep(chart, 'pointermove', left, top))
      return { took: took / moves, commits: commits - before }
    },
    commits: () => commits,
    close: () => page.unmount(),
  }
}

/** ECharts alone, with the same options. */
function bare() {
  let charts = []
  const optionsOf = (seed) =>
    framesOf(seed).map(({ name, frame }) => {
      const { style, strokes } = styles.light
      const model = panelModel(name, frame, null, {
        span,
        at: span.to,
        hidden: [],
        bits: false,
        strokes,
      })
      const { width } = size
      return panelOption(model, {
        span,
        style,
        formatters: tools,
        width,
        limits: [],
        marks: [],
      })
    })
  return {
    show: (seed) => {
      const options = optionsOf(seed)
      const fresh = charts.length === 0
      if (fresh) charts = places(options.length).map((place) => init(place))
      for (const [i, option] of options.entries()) charts[i].setOption(option, { notMerge: true })
      for (const chart of charts) chart.getZr().flush()
    },
    close: () => {
      for (const chart of charts) chart.dispose()
      root.replaceChildren()
    },
  }
}

/** uPlot with synchronised cursors and live legends. */
function small() {
  let plots = []
  const dataOf = ({ frame }) => [
    Array.from(frame.times, (time) => time / 1000),
    ...Object.values(frame.columns).map((column) =>
      Array.from(column, (value) => (Number.isNaN(value) ? null : value)),
    ),
  ]
  return {
    show: (seed) => {
      const frames = framesOf(seed)
      if (plots.length > 0) return frames.forEach((one, i) => plots[i].setData(dataOf(one)))
      const at = places(frames.length)
      plots = frames.map((one, i) => {
        const series = Object.keys(one.frame.columns).map((label) => ({ label, stroke: '#1c62c4' }))
        const cursor = { sync: { key: 'all' } }
        return new uPlot({ ...size, cursor, series: [{}, ...series] }, dataOf(one), at[i])
      })
    },
    hover: () => {
      const { over } = plots[0]
      const { left, top } = over.getBoundingClientRect()
      over.dispatchEvent(new window.MouseEvent('mouseenter'))
      const took = timed(() => sweep(over, 'mousemove', left, top)) / moves
      // uPlot must do the work that it is compared by.
      const legendValue = root.lastChild.querySelector('.u-legend .u-series:last-child .u-value')
      if (!/\d/.test(legendValue.textContent))
        throw new Error(`uPlot says ${legendValue.textContent}`)
      return took
    },
    close: () => {
      for (const plot of plots) plot.destroy()
      root.replaceChildren()
    },
  }
}

/** Moves the pointer over a chart from left to right. The page is laid out after each move, as for a frame. */
function sweep(element, type, left, top) {
  const Event = type.startsWith('pointer') ? window.PointerEvent : window.MouseEvent
  for (let i = 0; i < moves; i++) {
    const [clientX, clientY] = [left + 60 + i * 8, top + 60]
    element.dispatchEvent(new Event(type, { clientX, clientY, bubbles: true }))
    void root.offsetHeight
  }
}

const kinds = { ours, bare, small }
/** the seeds of consecutive responses */
const seeds = [2, 3, 4, 5, 6]

/** One visit of a page with seven charts. Returns times in ms, and counts. */
async function visit(kind) {
  const page = kinds[kind]()
  const first = timed(() => page.show(1))
  const refresh = median(seeds.map((seed) => timed(() => page.show(seed))))
  // uPlot draws after the task.
  await painted()
  const figures = { first, refresh }
  if (kind === 'small') figures.hover = page.hover()
  if (kind === 'ours') {
    const { took, commits } = page.hover()
    const before = page.charts()
    const drawn = page.commits()
    page.show()
    const again = page.commits() - drawn
    page.show(undefined, 'dark')
    const kept = page.charts().every((chart, i) => chart === before[i])
    Object.assign(figures, { hover: took, commits, again, remade: kept ? 0 : before.length })
  }
  page.close()
  return figures
}

const painted = () =>
  new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => resolve())),
  )

function heat() {
  const page = createRoot(root)
  const first = timed(() => {
    flushSync(() => page.render(<Heat />))
    void root.offsetHeight
  })
  const field = root.querySelector('[role=application]')
  const { left, top } = field.getBoundingClientRect()
  const hover = timed(() => sweep(field, 'pointermove', left, top)) / moves
  page.unmount()
  return { first, hover }
}

window.charts = { visit, heat }
