import { useTranslation } from 'react-i18next'
import { usePreferences } from '../common/consoleContext'
import { changeLanguage, type Locale } from '../i18n/createI18n'
import { whyMissing } from '../lib/browser/whyMissing'
import { useShellContext } from './shellContext'

/** The current language, and a function that changes it. The choice is remembered once its texts are loaded. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation()
  const { missingCode } = useShellContext()
  const [, remember] = usePreferences()
  const change = (locale: Locale) =>
    void changeLanguage(i18n, locale).then(
      () => remember({ locale }),
      (error: unknown) => void whyMissing(error).then(missingCode.set),
    )
  return [i18n.language === 'zh' ? 'zh' : 'en', change]
}
