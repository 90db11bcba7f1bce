import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef, type Ref } from 'react'
import type { Span } from '../../lib/series/frames'
import type { ChartOption } from './option'
import type { Cursor } from './cursor'
import { margins } from './option'
import { Painter } from './Painter'
import { nearestTime, timeAt, xOf } from './scale'
import styles from './TimeChart.module.css'
import { Readout, type ReadoutLine } from './Readout'

interface Props {
  option: ChartOption
  /** what the axis shows */
  span: Span
  cursor: Cursor
  /** a sentence that says what is to be seen */
  label: string
  /** px */
  width: number
  height: number
  /** what stands beside the pointer */
  lines: readonly ReadoutLine[]
  momentOf: (time: number) => string
  /** Some stretch was dragged over. */
  onZoom: (from: number, to: number) => void
  painter?: Ref<Painter>
}

/** Shorter drags are clicks, px. */
const click = 6

/** A picture of series over time that shares its cursor with others. The mouse never draws it anew. */
export const TimeChart = memo(function TimeChart(props: Props) {
  const { option, span, cursor, label, width, height, lines, momentOf, painter } = props
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const selection = useRef<HTMLDivElement>(null)
  const made = useRef<Painter | null>(null)
  const start = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (!canvas.current) return
    const own = new Painter(canvas.current)
    made.current = own
    if (painter && typeof painter === 'object') painter.current = own
    return () => {
      made.current = null
      own.dispose()
    }
  }, [painter])
  // After the painter was made, also where React makes it twice.
  useLayoutEffect(() => made.current?.draw(option, { width, height }))

  const point = useEffectEvent((time: number | null) => {
    if (!line.current) return
    const x = time === null ? null : xOf(time, span, width)
    line.current.hidden = x === null
    if (x !== null) line.current.style.transform = `translateX(${Math.round(x)}px)`
  })
  useEffect(() => cursor.subscribe((time) => point(time)), [cursor])
  useEffect(() => point(cursor.get()), [cursor, span, width])

  const xIn = (event: React.PointerEvent) =>
    event.clientX - (place.current?.getBoundingClientRect().left ?? 0)
  const select = (to: number) => {
    const box = selection.current
    if (!box || start.current === null) return
    const [from, until] = [Math.min(start.current, to), Math.max(start.current, to)]
    box.hidden = until - from < click
    box.style.left = `${from}px`
    box.style.width = `${until - from}px`
  }
  const within = (x: number) => Math.min(Math.max(x, margins.left), width - margins.right)

  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className={styles.chart}
      style={{ height }}
      onPointerMove={(event) => {
        const x = xIn(event)
        cursor.set(timeAt(x, span, width), place)
        select(within(x))
      }}
      onPointerLeave={() => cursor.set(null)}
      onPointerDown={(event) => {
        const x = xIn(event)
        if (event.button !== 0 || timeAt(x, span, width) === null) return
        start.current = x
        // What is dragged beyond the edge ends there.
        if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        const from = start.current
        const to = within(xIn(event))
        start.current = null
        if (selection.current) selection.current.hidden = true
        if (from === null) return
        if (Math.abs(to - from) < click) return cursor.pin(!cursor.isPinned())
        props.onZoom(
          nearestTime(Math.min(from, to), span, width),
          nearestTime(Math.max(from, to), span, width),
        )
      }}
      onPointerCancel={() => {
        start.current = null
        if (selection.current) selection.current.hidden = true
      }}
    >
      <div ref={canvas} className={styles.canvas} />
      <div ref={selection} className={styles.selection} style={inGrid} hidden />
      <div ref={line} className={styles.line} style={inGrid} hidden />
      <Readout
        owner={place}
        width={width}
        cursor={cursor}
        span={span}
        lines={lines}
        momentOf={momentOf}
      />
    </div>
  )
})

const inGrid = { top: margins.top, bottom: margins.bottom }
