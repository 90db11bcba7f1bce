import {
  memo,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useConsoleRoot } from '../useConsoleRoot'
import { keyShortcuts } from '../keyShortcuts'
import { heatColorIndex, type HeatColors } from './heatColors'
import styles from './HeatMap.module.css'

export interface HeatMapRow {
  id: string
  /** the first cell of the row */
  heading: ReactNode
  /** one value a column, NaN where it is missing; null while they are not loaded, and for the heading of a group */
  values: Float32Array | null
}

/** The colours of values. */
export interface HeatScaleColors {
  /** the values of the first and the last colour */
  min: number
  max: number
  colors: HeatColors
  /** the colour of larger values */
  above: readonly [number, number, number]
}

interface Props {
  label: string
  /** describes the keyboard control */
  keyHelp: string
  rows: readonly HeatMapRow[]
  columnCount: number
  scale: HeatScaleColors
  /** labels of the time axis; `at` is a share of the width */
  ticks: readonly { at: number; text: string }[]
  /** describes a cell */
  textOf: (row: number, column: number) => string
  onOpen: (row: number, column: number) => void
  /** Called with the visible rows: the first, and the one behind the last. */
  onVisibleRows?: (from: number, to: number) => void
}

/** px */
const rowHeight = 24

type Cell = [row: number, column: number]

/** Rows of coloured cells. Each cell is one pixel of a canvas that the browser scales up. Moves of the pointer redraw nothing. */
export const HeatMap = memo(function HeatMap(props: Props) {
  const { label, keyHelp, rows, columnCount, scale, ticks, textOf, onOpen, onVisibleRows } = props
  const root = useConsoleRoot()
  const canvas = useRef<HTMLCanvasElement>(null)
  const outline = useRef<HTMLDivElement>(null)
  const tooltip = useRef<HTMLDivElement>(null)
  const activeCell = useRef<Cell | null>(null)
  const [announcement, setAnnouncement] = useState('')

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || rows.length === 0) return
    context.putImageData(heatImage(context, rows, columnCount, scale), 0, 0)
    // Rows that are not loaded have the colour of the page.
    context.fillStyle = getComputedStyle(context.canvas).color
    for (const [y, { values }] of rows.entries())
      if (!values) context.fillRect(0, y, columnCount, 1)
  }, [rows, columnCount, scale])

  const reportVisible = useEffectEvent(() => {
    const top = canvas.current?.getBoundingClientRect().top ?? 0
    const clamp = (row: number) => Math.min(Math.max(row, 0), rows.length)
    onVisibleRows?.(
      clamp(Math.floor(-top / rowHeight)),
      clamp(Math.ceil((innerHeight - top) / rowHeight)),
    )
  })
  useEffect(() => reportVisible(), [rows])
  useEffect(() => {
    const report = () => reportVisible()
    // The scrolling of what lies in a shadow root is not heard outside it.
    for (const source of [window, root])
      source.addEventListener('scroll', report, { capture: true, passive: true })
    addEventListener('resize', report)
    return () => {
      for (const source of [window, root])
        source.removeEventListener('scroll', report, { capture: true })
      removeEventListener('resize', report)
    }
  }, [root])

  const activate = (next: Cell | null) => {
    const [box, label, field] = [outline.current, tooltip.current, canvas.current]
    activeCell.current = next
    if (!box || !label || !field) return
    box.hidden = label.hidden = next === null
    if (!next) return
    const [row, column] = next
    const width = field.clientWidth / columnCount
    box.style.transform = `translate(${column * width}px, ${row * rowHeight}px)`
    box.style.width = `${width}px`
    label.textContent = textOf(row, column)
    const onLeft = column > columnCount / 2
    const left = onLeft ? column * width - 8 - label.offsetWidth : (column + 1) * width + 8
    label.style.transform = `translate(${Math.round(left)}px, ${row * rowHeight - 4}px)`
  }
  const cellAt = (event: React.MouseEvent): Cell | null => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box) return null
    const column = Math.floor(((event.clientX - box.left) / box.width) * columnCount)
    const row = Math.floor((event.clientY - box.top) / rowHeight)
    return row < 0 || column < 0 || row >= rows.length || column >= columnCount
      ? null
      : [row, column]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || rows.length === 0) return
    const [row, column] = activeCell.current ?? [0, columnCount - 1]
    if (event.key === 'Enter' && activeCell.current) return onOpen(row, column)
    if (event.key === 'Escape') {
      if (activeCell.current) event.preventDefault()
      return activate(null)
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const clamp = (value: number, length: number) => Math.min(Math.max(value, 0), length - 1)
    const next: Cell = activeCell.current
      ? [clamp(row + step[0], rows.length), clamp(column + step[1], columnCount)]
      : [row, column]
    activate(next)
    setAnnouncement(textOf(...next))
  }
  return (
    <div className={styles.map}>
      <div className={styles.ticks} aria-hidden>
        {ticks.map(({ at, text }) => (
          <span
            key={at}
            style={{ insetInlineStart: `calc(var(--before) + (100% - var(--before)) * ${at})` }}
            data-last={at > 0.96 || undefined}
          >
            {text}
          </span>
        ))}
      </div>
      <ul className={styles.headings} aria-label={label}>
        {rows.map(({ id, heading }) => (
          <li key={id}>{heading}</li>
        ))}
      </ul>
      <div
        role="application"
        aria-label={label}
        aria-description={keyHelp}
        aria-keyshortcuts={keyShortcuts.cells}
        tabIndex={0}
        className={styles.field}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => activate(cellAt(event))}
        onPointerLeave={() => activate(null)}
        onClick={(event) => {
          const at = cellAt(event)
          if (at) onOpen(...at)
        }}
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          width={columnCount}
          height={Math.max(rows.length, 1)}
          style={{ height: rows.length * rowHeight }}
        />
        <div ref={outline} className={styles.outline} hidden />
        <div ref={tooltip} className={styles.tooltip} hidden aria-hidden />
        <p role="status" className={styles.announcement}>
          {announcement}
        </p>
      </div>
    </div>
  )
})

/** The cells as an image with a pixel each. Missing values are transparent, so that the hatching behind them shows. */
export function heatImage(
  context: CanvasRenderingContext2D,
  rows: readonly Pick<HeatMapRow, 'values'>[],
  columnCount: number,
  { min, max, colors, above }: HeatScaleColors,
): ImageData {
  const image = context.createImageData(columnCount, rows.length)
  const { data } = image
  for (const [y, { values }] of rows.entries()) {
    for (let x = 0; values && x < columnCount; x++) {
      const value = values[x] ?? NaN
      const index = heatColorIndex(value, max, min)
      if (index < 0) continue
      const at = (y * columnCount + x) * 4
      const isAbove = value > max
      data[at] = isAbove ? above[0] : colors[index]!
      data[at + 1] = isAbove ? above[1] : colors[index + 1]!
      data[at + 2] = isAbove ? above[2] : colors[index + 2]!
      data[at + 3] = 255
    }
  }
  return image
}

const steps: Record<string, Cell | undefined> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}
