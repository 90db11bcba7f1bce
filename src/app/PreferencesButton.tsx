import { SettingOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { HeaderPanel } from './HeaderPanel'
import { PreferencesPanel } from './lazy'

/** The button that opens the preferences. */
export function PreferencesButton() {
  const { t } = useTranslation('shell')
  return (
    <HeaderPanel label={t('preferences.title')} icon={<SettingOutlined aria-hidden />}>
      <PreferencesPanel />
    </HeaderPanel>
  )
}
