import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RolloutStage } from '../../domain/rollout/rollout'

/** the most agents that are named; the others are counted */
const maxNamed = 3

/** Returns a function that lists the agents of a stage in one line. `byTag`: whether the stages are divided by tag. */
export function useStageSummary(): (stage: RolloutStage, byTag: boolean) => string {
  const { t } = useTranslation('rollouts')
  return useCallback(
    ({ tag, gated, members }, byTag) => {
      const named = members.slice(0, maxNamed).map(({ name }) => name)
      const more = members.length - named.length
      const names = [...named, ...(more > 0 ? [t('members.more', { count: more })] : [])].join(
        t('members.join'),
      )
      const head = !gated
        ? t('members.offline')
        : tag
          ? t('members.tag', { tag })
          : byTag
            ? t('members.rest')
            : ''
      return head ? t('members.of', { head, names }) : names
    },
    [t],
  )
}
