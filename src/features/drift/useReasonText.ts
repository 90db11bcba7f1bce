import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DriftItem } from '../../domain/drift/driftOf'

/** Returns a function that says why a runner is in its class. */
export function useReasonText() {
  const { t } = useTranslation('drift')
  return useCallback(
    ({ reason, tag, state, ignored }: DriftItem): string =>
      t(reason === 'unknownState' && state === '' ? 'reasons.noState' : `reasons.${reason}`, {
        tag,
        state,
        ignored: ignored.map((rule) => rule.reason).join('; '),
      }),
    [t],
  )
}
