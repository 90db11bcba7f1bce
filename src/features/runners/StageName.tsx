import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { senderName } from '../../contract/senderName'
import { useMaskText } from '../../common/useNotSecret'
import styles from './StageName.module.css'

type NamedStage = Pick<Stage, 'stage' | 'part'>

/** The name of a stage ("Reader", "Transform date-0", "Sender file"); for a sender also its target or custom name. */
export function StageName({ stage }: { stage: NamedStage }) {
  const [name, target] = useStageWords()(stage)
  return (
    <>
      {name}
      {target && <code className={styles.target}>{target}</code>}
    </>
  )
}

/** Returns the name and the target of a stage as one text. It is stable until the language changes. */
export function useStageText(): (stage: NamedStage) => string {
  const words = useStageWords()
  return useCallback((stage) => words(stage).filter(Boolean).join(' '), [words])
}

function useStageWords(): (stage: NamedStage) => [name: string, target: string] {
  const { t } = useTranslation('runners')
  const maskText = useMaskText()
  return useCallback(
    ({ stage, part }) => {
      const { type, target } = stage === 'sender' ? senderName(part) : { type: part, target: '' }
      const kind = t(`stages.${stage}`)
      return [
        type ? t('stages.part', { stage: kind, part: maskText(type) }) : kind,
        // The target may be an address with credentials.
        maskText(target),
      ]
    },
    [t, maskText],
  )
}
