import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newNameProblem } from '../../contract/names'
import { paths } from '../../common/paths'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Section } from '../../ui/layout/Section'
import styles from './InStages.module.css'
import { nextName } from './nextName'

interface Props {
  /** the one that is edited */
  config: string
  note: string
  content: Record<string, unknown>
  /** The edit lives on in another config. */
  onLeave: () => void
}

/** An edit reaches all runners at once. The way around: a new config that takes the old one's place, stage by stage. */
export function InStages({ config, note, content, onLeave }: Props) {
  const { t } = useTranslation('configEditor')
  const plan = usePlanner()
  const navigate = useNavigate()
  const id = useId()
  const [name, setName] = useState(() => nextName(config))
  const wanted = name.trim()
  const wrong = newNameProblem('configName', wanted)
  const reason = wrong ? t(`name.${wrong}`) : wanted === config ? t('inStages.same') : null
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
