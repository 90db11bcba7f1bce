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
import { heatIndex, type HeatColors } from './heat'
import styles from './HeatMap.module.css'

export interface HeatMapRow {
  id: string
  /** what stands before it */
  head: ReactNode
  /** one value a column; NaN is missing. null: they have yet to come */
  values: Float32Array | null
}

interface Props {
  label: string
  /** what the keys do */
  keys: string
  rows: readonly HeatMapRow[]
  /** columns */
  count: number
  /** value of the last colour */
  most: number
  colors: HeatColors
  /** marks of the time axis; `at`: share of the width */
  ticks: readonly { at: number; text: string }[]
  /** one cell in words */
  textOf: (row: number, column: number) => string
  onOpen: (row: number, column: number) => void
  /** These rows are in sight, the first and the one behind the last. */
  onSeen?: (from: number, to: number) => void
}

/** px of a row */
const high = 18

type Cell = [row: number, column: number]

/** Rows of coloured cells: a pixel each, made larger by the browser. The pointer never draws them anew. */
export const HeatMap = memo(function HeatMap(props: Props) {
  const { label, keys, rows, count, most, colors, ticks, textOf, onOpen, onSeen } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const cell = useRef<Cell | null>(null)
  const [spoken, speak] = useState('')

  useLayoutEffect(() => {
    const draw = canvas.current?.getContext('2d')
    if (!draw || rows.length === 0) return
    const image = draw.createImageData(count, rows.length)
    for (const [y, { values }] of rows.entries()) {
      for (let x = 0; values && x < count; x++) {
        const from = heatIndex(values[x] ?? NaN, most)
        // What is missing stays clear: the hatching behind shows.
        if (from < 0) continue
        const color = [colors[from]!, colors[from + 1]!, colors[from + 2]!, 255]
        image.data.set(color, (y * count + x) * 4)
      }
    }
    draw.putImageData(image, 0, 0)
    // Rows whose values have yet to come look like the page.
    draw.fillStyle = getComputedStyle(draw.canvas).color
    for (const [y, { values }] of rows.entries()) if (!values) draw.fillRect(0, y, count, 1)
  }, [rows, count, most, colors])

  const see = useEffectEvent(() => {
    const top = canvas.current?.getBoundingClientRect().top ?? 0
    const within = (y: number) => Math.min(Math.max(y, 0), rows.length)
    onSeen?.(within(Math.floor(-top / high)), within(Math.ceil((innerHeight - top) / high)))
  })
  useEffect(() => see(), [rows])
  useEffect(() => {
    const tell = () => see()
    addEventListener('scroll', tell, { capture: true, passive: true })
    addEventListener('resize', tell)
    return () => {
      removeEventListener('scroll', tell, { capture: true })
      removeEventListener('resize', tell)
    }
  }, [])

  const point = (next: Cell | null) => {
    const [box, words, field] = [frame.current, tip.current, canvas.current]
    cell.current = next
    if (!box || !words || !field) return
    box.hidden = words.hidden = next === null
    if (!next) return
    const [row, column] = next
    const width = field.clientWidth / count
    box.style.transform = `translate(${column * width}px, ${row * high}px)`
    box.style.width = `${width}px`
    words.textContent = textOf(row, column)
    const right = column > count / 2
    const left = right ? column * width - 8 - words.offsetWidth : (column + 1) * width + 8
    words.style.transform = `translate(${Math.round(left)}px, ${row * high - 4}px)`
  }
  const cellAt = (event: React.MouseEvent): Cell | null => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box) return null
    const column = Math.floor(((event.clientX - box.left) / box.width) * count)
    const row = Math.floor((event.clientY - box.top) / high)
    return row < 0 || column < 0 || row >= rows.length || column >= count ? null : [row, column]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || rows.length === 0) return
    const [row, column] = cell.current ?? [0, count - 1]
    if (event.key === 'Enter' && cell.current) return onOpen(row, column)
    if (event.key === 'Escape') return point(null)
    const step = moves[event.key]
    if (!step) return
    event.preventDefault()
    const within = (value: number, most: number) => Math.min(Math.max(value, 0), most - 1)
    const next: Cell = cell.current
      ? [within(row + step[0], rows.length), within(column + step[1], count)]
      : [row, column]
    point(next)
    speak(textOf(...next))
  }
  return (
    <div className={styles.map}>
      <div className={styles.ticks} aria-hidden>
        {ticks.map(({ at, text }) => (
          <span
            key={at}
            style={{ insetInlineStart: `calc(var(--before) + (100% - var(--before)) * ${at})` }}
          >
            {text}
          </span>
        ))}
      </div>
      <ul className={styles.heads} aria-label={label}>
        {rows.map(({ id, head }) => (
          <li key={id}>{head}</li>
        ))}
      </ul>
      <div
        role="application"
        aria-label={label}
        aria-description={keys}
        tabIndex={0}
        className={styles.field}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => point(cellAt(event))}
        onPointerLeave={() => point(null)}
        onClick={(event) => {
          const at = cellAt(event)
          if (at) onOpen(...at)
        }}
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          width={count}
          height={Math.max(rows.length, 1)}
          style={{ height: rows.length * high }}
        />
        <div ref={frame} className={styles.frame} hidden />
        <div ref={tip} className={styles.tip} hidden aria-hidden />
        <p role="status" className={styles.spoken}>
          {spoken}
        </p>
      </div>
    </div>
  )
})

const moves: Record<string, Cell | undefined> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}
