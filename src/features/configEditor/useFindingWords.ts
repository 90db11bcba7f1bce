import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'

/** What is wrong and what to do about it, as a sentence. */
export function useFindingWords() {
  const { t } = useTranslation('checks')
  return useCallback(({ code, values }: Finding) => t(code, { ...values }), [t])
}
