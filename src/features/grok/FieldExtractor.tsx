import { Button, Input, Select } from 'antd'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkbenchState } from './grokStore'
import { fieldTypes, type FieldType } from '../../lib/grok/references'
import { suggestFieldName, appendField, nextFieldSpan } from '../../lib/grok/suggestPatterns'
import { useQueuedAction } from './useQueuedAction'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Section } from '../../ui/layout/Section'
import { useLocalQuery } from './useLocalQuery'
import { customDefinitions } from './createCompletion'
import { useGrokClient } from './grokClient'
import styles from './LineDetail.module.css'
import type { ChangeState } from './useWorkbenchState'

interface Props {
  /** of the line in the sample */
  index: number
  line: string
  /** index of the pattern that the field is added to */
  active: number
  /** the text of that pattern, which the members below are about */
  pattern: string
  onActive: (index: number) => void
  isInvalid: boolean
  /** where its match ends in the line; null: it does not match */
  matchEnd: number | null
  fieldNames: readonly string[]
  custom: string
  /** The match is that of an earlier text of the pattern. */
  stale: boolean
  change: ChangeState
  getLatest: () => WorkbenchState
  /** the text that is selected at first */
  selection: Span | null
  /** of the sample, for which a pattern is suggested */
  lines: readonly string[]
  /** identifies the sample, whose lines are too long for the key of a query */
  sampleId: string
}

/** A part of the line, in UTF-16 code units. */
interface Span {
  from: number
  to: number
}

/** lines on which suggestions are tried, and characters of each */
const [maxTriedLines, maxTriedLength] = [200, 5_000]

/** A span without the blanks at its ends, which stay in the pattern as text; null where nothing else is in it. */
function trimmed(line: string, span: Span | null): Span | null {
  if (!span) return null
  const text = line.slice(span.from, span.to)
  const from = span.from + text.length - text.trimStart().length
  const to = span.to - (text.length - text.trimEnd().length)
  return from < to ? { from, to } : null
}

/** Extends a pattern: the user selects text in a line and names it, and it becomes a field at the end of the pattern. */
export const FieldExtractor = memo(function FieldExtractor(props: Props) {
  const {
    line,
    active,
    onActive,
    pattern,
    isInvalid,
    matchEnd,
    fieldNames,
    custom,
    stale,
    change,
    getLatest,
    selection,
    lines,
    sampleId,
    index,
  } = props
  const { t } = useTranslation('grok')
  const id = useId()
  const grokClient = useGrokClient()
  const [span, setSpan] = useState<Span | null>(trimmed(line, selection))
  const [edited, setEdited] = useState<{ name?: string; field?: string; type?: FieldType }>({})
  const text = span ? line.slice(span.from, span.to) : ''
  const { data: suggestions = [], isPlaceholderData: isSuggesting } = useLocalQuery({
    key: ['suggest', custom, pattern, matchEnd, span, sampleId, index],
    load: async (signal) => {
      const names = customDefinitions(custom).map(({ name }) => name)
      const patternSet = { patterns: [], custom }
      const context =
        span && matchEnd !== null && !isInvalid && span.from >= matchEnd
          ? {
              pattern,
              line: line.slice(0, span.to + maxTriedLength),
              done: matchEnd,
              span,
              lines: lines.slice(0, maxTriedLines).filter((one) => one.length <= maxTriedLength),
            }
          : undefined
      return (
        (await grokClient.run({ is: 'suggest', patternSet, text, names, context }, signal))
          .suggestions ?? []
      )
    },
    enabled: text !== '',
  })
  const suggestion = suggestions.find(({ name }) => name === edited.name) ?? suggestions[0]
  const name = suggestion?.name ?? ''
  const type = edited.type ?? suggestion?.type ?? 'string'
  const field = edited.field ?? (span ? suggestFieldName(line, span.from, name, fieldNames) : '')
  const reason = isInvalid
    ? t('extract.invalid')
    : matchEnd === null
      ? t('extract.notMatched')
      : !span
        ? t('extract.selectFirst')
        : span.from < matchEnd
          ? t('extract.alreadyMatched')
          : !/^\w+$/.test(field)
            ? t('extract.badName')
            : name === ''
              ? t('extract.selectFirst')
              : null
  const select = (next: Span | null) => {
    setSpan(next)
    setEdited({})
  }
  const add = () => {
    if (reason !== null || !span || matchEnd === null) return
    const segment = { ...span, name, field, type }
    change(({ patterns }) => ({
      patterns: patterns.map((one, i) =>
        i === active ? appendField(one, line, matchEnd, segment) : one,
      ),
    }))
    select(nextFieldSpan(line, span.to))
  }
  // The user may press faster than the engine answers about the previous addition.
  const requestAdd = useQueuedAction(
    () => !stale && !isSuggesting && getLatest().patterns[active] === pattern,
    add,
  )
  return (
    <Section title={t('extract.title')}>
      <div className={styles.extractor}>
        <p id={`${id}-help`}>{t('extract.help')}</p>
        <Input.TextArea
          aria-label={t('extract.line')}
          aria-describedby={`${id}-help`}
          // A read-only field has no keyboard cursor, so this one is editable and rejects every change.
          aria-readonly
          onBeforeInput={(event) => event.preventDefault()}
          onChange={() => undefined}
          value={line.slice(0, 5_000)}
          autoSize={{ minRows: 1, maxRows: 5 }}
          className={styles.source}
          onSelect={({ currentTarget }) => {
            const { selectionStart: from, selectionEnd: to } = currentTarget
            if (from < to) select(trimmed(line, { from, to }))
          }}
        />
        {matchEnd === null && !isInvalid && (
          <div className={styles.row}>
            <span>{t('extract.notMatched')}</span>
            <Button
              size="small"
              onClick={() => {
                const { patterns } = getLatest()
                change({ patterns: [...patterns, ''] })
                onActive(patterns.length)
              }}
            >
              {t('extract.newPattern')}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          <span>
            {span ? t('extract.selected', { text: text.slice(0, 200) }) : t('extract.none')}
          </span>
          <Button
            size="small"
            disabled={matchEnd === null}
            onClick={() => select(nextFieldSpan(line, span?.to ?? matchEnd ?? 0))}
          >
            {t('extract.next')}
          </Button>
        </div>
        <div className={styles.row}>
          <label htmlFor={`${id}-pattern`}>
            {t('extract.pattern')}
            <Select
              id={`${id}-pattern`}
              value={name || undefined}
              disabled={suggestions.length === 0}
              options={suggestions.map((one) => ({ value: one.name, label: one.name }))}
              onChange={(value) => setEdited({ ...edited, name: value, type: undefined })}
            />
          </label>
          <label htmlFor={`${id}-name`}>
            {t('extract.name')}
            <Input
              id={`${id}-name`}
              value={field}
              onChange={({ target }) => setEdited({ ...edited, field: target.value })}
              onPressEnter={requestAdd}
            />
          </label>
          <label htmlFor={`${id}-type`}>
            {t('extract.type')}
            <Select
              id={`${id}-type`}
              value={type}
              options={fieldTypes.map((one) => ({ value: one, label: one }))}
              onChange={(value) => setEdited({ ...edited, type: value })}
            />
          </label>
          <ActionButton primary reason={reason} onAction={requestAdd}>
            {t('extract.add')}
          </ActionButton>
        </div>
      </div>
    </Section>
  )
})
