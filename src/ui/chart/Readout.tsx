import { memo, useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { Span } from '../../lib/series/frames'
import { useStable } from '../../lib/hooks/useStable'
import type { Cursor } from './cursor'
import { xOf } from './scale'
import styles from './Readout.module.css'
import { Swatch } from './Swatch'
import type { Stroke } from './palette'
import { write } from './write'

export interface ReadoutLine {
  id: string
  name: string
  stroke: Stroke
  /** what it says at a moment, with its unit; NaN's text where it says nothing */
  textAt: (time: number) => string
}

interface Props {
  /** the chart that it belongs to: it shows when that one is pointed at */
  owner: RefObject<HTMLElement | null>
  /** of the chart, px */
  width: number
  cursor: Cursor
  span: Span
  lines: readonly ReadoutLine[]
  momentOf: (time: number) => string
}

/** px between the pointer and the box */
const distance = 12

/** The values where the pointer is. Its texts are written past React. The same stands in the legend, so it is silent. */
export function Readout({ owner, width, cursor, span, lines, momentOf }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const moment = useRef<HTMLDivElement>(null)
  const rows = useStable(lines.map(({ id, name, stroke }) => ({ id, name, stroke })))
  const tell = useEffectEvent((time: number | null, by: object | null) => {
    const element = box.current
    if (!element) return
    const x = time === null || by !== owner ? null : xOf(time, span, width)
    if (time === null || x === null) {
      element.hidden = true
      return
    }
    element.hidden = false
    element.dataset.pinned = String(cursor.isPinned())
    write(moment.current, momentOf(time))
    const values = element.querySelectorAll<HTMLElement>(`.${styles.value}`)
    for (const [nth, { textAt }] of lines.entries()) write(values[nth], textAt(time))
    const left = x > width / 2
    element.style.transform = left
      ? `translateX(${Math.round(x - distance)}px) translateX(-100%)`
      : `translateX(${Math.round(x + distance)}px)`
  })
  useEffect(() => cursor.subscribe((time, by) => tell(time, by)), [cursor])
  return (
    <div ref={box} className={styles.box} hidden aria-hidden>
      <div ref={moment} className={styles.moment} />
      <Rows rows={rows} />
    </div>
  )
}

type Row = Pick<ReadoutLine, 'id' | 'name' | 'stroke'>

/** Not drawn anew for new values. */
const Rows = memo(function Rows({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ id, name, stroke }) => (
    <div key={id} className={styles.row}>
      <Swatch stroke={stroke} />
      <span className={styles.name}>{name}</span>
      <span className={styles.value} />
    </div>
  ))
})
