import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConsoleRoot } from '../ui/ConsoleRoot'
import { useFocusBack } from '../ui/panel/useFocusBack'
import { useShellContext } from './shellContext'
import { NavigationLinks } from './Navigation'

/** The navigation where there is no room beside the page. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const { settings } = useShellContext()
  const root = useConsoleRoot()
  const focusable = useFocusBack(open)
  return (
    <Drawer
      open={open}
      onClose={onClose}
      focusable={focusable}
      placement="left"
      size={240}
      title={settings.title}
      getContainer={root}
      rootStyle={{ position: 'absolute' }}
      styles={{ body: { padding: 0 } }}
    >
      <nav aria-label={t('navigation')}>
        <NavigationLinks wide onFollow={onClose} />
      </nav>
    </Drawer>
  )
}
