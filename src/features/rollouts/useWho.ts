import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../domain/rollout/rollout'

/** Agents that are named before the rest is counted. */
const mostNamed = 3

/** Who is in a stage, in one line. @param byTag whether the stages go by tag */
export function useWho(): (stage: Stage, byTag: boolean) => string {
  const { t } = useTranslation('rollouts')
  return useCallback(
    ({ tag, gated, members }, byTag) => {
      const named = members.slice(0, mostNamed).map(({ name }) => name)
      const more = members.length - named.length
      const names = [...named, ...(more > 0 ? [t('who.more', { count: more })] : [])].join(
        t('who.join'),
      )
      const head = !gated ? t('who.away') : tag ? t('who.tag', { tag }) : byTag ? t('who.rest') : ''
      return head ? t('who.of', { head, names }) : names
    },
    [t],
  )
}
