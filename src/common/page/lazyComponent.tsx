import { Button } from 'antd'
import { lazy, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'

/**
 * A component whose code is loaded when it is first rendered, or earlier by `preload`: while the page is idle, or when a
 * control that opens it is hovered.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Lazy = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: Gone }
    }
  })
  // A failed preload is reported once the component is rendered.
  const preload = () => void load().catch(() => {})
  return Object.assign(Lazy, { preload })
}

/** The files of this version are gone: a new one was deployed. */
function Gone() {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <Banner
      tone="info"
      action={<Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>}
    >
      <strong>{t('newVersion.title')}</strong> {t('newVersion.body')}
    </Banner>
  )
}
