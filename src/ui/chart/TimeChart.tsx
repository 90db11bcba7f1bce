import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef, type Ref } from 'react'
import type { TimeSpan } from '../../lib/series/frames'
import type { Axis } from '../../lib/text/units'
import type { ChartOption } from './chartOption'
import type { Cursor } from './cursor'
import { margins } from './chartOption'
import { ChartRenderer } from './ChartRenderer'
import { nearestTime, timeAt, xOf, yOf } from './timeScale'
import styles from './TimeChart.module.css'
import { Readout, type ReadoutLine } from './Readout'

interface Props {
  option: ChartOption
  /** the value axis, to mark the points at the cursor; without it they are not marked */
  axis?: Axis
  /** the span of the time axis */
  span: TimeSpan
  /** the bucket of a moment, which the cursor moves to */
  snap?: (time: number) => number
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

/** px; a shorter drag is the slip of a click */
const minDrag = 12

/** A chart of series over time that shares its cursor with other charts. Moves of the mouse redraw nothing. */
export const TimeChart = memo(function TimeChart(props: Props) {
  const { option, axis, span, cursor, label, width, height, lines, formatTime, renderer } = props
  const { snap = (time: number) => time } = props
  const container = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const crosshair = useRef<HTMLDivElement>(null)
  const selection = useRef<HTMLDivElement>(null)
  const ownRenderer = useRef<ChartRenderer | null>(null)
  const dots = useRef<HTMLDivElement>(null)
  const isMarked = useRef(false)
  const dragStart = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (!canvas.current) return
    const created = new ChartRenderer(canvas.current)
    ownRenderer.current = created
    const give = (one: ChartRenderer | null) => {
      if (typeof renderer === 'function') renderer(one)
      else if (renderer) renderer.current = one
    }
    give(created)
    return () => {
      give(null)
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
    // A move of the pointer marks the points of its own chart only, which keeps it cheap over many charts.
    showDots(isMarked.current ? time : null, x)
  })
  const showDots = (time: number | null, x: number | null) => {
    for (const [i, { valueAt }] of lines.entries()) {
      const dot = dots.current?.children[i]
      if (!(dot instanceof HTMLElement)) continue
      const value = time === null || x === null ? NaN : (valueAt?.(time) ?? NaN)
      const y = axis ? yOf(value, axis, height) : null
      if (dot.hidden !== (y === null)) dot.hidden = y === null
      if (y !== null) dot.style.transform = `translate(${Math.round(x ?? 0)}px, ${Math.round(y)}px)`
    }
  }
  useEffect(
    () =>
      cursor.subscribe((time, source) => {
        isMarked.current = source === container || source === null
        showCrosshair(time)
      }),
    [cursor],
  )
  useEffect(() => showCrosshair(cursor.get()), [cursor, span, width, height, lines, axis])

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
  const pointAt = (x: number) => {
    const time = timeAt(x, span, width)
    cursor.set(time === null ? null : snap(time), container)
  }
  /** A finger leaves nothing behind that hovers, so its tap pins the cursor; the next tap moves it. */
  const tap = (x: number) => {
    const before = cursor.isPinned() ? cursor.get() : null
    cursor.pin(false)
    pointAt(x)
    if (cursor.get() === before) cursor.set(null)
    else cursor.pin(true)
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
        pointAt(x)
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
        if (Math.abs(to - from) < minDrag)
          return event.pointerType === 'touch' ? tap(to) : cursor.pin(!cursor.isPinned())
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
      <div ref={dots} aria-hidden>
        {lines.map(({ id, stroke }) => (
          <div key={id} className={styles.dot} style={{ background: stroke.color }} hidden />
        ))}
      </div>
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
