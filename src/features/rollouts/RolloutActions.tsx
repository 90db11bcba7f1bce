import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/consoleContext'
import { usePlanner } from '../../common/plan/usePlanner'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/usePlans'
import type { Rollout } from '../../domain/rollout/rollout'
import type { RolloutRunner } from '../../domain/rollout/rolloutRunner'
import { plansOf, rollBackChanges } from '../../domain/rollout/stagePlans'
import { ActionButton } from '../../ui/controls/ActionButton'

interface Props {
  rolloutRunner: RolloutRunner
  rollout: Rollout
  /** whether this tab works on it */
  isActiveHere: boolean
}

/** The actions that the state of a rollout allows. */
export function RolloutActions({ rolloutRunner, rollout, isActiveHere }: Props) {
  const { t } = useTranslation('rollouts')
  const { plans } = useConsole()
  const { open, blocked } = usePlanner()
  const { entries } = usePlanStoreState(usePlanRunner())
  const [busy, setBusy] = useState(false)
  const { id, replaces, state } = rollout
  const { phase, pauseReason } = state
  const halted = phase === 'paused' || phase === 'interrupted'
  const elsewhere = phase === 'running' && !isActiveHere ? t('page.elsewhere') : null
  const nothingSent = plansOf(entries, rollout).length === 0 ? t('page.nothingSent') : null
  const cannotResume = phase === 'paused' && (pauseReason === 'changed' || pauseReason === 'gone')

  const rollBack = async () => {
    setBusy(true)
    const planRunner = await plans.loadPlanRunner()
    const sent = await Promise.all(
      plansOf(planRunner.get().entries, rollout).map(({ head }) => planRunner.open(head.id)),
    )
    setBusy(false)
    open({
      changes: rollBackChanges(
        sent.filter((one) => one !== null),
        replaces,
      ),
      origin: { is: 'rollBack', id },
      onApplied: () => void rolloutRunner.markRolledBack(id),
    })
  }
  return (
    <>
      {phase === 'running' && (
        <ActionButton reason={elsewhere} onAction={() => void rolloutRunner.pause(id)}>
          {t('page.pause')}
        </ActionButton>
      )}
      {phase !== 'running' && phase !== 'rolledBack' && (
        <ActionButton busy={busy} reason={blocked ?? nothingSent} onAction={() => void rollBack()}>
          {t('page.rollBack')}
        </ActionButton>
      )}
      {(halted || phase === 'running') && (
        <ActionButton reason={elsewhere} onAction={() => void rolloutRunner.cancel(id)}>
          {t('page.cancel')}
        </ActionButton>
      )}
      {phase === 'paused' && pauseReason === 'failures' && (
        <ActionButton reason={blocked} onAction={() => void rolloutRunner.continueAnyway(id)}>
          {t('page.continueAnyway')}
        </ActionButton>
      )}
      {halted && !cannotResume && (
        <ActionButton primary reason={blocked} onAction={() => void rolloutRunner.resume(id)}>
          {t(
            phase === 'interrupted' || pauseReason === 'error'
              ? 'page.resume'
              : pauseReason === 'failures'
                ? 'page.checkAgain'
                : 'page.continue',
          )}
        </ActionButton>
      )}
    </>
  )
}
