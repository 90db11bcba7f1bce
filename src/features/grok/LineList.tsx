import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../lib/grok/work'
import { useFormat } from '../../ui/Clock'
import { StatusMark } from '../../ui/StatusMark'
import styles from './LineList.module.css'
import { Marked } from './Marked'
import type { CheckState } from './useServerCheck'
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
        <div
          key={place}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          data-place={place}
          className={styles.row}
          onClick={() => onChoose(place)}
          onMouseUp={({ currentTarget }) => {
            const span = selectedIn(currentTarget.lastElementChild)
            if (span) onPick({ place, ...span })
          }}
        >
          <Mark of={of} place={place} check={check} />
          <Marked
            line={of.records?.lines[place] ?? ''}
            match={taken.get(place) ?? null}
            looks={of.looks}
          />
        </div>
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

/** Its number, whether it matches, and the server's word where that is known. */
function Mark({ of, place, check }: { of: Workbench; place: number; check: CheckState }) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const { blank, blind, run, bench } = of
  const verdict = run.outcome?.verdicts[place] ?? -1
  const answer = check.answers.get(place)
  return (
    <span className={styles.mark}>
      <span className={styles.number}>{format.number(place + 1)}</span>
      {!blank &&
        (blind ? (
          <StatusMark shape="question" tone="unknown">
            <span className={styles.word}>{t('lines.unknown')}</span>
          </StatusMark>
        ) : verdict >= 0 ? (
          <StatusMark shape="dot" tone="ok">
            <span className={styles.word}>{t('lines.matched')}</span>
            {bench.patterns.length > 1 && (
              <span title={t('lines.byPattern', { n: verdict + 1 })}>{verdict + 1}</span>
            )}
          </StatusMark>
        ) : (
          <StatusMark shape="ring" tone="warning">
            <span className={styles.word}>{t('lines.unmatched')}</span>
          </StatusMark>
        ))}
      {answer && (
        <StatusMark
          shape={answer.is === 'same' ? 'square' : answer.is === 'other' ? 'half' : 'question'}
          tone={answer.is === 'same' ? 'ok' : answer.is === 'other' ? 'error' : 'unknown'}
          title={t(`check.is.${answer.is}`)}
        >
          <span className={styles.word}>{t(`check.is.${answer.is}`)}</span>
        </StatusMark>
      )}
    </span>
  )
}
