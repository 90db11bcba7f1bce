import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Banner } from '../../ui/feedback/Banner'
import { paths } from '../paths'
import type { Plan } from '../../domain/plan/model/plan'

interface Props {
  plan: Plan
  /** The plan is left for the hand-out in stages. */
  onLeave: () => void
}

/** The way from a plan that hands one config to several agents at once to a hand-out in stages. */
export function StagedOffer({ plan: { steps }, onLeave }: Props) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const changes = steps.flatMap(({ change, skip }) => (skip ? [] : [change]))
  const agents = changes.flatMap((one) => (one.kind === 'handOut' ? [one.agent] : []))
  const configs = new Set(changes.map((one) => (one.kind === 'handOut' ? one.config : '')))
  const [config] = configs
  if (agents.length < 2 || configs.size !== 1 || !config) return null
  const leave = () => {
    void navigate(paths.newRollout(config), { state: { agents } })
    onLeave()
  }
  return (
    <Banner tone="info" action={<Button onClick={leave}>{t('sign.open')}</Button>}>
      {t('sign.offer', { count: agents.length })}
    </Banner>
  )
}
