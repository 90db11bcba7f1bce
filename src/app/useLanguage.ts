import { useTranslation } from 'react-i18next'
import { usePreferences } from '../common/console'
import { changeLanguage, type Locale } from '../i18n/createI18n'
import { useShellContext } from './shellContext'

/** The language shown, and a way to another one, which is remembered once its texts are there. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation()
  const { outdated } = useShellContext()
  const [, remember] = usePreferences()
  const change = (locale: Locale) =>
    void changeLanguage(i18n, locale).then(
      () => remember({ locale }),
      // The files of this version are gone.
      () => outdated.set(true),
    )
  return [i18n.language === 'zh' ? 'zh' : 'en', change]
}
