import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { maskText } from '../../domain/secrets/secrets'

/** What a stage is called: "Reader", "Sender kafka". The same function until the language changes. */
export function useStageName(): (stage: Pick<Stage, 'stage' | 'part'>) => string {
  const { t } = useTranslation('runners')
  return useCallback(
    ({ stage, part }) =>
      // Senders may be named by the address they send to.
      part
        ? t('stages.part', { stage: t(`stages.${stage}`), part: maskText(part) })
        : t(`stages.${stage}`),
    [t],
  )
}
