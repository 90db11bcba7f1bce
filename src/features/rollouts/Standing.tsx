import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { useDesk, useShelf } from '../../common/plan/useApplied'
import { failuresIn } from '../../domain/rollout/rolloutState'
import { countOf } from '../../domain/rollout/gate'
import type { Rollout } from '../../domain/rollout/rollout'
import { newId } from '../../lib/text/newId'
import { Strip } from '../../ui/feedback/Banner'

interface Props {
  rollout: Rollout
  /** this tab works on it */
  here: boolean
}

/** One sentence: how a hand-out stands, and why. */
export function Standing({ rollout: { id, course }, here }: Props) {
  const { t } = useTranslation('rollouts')
  const { phase, why = 'user', problem = '', stage, stages } = course
  const place = { stage: stage + 1, count: stages.length }
  if (phase === 'running')
    return <Strip tone="info">{here ? t('page.here', place) : t('page.elsewhere')}</Strip>
  if (phase === 'interrupted') return <Strip tone="warning">{t('page.interrupted')}</Strip>
  if (phase === 'paused') {
    if (why !== 'failures')
      return <Strip tone="warning">{t(`page.paused.${why}`, { problem })}</Strip>
    const count = countOf(Object.values(stages[stage]?.verdicts ?? {}), 'failed')
    return <Strip tone="error">{t('page.paused.failures', { count, stage: stage + 1 })}</Strip>
  }
  if (phase === 'takenBack') return <TakenBack id={id} />
  if (phase === 'stopped') return <Strip tone="info">{t('page.stopped')}</Strip>
  const count = failuresIn(course)
  if (count > 0) return <Strip tone="warning">{t('page.doneDespite', { count })}</Strip>
  return <Strip tone="info">{t('page.done')}</Strip>
}

/** The plan tells how far it is. */
function TakenBack({ id }: { id: string }) {
  const { t } = useTranslation('rollouts')
  const { plans } = useConsole()
  const { entries } = useShelf(useDesk())
  const plan = entries.find(({ head: { origin } }) => origin?.is === 'takeBack' && origin.id === id)
    ?.head.id
  const open = () => plan !== undefined && plans.opened.set({ key: newId(), id: plan })
  return (
    <Strip tone="info" action={plan && <Button onClick={open}>{t('page.seePlan')}</Button>}>
      {t('page.takenBack')}
    </Strip>
  )
}
