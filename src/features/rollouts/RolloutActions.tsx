import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { usePlanner } from '../../common/plan/usePlanner'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/useApplied'
import type { Rollout } from '../../domain/rollout/rollout'
import type { Rollouts } from '../../domain/rollout/rollouts'
import { plansOf, takeBackChanges } from '../../domain/rollout/stagePlans'
import { ActionButton } from '../../ui/controls/ActionButton'

interface Props {
  crew: Rollouts
  rollout: Rollout
  /** this tab works on it */
  here: boolean
}

/** What can be done about a hand-out as it stands. */
export function RolloutActions({ crew, rollout, here }: Props) {
  const { t } = useTranslation('rollouts')
  const { plans } = useConsole()
  const { open, blocked } = usePlanner()
  const { entries } = usePlanStoreState(usePlanRunner())
  const [busy, setBusy] = useState(false)
  const { id, replaces, state: course } = rollout
  const { phase, why } = course
  const halted = phase === 'paused' || phase === 'interrupted'
  const elsewhere = phase === 'running' && !here ? t('page.elsewhere') : null
  const nothing = plansOf(entries, rollout).length === 0 ? t('page.nothingSent') : null
  const over = phase === 'paused' && (why === 'changed' || why === 'gone')

  const takeBack = async () => {
    setBusy(true)
    const desk = await plans.load()
    const sent = await Promise.all(
      plansOf(desk.get().entries, rollout).map(({ head }) => desk.open(head.id)),
    )
    setBusy(false)
    open({
      changes: takeBackChanges(
        sent.filter((one) => one !== null),
        replaces,
      ),
      origin: { is: 'takeBack', id },
      onApplied: () => void crew.takenBack(id),
    })
  }
  return (
    <>
      {phase === 'running' && (
        <ActionButton reason={elsewhere} onAction={() => void crew.pause(id)}>
          {t('page.pause')}
        </ActionButton>
      )}
      {phase !== 'running' && phase !== 'takenBack' && (
        <ActionButton
          busy={busy}
          reason={blocked ?? nothing}
          danger
          onAction={() => void takeBack()}
        >
          {t('page.takeBack')}
        </ActionButton>
      )}
      {(halted || phase === 'running') && (
        <ActionButton reason={elsewhere} onAction={() => void crew.stop(id)}>
          {t('page.stop')}
        </ActionButton>
      )}
      {phase === 'paused' && why === 'failures' && (
        <ActionButton reason={blocked} onAction={() => void crew.despite(id)}>
          {t('page.despite')}
        </ActionButton>
      )}
      {halted && !over && (
        <ActionButton primary reason={blocked} onAction={() => void crew.resume(id)}>
          {t(
            phase === 'interrupted' || why === 'trouble'
              ? 'page.resume'
              : why === 'failures'
                ? 'page.again'
                : 'page.goOn',
          )}
        </ActionButton>
      )}
    </>
  )
}
