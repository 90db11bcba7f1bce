import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProgressRing } from '../../ui/feedback/ProgressRing'
import { paths } from '../paths'
import type { Rollout } from '../../domain/rollout/rollout'

/** A quiet sign in the header that a config is being handed out in stages, or waits for a word. */
export function RolloutIndicator({ rollout: { id, state: course } }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const { phase, stage, stages } = course
  const text =
    phase === 'running'
      ? t('sign.running', { stage: stage + 1, count: stages.length })
      : t(phase === 'paused' ? 'sign.paused' : 'sign.interrupted')
  return (
    <Button
      type="text"
      danger={phase !== 'running'}
      icon={<ProgressRing share={stage / stages.length} />}
      onClick={() => void navigate(paths.rollout(id))}
    >
      {text}
    </Button>
  )
}
