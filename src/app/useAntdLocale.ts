import type { ConfigProviderProps } from 'antd'
import { useTranslation } from 'react-i18next'

type AntdLocale = NonNullable<ConfigProviderProps['locale']>

/** antd's own texts travel as one more catalogue, so they change together with ours. */
export function useAntdLocale(): AntdLocale | undefined {
  const { i18n } = useTranslation()
  const bundle: unknown = i18n.getResourceBundle(i18n.language, 'antd')
  return isLocale(bundle) ? bundle : undefined
}

const isLocale = (value: unknown): value is AntdLocale =>
  typeof value === 'object' && value !== null && 'locale' in value
