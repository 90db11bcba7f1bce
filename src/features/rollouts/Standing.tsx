import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/useApplied'
import { failuresIn } from '../../domain/rollout/rolloutState'
import { countOf } from '../../domain/rollout/gate'
import type { Rollout } from '../../domain/rollout/rollout'
import { newId } from '../../lib/text/newId'
import { Banner } from '../../ui/feedback/Banner'

interface Props {
  rollout: Rollout
  /** this tab works on it */
  here: boolean
}

/** One sentence: how a hand-out stands, and why. */
export function Standing({ rollout: { id, state: course }, here }: Props) {
  const { t } = useTranslation('rollouts')
  const { phase, why = 'user', problem = '', stage, stages } = course
  const place = { stage: stage + 1, count: stages.length }
  if (phase === 'running')
    return <Banner tone="info">{here ? t('page.here', place) : t('page.elsewhere')}</Banner>
  if (phase === 'interrupted') return <Banner tone="warning">{t('page.interrupted')}</Banner>
  if (phase === 'paused') {
    if (why !== 'failures')
      return <Banner tone="warning">{t(`page.paused.${why}`, { problem })}</Banner>
    const count = countOf(Object.values(stages[stage]?.verdicts ?? {}), 'failed')
    return <Banner tone="error">{t('page.paused.failures', { count, stage: stage + 1 })}</Banner>
  }
  if (phase === 'takenBack') return <TakenBack id={id} />
  if (phase === 'stopped') return <Banner tone="info">{t('page.stopped')}</Banner>
  const count = failuresIn(course)
  if (count > 0) return <Banner tone="warning">{t('page.doneDespite', { count })}</Banner>
  return <Banner tone="info">{t('page.done')}</Banner>
}

/** The plan tells how far it is. */
function TakenBack({ id }: { id: string }) {
  const { t } = useTranslation('rollouts')
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const plan = entries.find(({ head: { origin } }) => origin?.is === 'takeBack' && origin.id === id)
    ?.head.id
  const open = () => plan !== undefined && plans.opened.set({ key: newId(), id: plan })
  return (
    <Banner tone="info" action={plan && <Button onClick={open}>{t('page.seePlan')}</Button>}>
      {t('page.takenBack')}
    </Banner>
  )
}
