import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef, type Ref } from 'react'
import type { TimeSpan } from '../../lib/series/frames'
import type { ChartOption } from './chartOption'
import type { Cursor } from './cursor'
import { margins } from './chartOption'
import { ChartRenderer } from './ChartRenderer'
import { nearestTime, timeAt, xOf } from './timeScale'
import styles from './TimeChart.module.css'
import { Readout, type ReadoutLine } from './Readout'

interface Props {
  option: ChartOption
  /** the span of the time axis */
  span: TimeSpan
  cursor: Cursor
  /** describes the chart in a sentence */
  label: string
  /** px */
  width: number
  height: number
  /** the lines of the readout beside the pointer */
  lines: readonly ReadoutLine[]
  formatTime: (time: number) => string
  /** Called with the span that was selected by dragging, Unix ms. */
  onZoom: (from: number, to: number) => void
  renderer?: Ref<ChartRenderer>
}

/** px; a shorter drag is a click */
const minDrag = 6

/** A chart of series over time that shares its cursor with other charts. Moves of the mouse redraw nothing. */
export const TimeChart = memo(function TimeChart(props: Props) {
  const { option, span, cursor, label, width, height, lines, formatTime, renderer } = props
  const container = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const crosshair = useRef<HTMLDivElement>(null)
  const selection = useRef<HTMLDivElement>(null)
  const ownRenderer = useRef<ChartRenderer | null>(null)
  const dragStart = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (!canvas.current) return
    const created = new ChartRenderer(canvas.current)
    ownRenderer.current = created
    if (renderer && typeof renderer === 'object') renderer.current = created
    return () => {
      ownRenderer.current = null
      created.dispose()
    }
  }, [renderer])
  // Runs after the renderer was created, also where React mounts the component twice.
  useLayoutEffect(() => ownRenderer.current?.draw(option, { width, height }))

  const showCrosshair = useEffectEvent((time: number | null) => {
    if (!crosshair.current) return
    const x = time === null ? null : xOf(time, span, width)
    crosshair.current.hidden = x === null
    if (x !== null) crosshair.current.style.transform = `translateX(${Math.round(x)}px)`
  })
  useEffect(() => cursor.subscribe((time) => showCrosshair(time)), [cursor])
  useEffect(() => showCrosshair(cursor.get()), [cursor, span, width])

  const xIn = (event: React.PointerEvent) =>
    event.clientX - (container.current?.getBoundingClientRect().left ?? 0)
  const showSelection = (to: number) => {
    const box = selection.current
    if (!box || dragStart.current === null) return
    const [from, until] = [Math.min(dragStart.current, to), Math.max(dragStart.current, to)]
    box.hidden = until - from < minDrag
    box.style.left = `${from}px`
    box.style.width = `${until - from}px`
  }
  const clamp = (x: number) => Math.min(Math.max(x, margins.left), width - margins.right)

  return (
    <div
      ref={container}
      role="img"
      aria-label={label}
      className={styles.chart}
      style={{ height }}
      onPointerMove={(event) => {
        const x = xIn(event)
        cursor.set(timeAt(x, span, width), container)
        showSelection(clamp(x))
      }}
      onPointerLeave={() => cursor.set(null)}
      onPointerDown={(event) => {
        const x = xIn(event)
        if (event.button !== 0 || timeAt(x, span, width) === null) return
        dragStart.current = x
        // A drag beyond the edge still ends in this element.
        if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        const from = dragStart.current
        const to = clamp(xIn(event))
        dragStart.current = null
        if (selection.current) selection.current.hidden = true
        if (from === null) return
        if (Math.abs(to - from) < minDrag) return cursor.pin(!cursor.isPinned())
        props.onZoom(
          nearestTime(Math.min(from, to), span, width),
          nearestTime(Math.max(from, to), span, width),
        )
      }}
      onPointerCancel={() => {
        dragStart.current = null
        if (selection.current) selection.current.hidden = true
      }}
    >
      <div ref={canvas} className={styles.canvas} />
      <div ref={selection} className={styles.selection} style={inGrid} hidden />
      <div ref={crosshair} className={styles.crosshair} style={inGrid} hidden />
      <Readout
        owner={container}
        width={width}
        cursor={cursor}
        span={span}
        lines={lines}
        formatTime={formatTime}
      />
    </div>
  )
})

const inGrid = { top: margins.top, bottom: margins.bottom }
