import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { senderName } from '../../contract/senderName'
import { maskText } from '../../domain/secrets/secrets'
import styles from './StageName.module.css'

/** What a stage is ("Reader", "Transform date-0", "Sender file"), and under it where a sender sends to or what it is called. */
export function StageName({ stage: { stage, part } }: { stage: Pick<Stage, 'stage' | 'part'> }) {
  const { t } = useTranslation('runners')
  const { type, target } = stage === 'sender' ? senderName(part) : { type: part, target: '' }
  const kind = t(`stages.${stage}`)
  return (
    <>
      {type ? t('stages.part', { stage: kind, part: maskText(type) }) : kind}
      {/* Senders may be named by the address they send to. */}
      {target && <code className={styles.target}>{maskText(target)}</code>}
    </>
  )
}
