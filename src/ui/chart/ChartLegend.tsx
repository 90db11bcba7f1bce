import { memo, useEffect, useEffectEvent, useRef } from 'react'
import type { Cursor } from './cursor'
import styles from './ChartLegend.module.css'
import type { ReadoutLine } from './Readout'
import { Swatch } from './Swatch'
import { write } from './write'

export interface LegendLine extends ReadoutLine {
  shown: boolean
  /** as `textAt`, with the unit left out where the title tells it */
  figureAt: (time: number) => string
  /** what its line comes to, in words, in the order of the columns */
  figures: readonly string[]
}

interface Props {
  /** names the table: the panel that it belongs to */
  label: string
  /** of the figures; the first column follows the cursor while there is one */
  heads: { line: string; now: string; cursor: string; figures: readonly string[] }
  lines: readonly LegendLine[]
  cursor: Cursor
  words: { toggle: (name: string) => string; only: (name: string) => string }
  onToggle: (id: string) => void
  /** shows this line alone, or all of them again */
  onOnly: (id: string) => void
}

/** All lines of a chart with their figures. The second column follows the cursor, past React. */
export const ChartLegend = memo(function ChartLegend(props: Props) {
  const { label, heads, lines, cursor, words, onToggle, onOnly } = props
  const cells = useRef(new Map<string, HTMLElement>())
  const head = useRef<HTMLTableCellElement>(null)
  const tell = useEffectEvent((time: number | null) => {
    write(head.current, time === null ? heads.now : heads.cursor)
    for (const { id, figureAt, figures } of lines) {
      write(cells.current.get(id), time === null ? (figures[0] ?? '') : figureAt(time))
    }
  })
  useEffect(() => cursor.subscribe((time) => tell(time)), [cursor])
  useEffect(() => tell(cursor.get()), [cursor, lines, heads])
  return (
    <table aria-label={label} className={styles.legend}>
      <thead>
        <tr>
          <th scope="col">{heads.line}</th>
          <th ref={head} scope="col" />
          {heads.figures.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, stroke, shown, figures }) => (
          <tr key={id} className={shown ? undefined : styles.hidden}>
            <th scope="row">
              <span className={styles.line}>
                <input
                  type="checkbox"
                  checked={shown}
                  aria-label={words.toggle(name)}
                  onChange={() => onToggle(id)}
                />
                <Swatch stroke={stroke} />
                <button type="button" title={words.only(name)} onClick={() => onOnly(id)}>
                  {name}
                </button>
              </span>
            </th>
            <td>
              <div
                className={styles.figure}
                ref={(cell) => {
                  if (cell) cells.current.set(id, cell)
                  else cells.current.delete(id)
                }}
              />
            </td>
            {figures.slice(1).map((figure, i) => (
              <td key={i}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
