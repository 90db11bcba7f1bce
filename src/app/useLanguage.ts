import { useTranslation } from 'react-i18next'
import { usePreferences } from '../common/consoleContext'
import { changeLanguage, type Locale } from '../i18n/createI18n'
import { useShellContext } from './shellContext'

/** The current language, and a function that changes it. The choice is remembered once its texts are loaded. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation()
  const { outdated } = useShellContext()
  const [, remember] = usePreferences()
  const change = (locale: Locale) =>
    void changeLanguage(i18n, locale).then(
      () => remember({ locale }),
      // The texts could not be loaded: a new version has replaced the files.
      () => outdated.set(true),
    )
  return [i18n.language === 'zh' ? 'zh' : 'en', change]
}
