import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { useStable } from '../../lib/hooks/useStable'
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

/**
 * All lines of a chart with their figures. Figures are written past React: new ones, and those of the cursor, which the
 * second column follows, leave the table as it is.
 */
export const ChartLegend = memo(function ChartLegend(props: Props) {
  const { label, lines, cursor, words } = props
  const heads = useStable(props.heads)
  const head = useRef<HTMLTableCellElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const choose = useLatestRef({ toggle: props.onToggle, only: props.onOnly })
  const rows = useStable(
    lines.map(({ id, name, stroke, shown }) => ({
      id,
      name,
      stroke,
      shown,
      words: { toggle: words.toggle(name), only: words.only(name) },
    })),
  )
  const point = useEffectEvent((time: number | null) => {
    write(head.current, time === null ? heads.now : heads.cursor)
    for (const [nth, { figureAt, figures }] of lines.entries())
      write(figureIn(body.current?.rows[nth], 0), time === null ? figures[0] : figureAt(time))
  })
  const tell = useEffectEvent(() => {
    for (const [nth, { figures }] of lines.entries())
      for (let i = 1; i <= heads.figures.length; i++)
        write(figureIn(body.current?.rows[nth], i), figures[i])
    point(cursor.get())
  })
  useEffect(() => cursor.subscribe((time) => point(time)), [cursor])
  useLayoutEffect(() => tell(), [cursor, lines, heads])
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
      <tbody ref={body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} count={heads.figures.length} choose={choose} />
        ))}
      </tbody>
    </table>
  )
})

/** Where a figure of a row stands; the first has a box of its own. */
const figureIn = (row: HTMLTableRowElement | undefined, nth: number) => {
  const cell = row?.cells[nth + 1]
  return nth === 0 ? cell?.firstElementChild : cell
}

interface RowProps {
  row: Pick<LegendLine, 'id' | 'name' | 'stroke' | 'shown'> & {
    words: { toggle: string; only: string }
  }
  /** of the figures beside the first */
  count: number
  choose: () => { toggle: (id: string) => void; only: (id: string) => void }
}

const Row = memo(function Row({ row, count, choose }: RowProps) {
  const { id, name, stroke, shown, words } = row
  return (
    <tr className={shown ? undefined : styles.hidden}>
      <th scope="row">
        <span className={styles.line}>
          <input
            type="checkbox"
            checked={shown}
            aria-label={words.toggle}
            onChange={() => choose().toggle(id)}
          />
          <Swatch stroke={stroke} />
          <button type="button" title={words.only} onClick={() => choose().only(id)}>
            {name}
          </button>
        </span>
      </th>
      <td>
        <div className={styles.figure} />
      </td>
      {Array.from({ length: count }, (_, i) => (
        <td key={i} />
      ))}
    </tr>
  )
})
