import { UserOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { HeaderPanel } from './HeaderPanel'
import { AccountPanel } from './lazy'

/** The button that opens the account's panel. */
export function Account() {
  const { t } = useTranslation('shell')
  return (
    <HeaderPanel label={t('account.title')} icon={<UserOutlined aria-hidden />}>
      <AccountPanel />
    </HeaderPanel>
  )
}
