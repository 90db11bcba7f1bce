import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Banner } from '../../ui/feedback/Banner'
import { useIsHidden } from '../page/Link'
import { paths } from '../paths'
import type { Plan } from '../../domain/plan/model/plan'

interface Props {
  plan: Plan
  /** Called when the user leaves the plan for the staged rollout. */
  onLeave: () => void
}

/** Offers a staged rollout instead of a plan that assigns one config to several agents at once. */
export function StagedRolloutOffer({ plan: { steps }, onLeave }: Props) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const changes = steps.flatMap(({ change, skip }) => (skip ? [] : [change]))
  const agents = changes.flatMap((one) => (one.kind === 'assignConfig' ? [one.agent] : []))
  const configs = new Set(changes.map((one) => (one.kind === 'assignConfig' ? one.config : '')))
  const [config] = configs
  const isHidden = useIsHidden(paths.rollouts)
  if (isHidden || agents.length < 2 || configs.size !== 1 || !config) return null
  const leave = () => {
    void navigate(paths.newRollout(config), { state: { agents } })
    onLeave()
  }
  return (
    <Banner tone="info" action={<Button onClick={leave}>{t('offer.open')}</Button>}>
      {t('offer.text', { count: agents.length })}
    </Banner>
  )
}
