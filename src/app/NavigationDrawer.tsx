import { useTranslation } from 'react-i18next'
import { InsetDrawer } from '../ui/panel/InsetDrawer'
import { useShellContext } from './shellContext'
import { NavigationLinks } from './Navigation'

/** The navigation as a drawer, where there is no room for it beside the page. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const { settings } = useShellContext()
  return (
    <InsetDrawer open={open} onClose={onClose} placement="left" size={240} title={settings.title}>
      <nav aria-label={t('navigation')}>
        <NavigationLinks wide onFollow={onClose} />
      </nav>
    </InsetDrawer>
  )
}
