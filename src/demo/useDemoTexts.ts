import { useTranslation } from 'react-i18next'
import en from '../i18n/en/demo'
import zh from '../i18n/zh/demo'

/** The texts of the demo. Its catalogues come with its code, so that the console itself has neither. */
export function useDemoTexts() {
  const { i18n } = useTranslation()
  if (!i18n.hasResourceBundle('en', 'demo')) {
    i18n.addResourceBundle('en', 'demo', en)
    i18n.addResourceBundle('zh', 'demo', zh)
  }
  return useTranslation('demo')
}
