import { Button, Input, Radio } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGrokStore, type ExpectedSet } from './grokStore'
import { useFormat } from '../../ui/Clock'
import { ActionButton } from '../../ui/controls/ActionButton'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { useAsked } from './asking'
import { Changes } from './Changes'
import styles from './ComparePanel.module.css'
import { changesOf, fieldsOf } from './outcomes'
import { takeLines } from './takeLines'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  onClose: () => void
}

/** Lines that are compared, or kept as expected. */
const most = 1_000

/** The patterns on the bench against others: another pattern on the same lines, or results that were kept. */
export function ComparePanel({ of, onClose }: Props) {
  const { t } = useTranslation('grokTools')
  const [kind, setKind] = useState<'other' | 'sets'>('other')
  return (
    <PanelFrame title={t('compare.title')} onClose={onClose}>
      <Radio.Group
        optionType="button"
        aria-label={t('compare.with')}
        value={kind}
        options={(['other', 'sets'] as const).map((value) => ({
          value,
          label: t(`compare.${value}`),
        }))}
        onChange={({ target }) => setKind(target.value === 'sets' ? 'sets' : 'other')}
      />
      {kind === 'other' ? <Other of={of} /> : <Sets of={of} />}
    </PanelFrame>
  )
}

/** A and B on the sample. */
function Other({ of }: { of: Workbench }) {
  const { t } = useTranslation('grokTools')
  const id = useId()
  const [pattern, setPattern] = useState('')
  const { judged, records } = of
  const lines = records?.lines.slice(0, most) ?? []
  const other = { patterns: [pattern], custom: judged.custom }
  const { data } = useAsked({
    key: ['compare', judged, records?.id, pattern],
    ask: async (signal) => {
      const before = (await takeLines(judged, lines, signal)).map(fieldsOf)
      return changesOf(lines, before, (await takeLines(other, lines, signal)).map(fieldsOf))
    },
    enabled: pattern.trim() !== '' && !of.blank,
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
          placeholder={of.bench.patterns[0]}
          className={styles.code}
          onChange={({ target }) => setPattern(target.value.replace(/\n/g, ''))}
        />
        <p>{t('compare.otherHelp', { count: lines.length })}</p>
        {data && pattern.trim() !== '' && <Changes changes={data} total={lines.length} />}
      </div>
    </Section>
  )
}

/** Results that were kept, and keeping those of now. */
function Sets({ of }: { of: Workbench }) {
  const { t } = useTranslation('grokTools')
  const id = useId()
  const store = useGrokStore()
  const client = useQueryClient()
  const format = useFormat()
  const [name, setName] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const { data: sets = [] } = useAsked({ key: ['sets'], ask: () => store.sets() })
  const again = () => client.invalidateQueries({ queryKey: ['grok', 'sets'] })
  const lines = of.records?.lines.slice(0, most) ?? []
  const save = async () => {
    const taken = await takeLines(of.judged, lines, new AbortController().signal)
    const kept = await store.putSet({
      name: name.trim(),
      patterns: of.judged.patterns,
      custom: of.judged.custom,
      lines: lines.map((line, nth) => ({ line, fields: fieldsOf(taken[nth] ?? null) })),
    })
    setFailed(!kept)
    if (kept) setName('')
    await again()
  }
  const reason =
    of.blank || lines.length === 0
      ? t('sets.nothing')
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
        {failed && <Banner tone="warning">{t('sets.notKept')}</Banner>}
        <ul className={styles.sets} aria-label={t('compare.sets')}>
          {sets.map((set) => (
            <li key={set.name}>
              <div className={styles.row}>
                <strong>{set.name}</strong>
                <span>
                  {t('sets.of', { count: set.lines.length, time: format.moment(set.savedAt) })}
                </span>
                <Button
                  size="small"
                  aria-expanded={open === set.name}
                  onClick={() => setOpen(open === set.name ? null : set.name)}
                >
                  {t('sets.check')}
                </Button>
                <Button
                  size="small"
                  onClick={() =>
                    of.change({
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
                  danger
                  aria-label={t('sets.removeWhat', { name: set.name })}
                  onClick={() => void store.removeSet(set.name).then(again)}
                >
                  {t('sets.remove')}
                </Button>
              </div>
              {open === set.name && <Against of={of} set={set} />}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

function Against({ of, set }: { of: Workbench; set: ExpectedSet }) {
  const { data } = useAsked({
    key: ['against', of.judged, set.name, set.savedAt],
    ask: async (signal) => {
      const lines = set.lines.map(({ line }) => line)
      const after = (await takeLines(of.judged, lines, signal)).map(fieldsOf)
      return changesOf(
        lines,
        set.lines.map(({ fields }) => fields),
        after,
      )
    },
  })
  return data ? <Changes changes={data} total={set.lines.length} /> : null
}
