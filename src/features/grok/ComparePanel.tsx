import { Button, Input, Radio } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGrokStore, type ExpectedSet } from './grokStore'
import { useFormat } from '../../ui/useFormat'
import { ActionButton } from '../../ui/controls/ActionButton'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { useGrokClient } from './grokClient'
import { useLocalQuery } from './useLocalQuery'
import { DifferenceList } from './DifferenceList'
import styles from './ComparePanel.module.css'
import { compareResults, fieldsOf } from './compareResults'
import { matchLines } from './matchLines'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  onClose: () => void
}

/** lines that are compared or saved as expected results, at most */
const maxLines = 1_000

/** Compares the patterns with another pattern on the same lines, or with saved results. */
export function ComparePanel({ workbench, onClose }: Props) {
  const { t } = useTranslation('grokTools')
  const [kind, setKind] = useState<'other' | 'sets'>('other')
  return (
    <PanelLayout title={t('compare.title')} onClose={onClose}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        aria-label={t('compare.with')}
        value={kind}
        options={(['other', 'sets'] as const).map((value) => ({
          value,
          label: t(`compare.${value}`),
        }))}
        onChange={({ target }) => setKind(target.value === 'sets' ? 'sets' : 'other')}
      />
      {kind === 'other' ? (
        <OtherPattern workbench={workbench} />
      ) : (
        <ExpectedSets workbench={workbench} />
      )}
    </PanelLayout>
  )
}

/** Compares with another pattern, which the user types, on the lines of the sample. */
function OtherPattern({ workbench }: { workbench: WorkbenchModel }) {
  const { t } = useTranslation('grokTools')
  const id = useId()
  const [pattern, setPattern] = useState('')
  const grokClient = useGrokClient()
  const { resultPatternSet, parsedSample } = workbench
  const lines = parsedSample?.lines.slice(0, maxLines) ?? []
  const other = { patterns: [pattern], custom: resultPatternSet.custom }
  const { data } = useLocalQuery({
    key: ['compare', resultPatternSet, parsedSample?.id, pattern],
    load: async (signal) => {
      const before = (await matchLines(grokClient, resultPatternSet, lines, signal)).map(fieldsOf)
      return compareResults(
        lines,
        before,
        (await matchLines(grokClient, other, lines, signal)).map(fieldsOf),
      )
    },
    enabled: pattern.trim() !== '' && !workbench.blank,
  })
  return (
    <Section title={t('compare.other')}>
      <div className={styles.form}>
        <label htmlFor={id}>{t('compare.pattern')}</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 6 }}
          spellCheck={false}
          value={pattern}
          placeholder={workbench.shown.patterns[0]}
          className={styles.code}
          onChange={({ target }) => setPattern(target.value.replace(/\n/g, ''))}
        />
        <p>{t('compare.otherHelp', { count: lines.length })}</p>
        {data && pattern.trim() !== '' && (
          <DifferenceList differences={data} total={lines.length} />
        )}
      </div>
    </Section>
  )
}

/** Saves the current results as expected ones, and lists the saved sets. */
function ExpectedSets({ workbench }: { workbench: WorkbenchModel }) {
  const { t } = useTranslation('grokTools')
  const id = useId()
  const store = useGrokStore()
  const queryClient = useQueryClient()
  const grokClient = useGrokClient()
  const format = useFormat()
  const [name, setName] = useState('')
  const [openSet, setOpenSet] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const { data: sets = [] } = useLocalQuery({ key: ['sets'], load: () => store.loadSets() })
  const reload = () => queryClient.invalidateQueries({ queryKey: ['grok', 'sets'] })
  const lines = workbench.parsedSample?.lines.slice(0, maxLines) ?? []
  const save = async () => {
    const matches = await matchLines(
      grokClient,
      workbench.resultPatternSet,
      lines,
      new AbortController().signal,
    )
    const saved = await store.saveSet({
      name: name.trim(),
      patterns: workbench.resultPatternSet.patterns,
      custom: workbench.resultPatternSet.custom,
      lines: lines.map((line, i) => ({ line, fields: fieldsOf(matches[i] ?? null) })),
    })
    setFailed(!saved)
    if (saved) setName('')
    await reload()
  }
  const reason =
    workbench.blank || workbench.isExample || lines.length === 0
      ? t('sets.noResults')
      : name.trim() === ''
        ? t('sets.nameFirst')
        : null
  return (
    <Section title={t('compare.sets')}>
      <div className={styles.form}>
        <p>{t('sets.help', { count: lines.length })}</p>
        <label htmlFor={id}>{t('sets.name')}</label>
        <div className={styles.row}>
          <Input
            id={id}
            value={name}
            maxLength={100}
            onChange={({ target }) => setName(target.value)}
          />
          <ActionButton reason={reason} onAction={() => void save()}>
            {t(sets.some((set) => set.name === name.trim()) ? 'sets.replace' : 'sets.save')}
          </ActionButton>
        </div>
        {failed && <Banner tone="warning">{t('sets.notSaved')}</Banner>}
        <ul className={styles.sets} aria-label={t('compare.sets')}>
          {sets.map((set) => (
            <li key={set.name}>
              <div className={styles.row}>
                <strong>{set.name}</strong>
                <span>
                  {t('sets.summary', {
                    count: set.lines.length,
                    time: format.dateTime(set.savedAt),
                  })}
                </span>
                <Button
                  size="small"
                  aria-expanded={openSet === set.name}
                  onClick={() => setOpenSet(openSet === set.name ? null : set.name)}
                >
                  {t('sets.check')}
                </Button>
                <Button
                  size="small"
                  onClick={() =>
                    workbench.change({
                      patterns: set.patterns,
                      custom: set.custom,
                      sample: set.lines.map(({ line }) => line).join('\n'),
                      join: '',
                    })
                  }
                >
                  {t('sets.load')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('sets.removeWhat', { name: set.name })}
                  onClick={() => void store.removeSet(set.name).then(reload)}
                >
                  {t('sets.remove')}
                </Button>
              </div>
              {openSet === set.name && <SetComparison workbench={workbench} set={set} />}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

/** Compares the current results with those of a set. */
function SetComparison({ workbench, set }: { workbench: WorkbenchModel; set: ExpectedSet }) {
  const grokClient = useGrokClient()
  const { data } = useLocalQuery({
    key: ['compare with set', workbench.resultPatternSet, set.name, set.savedAt],
    load: async (signal) => {
      const lines = set.lines.map(({ line }) => line)
      const after = (await matchLines(grokClient, workbench.resultPatternSet, lines, signal)).map(
        fieldsOf,
      )
      return compareResults(
        lines,
        set.lines.map(({ fields }) => fields),
        after,
      )
    },
  })
  return data ? <DifferenceList differences={data} total={set.lines.length} /> : null
}
