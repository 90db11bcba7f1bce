import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useConsole } from '../consoleContext'
import { paths } from '../paths'
import { newId } from '../../lib/text/newId'
import { useStore } from '../../lib/hooks/useStore'
import { ProgressRing } from '../../ui/feedback/ProgressRing'
import { unfinishedRollouts, useRolloutRunnerState } from '../rollout/useRollouts'
import type { Rollout } from '../../domain/rollout/rollout'
import { countOutcomes } from '../../domain/plan/model/outcomes'
import type { PlanEntry } from '../../domain/plan/store/journal'
import { usePlanRunner, usePlanStoreState } from './usePlans'

/** The buttons in the header that show an unfinished rollout, and plans that are running or were interrupted. */
export function PlanIndicator() {
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const { rollouts } = useRolloutRunnerState(useStore(plans.rolloutRunner))
  const [rollout] = unfinishedRollouts(rollouts)
  return (
    <>
      {rollout && <RolloutButton rollout={rollout} />}
      {/* The plans of stages are left out: the button of the rollout shows its progress. */}
      <PlansButton entries={entries.filter(({ head }) => head.origin?.is !== 'stage')} />
    </>
  )
}

/** Opens the latest plan that is running, or else was interrupted. */
function PlansButton({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useTranslation('plan')
  const { plans } = useConsole()
  const running = entries.filter(({ progress }) => progress.phase !== 'done')
  const interrupted = entries.filter(({ progress }) => progress.interrupted)
  const [shown] = running.length > 0 ? running : interrupted
  if (!shown) return null
  const text =
    running.length > 0
      ? t('indicator.running', { count: running.length })
      : t('indicator.attention', { count: interrupted.length })
  return (
    <Button
      type="text"
      danger={running.length === 0}
      icon={<ProgressRing share={shareOf(shown)} />}
      onClick={() => plans.opened.set({ key: newId(), id: shown.head.id })}
    >
      {text}
    </Button>
  )
}

/** Opens the rollout that is running, or else waits for the user. */
function RolloutButton({ rollout: { id, state } }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const { phase, stage, stages } = state
  const text =
    phase === 'running'
      ? t('indicator.running', { stage: stage + 1, count: stages.length })
      : t(phase === 'paused' ? 'indicator.paused' : 'indicator.interrupted')
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

/** The progress of a plan, 0 to 1: of its requests while it is applied, then of its verification. */
function shareOf({ progress: { phase, codes } }: PlanEntry): number {
  const { unsent, skipped, pending, confirmed } = countOutcomes(codes)
  const total = codes.length - skipped
  if (total === 0) return 1
  return phase === 'applying'
    ? (total - unsent) / total
    : confirmed / Math.max(1, confirmed + pending)
}
