import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { useStable } from '../../lib/hooks/useStable'
import type { Cursor } from './cursor'
import styles from './ChartLegend.module.css'
import type { ReadoutLine } from './Readout'
import { Swatch } from './Swatch'
import { setText } from './setText'

export interface LegendLine extends ReadoutLine {
  shown: boolean
  /** like `textAt`, without the unit where the title of the panel names it */
  figureAt: (time: number) => string
  /** the figures of the line as texts, in the order of the columns */
  figures: readonly string[]
}

interface Props {
  /** the accessible name of the table: its panel */
  label: string
  /** The first column of figures is headed `now`, or `cursor` while it shows the values at the cursor. */
  headings: { line: string; now: string; cursor: string; figures: readonly string[] }
  lines: readonly LegendLine[]
  /** px that the legend has; a container query would lay it out again for each chart that is drawn */
  width?: number
  cursor: Cursor
  words: { toggle: (name: string) => string; only: (name: string) => string }
  onToggle: (id: string) => void
  /** shows this line alone, or all lines again */
  onShowOnly: (id: string) => void
}

/**
 * All lines of a chart with their figures: where there is room, each on a line with the names of its figures, otherwise as
 * a table with headings. The figures are written into the DOM outside React, so that new figures and
 * moves of the cursor do not render the table again.
 */
export const ChartLegend = memo(function ChartLegend(props: Props) {
  const { label, lines, width = 0, cursor, words } = props
  const headings = useStable(props.headings)
  const firstHeading = useRef<HTMLTableCellElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const actions = useLatestRef({ toggle: props.onToggle, only: props.onShowOnly })
  const rows = useStable(
    lines.map(({ id, name, stroke, shown }) => ({
      id,
      name,
      stroke,
      shown,
      words: { toggle: words.toggle(name), only: words.only(name) },
    })),
  )
  const showCursor = useEffectEvent((time: number | null) => {
    setText(firstHeading.current, time === null ? headings.now : headings.cursor)
    for (const [index, { figureAt, figures }] of lines.entries())
      setText(figureIn(body.current?.rows[index], 0), time === null ? figures[0] : figureAt(time))
  })
  const showFigures = useEffectEvent(() => {
    for (const [index, { figures }] of lines.entries())
      for (let i = 1; i <= headings.figures.length; i++)
        setText(figureIn(body.current?.rows[index], i), figures[i])
    showCursor(cursor.get())
  })
  useEffect(() => cursor.subscribe((time) => showCursor(time)), [cursor])
  useLayoutEffect(() => showFigures(), [cursor, lines, headings])
  const needed = headings.figures.length > 4 ? widthOfMany : widthOfFew
  const mode = width >= needed.inline ? styles.inline : width < needed.all ? needed.reduced : ''
  return (
    <table aria-label={label} className={`${styles.legend} ${mode}`}>
      <thead>
        <tr>
          <th scope="col">{headings.line}</th>
          <th ref={firstHeading} scope="col" />
          {headings.figures.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} headings={headings.figures} actions={actions} />
        ))}
      </tbody>
    </table>
  )
})

/** px for all figures with their names on the line, and for all of them under headings */
const widthOfFew = { inline: 440, all: 400, reduced: styles.withoutMissing }
const widthOfMany = { inline: 640, all: 640, reduced: styles.withoutMinAndMissing }

/** The element that holds a figure of a row. The first figure has an element inside its cell. */
const figureIn = (row: HTMLTableRowElement | undefined, index: number) => {
  const cell = row?.cells[index + 1]
  return index === 0 ? cell?.firstElementChild : cell
}

interface RowProps {
  row: Pick<LegendLine, 'id' | 'name' | 'stroke' | 'shown'> & {
    words: { toggle: string; only: string }
  }
  /** of the figures beside the first */
  headings: readonly string[]
  actions: () => { toggle: (id: string) => void; only: (id: string) => void }
}

const Row = memo(function Row({ row, headings, actions }: RowProps) {
  const { id, name, stroke, shown, words } = row
  return (
    <tr className={shown ? undefined : styles.hidden}>
      <th scope="row">
        <span className={styles.line}>
          <input
            type="checkbox"
            checked={shown}
            aria-label={words.toggle}
            onChange={() => actions().toggle(id)}
          />
          <Swatch stroke={stroke} />
          <button type="button" title={words.only} onClick={() => actions().only(id)}>
            {name}
          </button>
        </span>
      </th>
      <td>
        <div className={styles.figure} />
      </td>
      {headings.map((heading) => (
        <td key={heading} data-heading={heading} />
      ))}
    </tr>
  )
})
