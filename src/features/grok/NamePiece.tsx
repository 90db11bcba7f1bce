import { Button, Input, Select } from 'antd'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bench } from './grokStore'
import { fieldTypes, type FieldType } from '../../lib/grok/references'
import { fieldFor, grown, nextPiece } from '../../lib/grok/suggest'
import { useWhenReady } from './useWhenReady'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Section } from '../../ui/layout/Section'
import { useAsked } from './asking'
import { ownNames } from './completion'
import { engine } from './engine'
import styles from './LineDetail.module.css'
import type { ChangeBench } from './useBench'

interface Props {
  /** of the line */
  place: number
  line: string
  /** the pattern that grows, by its place */
  active: number
  /** the pattern that the rest is known of */
  pattern: string
  onActive: (place: number) => void
  /** It is not right: nothing is known of it. */
  broken: boolean
  /** where in the line it ends; null: it does not match */
  done: number | null
  /** names of the fields that it has */
  fields: readonly string[]
  custom: string
  /** What is known is of a pattern before that one. */
  late: boolean
  change: ChangeBench
  /** what is on the bench by now */
  latest: () => Bench
  /** what is selected to begin with */
  picked: Span | null
}

/** UTF-16 */
interface Span {
  from: number
  to: number
}

/** Names a piece of a line: what is selected becomes the next piece of the pattern. */
export const NamePiece = memo(function NamePiece(props: Props) {
  const {
    line,
    active,
    onActive,
    pattern,
    broken,
    done,
    fields,
    custom,
    late,
    change,
    latest,
    picked,
  } = props
  const { t } = useTranslation('grok')
  const id = useId()
  const [span, setSpan] = useState<Span | null>(picked)
  const [chosen, setChosen] = useState<{ name?: string; field?: string; type?: FieldType }>({})
  const text = span ? line.slice(span.from, span.to) : ''
  const { data: suggestions = [], isPlaceholderData: looking } = useAsked({
    key: ['suggest', custom, text],
    ask: async (signal) => {
      const names = ownNames(custom).map(({ name }) => name)
      const recipe = { patterns: [], custom }
      return (await engine({ is: 'suggest', recipe, text, names }, signal)).suggestions ?? []
    },
    enabled: text !== '',
  })
  const first = suggestions.find(({ name }) => name === chosen.name) ?? suggestions[0]
  const name = first?.name ?? ''
  const type = chosen.type ?? first?.type ?? 'string'
  const field = chosen.field ?? (span ? fieldFor(line, span.from, name, fields) : '')
  const reason = broken
    ? t('piece.broken')
    : done === null
      ? t('piece.notMatched')
      : !span
        ? t('piece.selectFirst')
        : span.from < done
          ? t('piece.before')
          : !/^\w+$/.test(field)
            ? t('piece.badName')
            : name === ''
              ? t('piece.selectFirst')
              : null
  const select = (next: Span | null) => {
    setSpan(next)
    setChosen({})
  }
  const add = () => {
    if (reason !== null || !span || done === null) return
    const piece = { ...span, name, field, type }
    change(({ patterns }) => ({
      patterns: patterns.map((one, nth) => (nth === active ? grown(one, line, done, piece) : one)),
    }))
    select(nextPiece(line, span.to))
  }
  // A press may be faster than the engine's answer to the one before it.
  const askToAdd = useWhenReady(
    () => !late && !looking && latest().patterns[active] === pattern,
    add,
  )
  return (
    <Section title={t('piece.title')}>
      <div className={styles.piece}>
        <p id={`${id}-help`}>{t('piece.help')}</p>
        <Input.TextArea
          aria-label={t('piece.line')}
          aria-describedby={`${id}-help`}
          // A field that is read-only has no cursor for the keyboard: this one only never changes.
          aria-readonly
          onBeforeInput={(event) => event.preventDefault()}
          onChange={() => undefined}
          value={line.slice(0, 5_000)}
          autoSize={{ minRows: 1, maxRows: 5 }}
          className={styles.source}
          onSelect={({ currentTarget }) => {
            const { selectionStart: from, selectionEnd: to } = currentTarget
            if (from < to) select({ from, to })
          }}
        />
        {done === null && !broken && (
          <div className={styles.row}>
            <span>{t('piece.notMatched')}</span>
            <Button
              size="small"
              onClick={() => {
                const { patterns } = latest()
                change({ patterns: [...patterns, ''] })
                onActive(patterns.length)
              }}
            >
              {t('piece.fresh')}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          <span>{span ? t('piece.selected', { text }) : t('piece.none')}</span>
          <Button
            size="small"
            disabled={done === null}
            onClick={() => select(nextPiece(line, span?.to ?? done ?? 0))}
          >
            {t('piece.next')}
          </Button>
        </div>
        <div className={styles.row}>
          <label htmlFor={`${id}-pattern`}>
            {t('piece.pattern')}
            <Select
              id={`${id}-pattern`}
              value={name || undefined}
              disabled={suggestions.length === 0}
              options={suggestions.map((one) => ({ value: one.name, label: one.name }))}
              onChange={(value) => setChosen({ ...chosen, name: value, type: undefined })}
            />
          </label>
          <label htmlFor={`${id}-name`}>
            {t('piece.name')}
            <Input
              id={`${id}-name`}
              value={field}
              onChange={({ target }) => setChosen({ ...chosen, field: target.value })}
              onPressEnter={askToAdd}
            />
          </label>
          <label htmlFor={`${id}-type`}>
            {t('piece.type')}
            <Select
              id={`${id}-type`}
              value={type}
              options={fieldTypes.map((one) => ({ value: one, label: one }))}
              onChange={(value) => setChosen({ ...chosen, type: value })}
            />
          </label>
          <ActionButton primary reason={reason} onAction={askToAdd}>
            {t('piece.add')}
          </ActionButton>
        </div>
      </div>
    </Section>
  )
})
