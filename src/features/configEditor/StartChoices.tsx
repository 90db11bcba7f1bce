import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { recipes } from '../../contract/options/recipes'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { paths } from '../../common/paths'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { readImport } from './readImport'
import styles from './StartChoices.module.css'
import { beginNew, type Work } from './work'
import { useNavigate } from 'react-router'

interface Props {
  /** the config that was to be copied and is not there; '' = none */
  missing: string
  onStart: (work: Work) => void
}

/** What a new config can begin with: nothing, a recipe, a file, or another config. */
export function StartChoices({ missing, onStart }: Props) {
  const { t } = useTranslation('configEditor')
  return (
    <>
      {missing && <Banner tone="warning">{t('start.missing', { name: missing })}</Banner>}
      <Section title={t('start.title')}>
        <ul className={styles.cards}>
          <li>
            <Card
              title={t('start.empty')}
              text={t('start.emptyHelp')}
              onClick={() => onStart(beginNew(empty))}
            />
          </li>
          {recipes.map(({ id, config }) => (
            <li key={id}>
              <Card
                title={t(`recipes.${id}.title`)}
                text={t(`recipes.${id}.help`)}
                onClick={() => onStart(beginNew(config))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Import onStart={onStart} />
      <Copy />
    </>
  )
}

const empty = { reader: { mode: 'dir' }, parser: { type: 'raw' }, senders: [] }

function Card({ title, text, onClick }: { title: string; text: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      <strong>{title}</strong>
      <span>{text}</span>
    </button>
  )
}

function Import({ onStart }: Pick<Props, 'onStart'>) {
  const { t } = useTranslation('configEditor')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readImport(await file.text(), file.name)
    setProblem('problem' in read ? t(`start.problem.${read.problem}`, { name: file.name }) : null)
    if ('work' in read) onStart(read.work)
  }
  return (
    <Section title={t('start.file')}>
      <p className={styles.help} id={id}>
        {t('start.fileHelp')}
      </p>
      <Button aria-describedby={id} onClick={() => input.current?.click()}>
        {t('start.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.conf,application/json"
        aria-label={t('start.file')}
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ''
        }}
      />
      {problem && <Banner tone="error">{problem}</Banner>}
    </Section>
  )
}

function Copy() {
  const { t } = useTranslation('configEditor')
  const navigate = useNavigate()
  return (
    <Section title={t('start.copy')}>
      <div className={styles.select}>
        <ConfigSelect onChoose={(name) => void navigate(paths.copyConfig(name))} />
      </div>
    </Section>
  )
}
