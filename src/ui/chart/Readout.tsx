import { memo, useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { TimeSpan } from '../../lib/series/frames'
import { useStable } from '../../lib/hooks/useStable'
import type { Cursor } from './cursor'
import { xOf } from './timeScale'
import styles from './Readout.module.css'
import { Swatch } from './Swatch'
import type { Stroke } from './palette'
import { setText } from './setText'

export interface ReadoutLine {
  id: string
  name: string
  stroke: Stroke
  /** its value at a moment; NaN where it has none */
  valueAt?: (time: number) => number
  /** the value as a text with the unit; the text of NaN where it has none */
  textAt: (time: number) => string
}

interface Props {
  /** The chart of the readout, which is shown while the pointer is on that chart. */
  owner: RefObject<HTMLElement | null>
  /** px, of the chart */
  width: number
  cursor: Cursor
  span: TimeSpan
  lines: readonly ReadoutLine[]
  formatTime: (time: number) => string
}

/** px between the pointer and the box */
const distance = 12

/**
 * The values at the pointer, written into the DOM outside React. Assistive technology reads the same values in the
 * legend.
 */
export function Readout({ owner, width, cursor, span, lines, formatTime }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const moment = useRef<HTMLDivElement>(null)
  const rows = useStable(lines.map(({ id, name, stroke }) => ({ id, name, stroke })))
  const show = useEffectEvent((time: number | null, source: object | null) => {
    const element = box.current
    if (!element) return
    const x = time === null || source !== owner ? null : xOf(time, span, width)
    if (time === null || x === null) {
      element.hidden = true
      return
    }
    element.hidden = false
    element.dataset.pinned = String(cursor.isPinned())
    setText(moment.current, formatTime(time))
    const values = element.querySelectorAll<HTMLElement>(`.${styles.value}`)
    for (const [index, { textAt }] of lines.entries()) setText(values[index], textAt(time))
    const onLeft = x > width / 2
    element.style.transform = onLeft
      ? `translateX(${Math.round(x - distance)}px) translateX(-100%)`
      : `translateX(${Math.round(x + distance)}px)`
  })
  useEffect(() => cursor.subscribe((time, source) => show(time, source)), [cursor])
  return (
    <div ref={box} className={styles.box} hidden aria-hidden>
      <div ref={moment} className={styles.moment} />
      <Rows rows={rows} />
    </div>
  )
}

type Row = Pick<ReadoutLine, 'id' | 'name' | 'stroke'>

/** Changed values do not render the rows again. */
const Rows = memo(function Rows({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ id, name, stroke }) => (
    <div key={id} className={styles.row}>
      <Swatch stroke={stroke} />
      <span className={styles.name}>{name}</span>
      <span className={styles.value} />
    </div>
  ))
})
