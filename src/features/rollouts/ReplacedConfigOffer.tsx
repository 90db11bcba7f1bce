import { useTranslation } from 'react-i18next'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { Rollout } from '../../domain/rollout/rollout'
import { useConfig } from '../../common/resources/useConfig'
import { Banner } from '../../ui/feedback/Banner'

/** Offers the last step of a replacement: gives the tags of the replaced config the new one and deletes the old. */
export function ReplacedConfigOffer({ rollout: { config, replaces } }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const { config: old, gone } = useConfig(replaces)
  if (gone) return <Banner tone="info">{t('page.replacedGone', { replaces })}</Banner>
  const changes = (): Change[] => [
    ...(old?.tags ?? []).map((tag): Change => ({ kind: 'giveConfig', tag, config })),
    { kind: 'deleteConfig', config: replaces, replacedBy: config },
  ]
  return (
    <Banner
      tone="info"
      action={
        <PlanButton
          reason={old ? null : t('page.replacedLoading', { replaces })}
          request={() => ({ changes: changes() })}
        >
          {t('page.replacedAction', { replaces })}
        </PlanButton>
      }
    >
      {t('page.replaced', { config, replaces })}
    </Banner>
  )
}
