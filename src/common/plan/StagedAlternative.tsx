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
  const planner = usePlanner()
  const navigate = useNavigate()
  const id = useId()
  const [name, setName] = useState(() => nextName(config))
  const newName = name.trim()
  const wrong = newNameProblem('configName', newName)
  const reason = wrong ? t(`newName.${wrong}`) : newName === config ? t('inStages.same') : null
  const open = () =>
    planner.open({
      changes: [{ kind: 'createConfig', config: newName, note, tags: [], content }],
      onApplied: () => {
        onLeave()
        void navigate(paths.newRollout(newName, config))
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
          <ActionButton reason={planner.blocked ?? reason} onAction={open}>
            {t('inStages.open')}
          </ActionButton>
        </div>
      </div>
    </Section>
  )
}

/** The name for the next version of a config: `web-2` after `web`, `web-3` after `web-2`. */
export function nextName(name: string): string {
  const [, stem = name, number = '1'] = /^(.+)-(\d{1,6})$/.exec(name) ?? []
  return `${stem}-${Number(number) + 1}`
}
