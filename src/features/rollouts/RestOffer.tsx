import { useTranslation } from 'react-i18next'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { Rollout } from '../../domain/rollout/rollout'
import { useConfig } from '../../common/resources/useConfig'
import { Banner } from '../../ui/feedback/Banner'

/** What is left when a config runs in another's place: its tags are to bring the new one, and nobody needs the old. */
export function RestOffer({ rollout: { config, replaces } }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const { config: old, gone } = useConfig(replaces)
  if (gone) return <Banner tone="info">{t('page.restGone', { replaces })}</Banner>
  const changes = (): Change[] => [
    ...(old?.tags ?? []).map((tag): Change => ({ kind: 'giveConfig', tag, config })),
    { kind: 'deleteConfig', config: replaces },
  ]
  return (
    <Banner
      tone="info"
      action={
        <PlanButton
          danger
          reason={old ? null : t('page.restWait', { replaces })}
          request={() => ({ changes: changes() })}
        >
          {t('page.restAct', { replaces })}
        </PlanButton>
      }
    >
      {t('page.rest', { config, replaces })}
    </Banner>
  )
}
