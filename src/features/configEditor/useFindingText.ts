import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'

/** Returns the text of a finding: the problem and what to do about it. */
export function useFindingText() {
  const { t } = useTranslation('checks')
  return useCallback(({ code, values }: Finding) => t(code, { ...values }), [t])
}
