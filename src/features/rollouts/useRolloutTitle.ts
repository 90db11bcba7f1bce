import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { membersOf, type Rollout } from '../../domain/rollout/rollout'

/** Returns a function that makes the title of a rollout. */
export function useRolloutTitle(): (rollout: Rollout) => string {
  const { t } = useTranslation('rollouts')
  return useCallback(
    (rollout) => {
      const { config, replaces } = rollout
      const count = membersOf(rollout).length
      return replaces ? t('replaced', { config, replaces, count }) : t('name', { config, count })
    },
    [t],
  )
}
