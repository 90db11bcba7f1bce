import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/consoleContext'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/usePlans'
import { failuresIn } from '../../domain/rollout/rolloutState'
import { countVerdicts } from '../../domain/rollout/gate'
import type { Rollout } from '../../domain/rollout/rollout'
import { newId } from '../../lib/text/newId'
import { Banner } from '../../ui/feedback/Banner'

interface Props {
  rollout: Rollout
  /** whether this tab works on it */
  isActiveHere: boolean
}

/** The state of a rollout and the reason for it, in one sentence. */
export function RolloutBanner({ rollout: { id, state }, isActiveHere }: Props) {
  const { t } = useTranslation('rollouts')
  const { phase, pauseReason = 'user', pauseMessage = '', stage, stages } = state
  const position = { stage: stage + 1, count: stages.length }
  if (phase === 'running')
    return (
      <Banner tone="info">{isActiveHere ? t('page.here', position) : t('page.elsewhere')}</Banner>
    )
  if (phase === 'interrupted') return <Banner tone="warning">{t('page.interrupted')}</Banner>
  if (phase === 'paused') {
    if (pauseReason !== 'failures')
      return (
        <Banner tone="warning">{t(`page.paused.${pauseReason}`, { problem: pauseMessage })}</Banner>
      )
    const count = countVerdicts(Object.values(stages[stage]?.verdicts ?? {}), 'failed')
    return <Banner tone="error">{t('page.paused.failures', { count, stage: stage + 1 })}</Banner>
  }
  if (phase === 'rolledBack') return <RolledBack id={id} />
  if (phase === 'cancelled') return <Banner tone="info">{t('page.cancelled')}</Banner>
  const count = failuresIn(state)
  if (count > 0) return <Banner tone="warning">{t('page.doneWithFailures', { count })}</Banner>
  return <Banner tone="info">{t('page.done')}</Banner>
}

/** Links to the plan that rolled the rollout back, which shows the progress. */
function RolledBack({ id }: { id: string }) {
  const { t } = useTranslation('rollouts')
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const plan = entries.find(({ head: { origin } }) => origin?.is === 'rollBack' && origin.id === id)
    ?.head.id
  const open = () => plan !== undefined && plans.opened.set({ key: newId(), id: plan })
  return (
    <Banner tone="info" action={plan && <Button onClick={open}>{t('page.seePlan')}</Button>}>
      {t('page.rolledBack')}
    </Banner>
  )
}
