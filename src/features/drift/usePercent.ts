import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'

/** Formats a share of 0 to 1; null gives a dash. Rounds down, so that only 1 gives 100 %. */
export function usePercent(): (share: number | null) => string {
  const { t } = useTranslation('drift')
  const format = useFormat()
  return useCallback(
    (share) =>
      share === null ? '–' : t('percent', { value: format.number(Math.floor(share * 1000) / 10) }),
    [t, format],
  )
}
