import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { senderName } from '../../contract/senderName'
import { maskText } from '../../domain/secrets/secrets'
import styles from './StageName.module.css'

/** The name of a stage ("Reader", "Transform date-0", "Sender file"); for a sender also its target or custom name. */
export function StageName({ stage: { stage, part } }: { stage: Pick<Stage, 'stage' | 'part'> }) {
  const { t } = useTranslation('runners')
  const { type, target } = stage === 'sender' ? senderName(part) : { type: part, target: '' }
  const kind = t(`stages.${stage}`)
  return (
    <>
      {type ? t('stages.part', { stage: kind, part: maskText(type) }) : kind}
      {/* The target may be an address with credentials. */}
      {target && <code className={styles.target}>{maskText(target)}</code>}
    </>
  )
}
