import { memo, useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../lib/grok/work'
import { useFormat } from '../../ui/Clock'
import { StatusMark } from '../../ui/feedback/StatusMark'
import styles from './LineList.module.css'
import { Marked } from './Marked'
import type { CheckState, ServerAnswer } from './useServerCheck'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  taken: ReadonlyMap<number, Taken>
  places: readonly number[]
  chosen: number | undefined
  check: CheckState
  onChoose: (place: number) => void
  /** Text was selected in a line. */
  onPick: (picked: Picked) => void
}

/** A part of a line, in UTF-16. */
export interface Picked {
  place: number
  from: number
  to: number
}

/** Lines with their fields. One of them is chosen: by a press, or with the arrow keys. */
export function LineList({ of, taken, places, chosen, check, onChoose, onPick }: Props) {
  const { t } = useTranslation('grok')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  // Fields come before the verdicts on all lines.
  const verdictOn = (place: number) => {
    const match = taken.get(place)
    return match === undefined ? (of.run.outcome?.verdicts[place] ?? -1) : (match?.pattern ?? -1)
  }
  const move = (event: KeyboardEvent) => {
    const at = chosen === undefined ? -1 : places.indexOf(chosen)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: places.length - 1 }[event.key]
    const place = to === undefined ? undefined : places[to]
    if (place === undefined) return
    event.preventDefault()
    onChoose(place)
    list.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t('lines.label')}
      aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={move}
    >
      {places.map((place) => (
        <Row
          key={place}
          id={`${id}-${place}`}
          place={place}
          line={of.records?.lines[place] ?? ''}
          match={taken.get(place) ?? null}
          looks={of.looks}
          state={
            of.blank ? null : of.blind ? 'unknown' : verdictOn(place) >= 0 ? 'matched' : 'unmatched'
          }
          pattern={of.bench.patterns.length > 1 ? verdictOn(place) : -1}
          answer={check.answers.get(place)?.is}
          chosen={place === chosen}
          onChoose={onChoose}
          onPick={onPick}
        />
      ))}
    </div>
  )
}

/** Where in a line text is selected. Marks beside the text are no part of it. */
function selectedIn(line: Element | null) {
  const selection = document.getSelection()
  if (!line || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!line.contains(range.startContainer) || !line.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  return { from, to: from + range.toString().length }
}

interface RowProps {
  id: string
  place: number
  line: string
  match: Taken
  looks: Workbench['looks']
  /** null: there is no pattern */
  state: 'matched' | 'unmatched' | 'unknown' | null
  /** which of several patterns; -1: none, or there is one only */
  pattern: number
  answer: ServerAnswer['is'] | undefined
  chosen: boolean
  onChoose: (place: number) => void
  onPick: (picked: Picked) => void
}

/** A line: its number, whether it matches, the server's word where that is known. Drawn anew only when something of it changes. */
const Row = memo(function Row(props: RowProps) {
  const { id, place, line, match, looks, state, pattern, answer, chosen, onChoose, onPick } = props
  const { t } = useTranslation('grok')
  const format = useFormat()
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      data-place={place}
      className={styles.row}
      onClick={() => onChoose(place)}
      onMouseUp={({ currentTarget }) => {
        const span = selectedIn(currentTarget.lastElementChild)
        if (span) onPick({ place, ...span })
      }}
    >
      <span className={styles.mark}>
        <span className={styles.number}>{format.number(place + 1)}</span>
        {state && (
          <StatusMark {...marks[state]}>
            <span className={styles.word}>{t(`lines.${state}`)}</span>
            {pattern >= 0 && (
              <span title={t('lines.byPattern', { n: pattern + 1 })}>{pattern + 1}</span>
            )}
          </StatusMark>
        )}
        {answer && (
          <StatusMark {...answers[answer]} title={t(`check.is.${answer}`)}>
            <span className={styles.word}>{t(`check.is.${answer}`)}</span>
          </StatusMark>
        )}
      </span>
      <Marked line={line} match={match} looks={looks} />
    </div>
  )
})

const marks = {
  matched: { shape: 'dot', tone: 'ok' },
  unmatched: { shape: 'ring', tone: 'warning' },
  unknown: { shape: 'question', tone: 'unknown' },
} as const

const answers = {
  same: { shape: 'square', tone: 'ok' },
  other: { shape: 'half', tone: 'error' },
  failed: { shape: 'question', tone: 'unknown' },
} as const
