import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newNameProblem } from '../../contract/names'
import { paths } from '../paths'
import { usePlanner } from './usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Section } from '../../ui/layout/Section'
import type { StagedReplacement } from '../../domain/plan/model/planRequest'
import styles from './StagedAlternative.module.css'

/**
 * Offers to roll an edit out in stages. The server sends an edit to all runners at once, so the edit is saved as a new
 * config that replaces the edited one stage by stage.
 */
export function StagedAlternative({ config, note, content, onLeave }: StagedReplacement) {
  const { t } = useTranslation('rollouts')
  const plan = usePlanner()
  const navigate = useNavigate()
  const id = useId()
  const [name, setName] = useState(() => nextName(config))
  const wanted = name.trim()
  const wrong = newNameProblem('configName', wanted)
  const reason = wrong ? t(`newName.${wrong}`) : wanted === config ? t('inStages.same') : null
  const open = () =>
    plan.open({
      changes: [{ kind: 'createConfig', config: wanted, note, tags: [], content }],
      onApplied: () => {
        onLeave()
        void navigate(paths.newRollout(wanted, config))
      },
    })
  return (
    <Section title={t('inStages.title')}>
      <div className={styles.part}>
        <p id={`${id}-help`}>{t('inStages.help', { config })}</p>
        <label htmlFor={id}>{t('inStages.name')}</label>
        <div className={styles.row}>
          <Input
            id={id}
            value={name}
            status={reason ? 'error' : undefined}
            aria-invalid={reason !== null}
            aria-describedby={`${id}-help`}
            onChange={({ target }) => setName(target.value)}
          />
          <ActionButton reason={plan.blocked ?? reason} onAction={open}>
            {t('inStages.open')}
          </ActionButton>
        </div>
      </div>
    </Section>
  )
}

/** The name of the next one: `web` is followed by `web-2`, that by `web-3`. */
export function nextName(name: string): string {
  const [, stem = name, number = '1'] = /^(.+)-(\d{1,6})$/.exec(name) ?? []
  return `${stem}-${Number(number) + 1}`
}
