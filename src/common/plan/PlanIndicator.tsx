import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../console'
import { newId } from '../../lib/text/newId'
import { useStore } from '../../lib/hooks/useStore'
import { ProgressRing } from '../../ui/feedback/ProgressRing'
import { RolloutIndicator } from '../rollout/RolloutIndicator'
import { livelyOf, useRolloutsState } from '../rollout/useRollouts'
import { countGroups } from '../../domain/plan/model/outcomes'
import type { Entry } from '../../domain/plan/store/journal'
import { usePlanRunner, usePlanStoreState } from './useApplied'

/** Quiet signs in the header: how far a hand-out is, and plans at work or interrupted, the latest of which it leads to. */
export function PlanIndicator() {
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const [rollout] = livelyOf(useRolloutsState(useStore(plans.rollouts)).rollouts)
  return (
    <>
      {rollout && <RolloutIndicator rollout={rollout} />}
      {/* Stages come and go; what matters is how far all of it is. */}
      <PlanSign entries={entries.filter(({ head }) => head.origin?.is !== 'stage')} />
    </>
  )
}

function PlanSign({ entries }: { entries: readonly Entry[] }) {
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

function shareOf({ progress: { phase, codes } }: Entry): number {
  const { unsent, skipped, pending, confirmed } = countGroups(codes)
  const total = codes.length - skipped
  if (total === 0) return 1
  return phase === 'applying'
    ? (total - unsent) / total
    : confirmed / Math.max(1, confirmed + pending)
}
