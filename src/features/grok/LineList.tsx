import { memo, useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { selectionNear } from '../../lib/browser/rootOf'
import { useFormat } from '../../ui/useFormat'
import { StatusMark } from '../../ui/feedback/StatusMark'
import styles from './LineList.module.css'
import { HighlightedLine } from './HighlightedLine'
import type { CheckState, ServerAnswer } from './useServerCheck'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  matches: ReadonlyMap<number, ExtractedMatch>
  indexes: readonly number[]
  selected: number | undefined
  check: CheckState
  onSelect: (index: number) => void
  /** called when the user has selected text in a line */
  onSelectText: (selection: LineSelection) => void
}

/** A part of a line, in UTF-16 code units. `index` is that of the line in the sample. */
export interface LineSelection {
  index: number
  from: number
  to: number
}

/** The lines with their fields. A click or the arrow keys select one of them. */
export function LineList({
  workbench,
  matches,
  indexes,
  selected,
  check,
  onSelect,
  onSelectText,
}: Props) {
  const { t } = useTranslation('grok')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  // The matches of visible lines arrive before the results for all lines.
  const patternIndexOf = (index: number) => {
    const match = matches.get(index)
    return match === undefined
      ? (workbench.matchRun.results?.patternIndexes[index] ?? -1)
      : (match?.pattern ?? -1)
  }
  const selectByKey = (event: KeyboardEvent) => {
    const at = selected === undefined ? -1 : indexes.indexOf(selected)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: indexes.length - 1 }[event.key]
    const index = to === undefined ? undefined : indexes[to]
    if (index === undefined) return
    event.preventDefault()
    onSelect(index)
    list.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t('lines.label')}
      aria-activedescendant={selected === undefined ? undefined : `${id}-${selected}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={selectByKey}
    >
      {indexes.map((index) => (
        <Row
          key={index}
          id={`${id}-${index}`}
          index={index}
          line={workbench.parsedSample?.lines[index] ?? ''}
          match={matches.get(index) ?? null}
          fieldStyles={workbench.fieldStyles}
          state={workbench.blank ? null : patternIndexOf(index) >= 0 ? 'matched' : 'unmatched'}
          pattern={workbench.shown.patterns.length > 1 ? patternIndexOf(index) : -1}
          answer={check.answers.get(index)?.is}
          selected={index === selected}
          onSelect={onSelect}
          onSelectText={onSelectText}
        />
      ))}
    </div>
  )
}

/** The text selection within a line's element; null without one. Marks drawn by CSS do not count. */
function selectedIn(line: Element | null) {
  const range = line && selectionNear(line)
  if (!range || !line.contains(range.startContainer) || !line.contains(range.endContainer))
    return null
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const selected = document.createRange()
  selected.setStart(range.startContainer, range.startOffset)
  selected.setEnd(range.endContainer, range.endOffset)
  const from = before.toString().length
  return { from, to: from + selected.toString().length }
}

interface RowProps {
  id: string
  index: number
  line: string
  match: ExtractedMatch
  fieldStyles: WorkbenchModel['fieldStyles']
  /** null: no pattern is written yet */
  state: 'matched' | 'unmatched' | null
  /** index of the matching pattern; -1: none, or there is only one pattern */
  pattern: number
  answer: ServerAnswer['is'] | undefined
  selected: boolean
  onSelect: (index: number) => void
  onSelectText: (selection: LineSelection) => void
}

/** A line with its number, whether it matches, and the server's result where it is known. */
const Row = memo(function Row(props: RowProps) {
  const {
    id,
    index,
    line,
    match,
    fieldStyles,
    state,
    pattern,
    answer,
    selected,
    onSelect,
    onSelectText,
  } = props
  const { t } = useTranslation(['grok', 'grokTools'])
  const format = useFormat()
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      data-index={index}
      className={styles.row}
      onClick={() => onSelect(index)}
      onMouseUp={({ currentTarget }) => {
        const span = selectedIn(currentTarget.lastElementChild)
        if (span) onSelectText({ index, ...span })
      }}
    >
      <span className={styles.mark}>
        <span className={styles.number}>{format.number(index + 1)}</span>
        {state && (
          <StatusMark {...marks[state]}>
            <span className={styles.word}>{t(`lines.${state}`)}</span>
            {pattern >= 0 && (
              <span title={t('lines.byPattern', { n: pattern + 1 })}>{pattern + 1}</span>
            )}
          </StatusMark>
        )}
        {answer && (
          <StatusMark {...answers[answer]} title={t(`grokTools:check.is.${answer}`)}>
            <span className={styles.word}>{t(`grokTools:check.is.${answer}`)}</span>
          </StatusMark>
        )}
      </span>
      <HighlightedLine line={line} match={match} fieldStyles={fieldStyles} />
    </div>
  )
})

const marks = {
  matched: { shape: 'dot', tone: 'ok' },
  unmatched: { shape: 'ring', tone: 'warning' },
} as const

const answers = {
  same: { shape: 'square', tone: 'ok' },
  other: { shape: 'half', tone: 'error' },
  failed: { shape: 'question', tone: 'unknown' },
} as const
