import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStore } from '../lib/store'
import { Facts } from '../ui/Facts'
import { useFrame } from './frame'
import { HeaderPanel } from './HeaderPanel'

/** Who is signed in, to which server, and the way out. */
export function Account() {
  const { t } = useTranslation('shell')
  return (
    <HeaderPanel label={t('account.title')} icon={<UserOutlined aria-hidden />}>
      <AccountPanel />
    </HeaderPanel>
  )
}

function AccountPanel() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, resetDemo } = useFrame()
  const client = useQueryClient()
  const { kind, account } = useStore(session)
  const signOut = () => {
    session.signOut()
    client.clear()
  }
  return (
    <>
      <Facts
        facts={[
          {
            label: t('account.signedInAs'),
            value: account || (resetDemo ? t('demo') : t('account.gateway')),
          },
          { label: t('account.server'), value: settings.serverId },
          ...(settings.readOnly
            ? [{ label: t('account.readOnly'), value: t('account.readOnlyHelp') }]
            : []),
        ]}
      />
      {kind === 'token' && <Button onClick={signOut}>{t('account.signOut')}</Button>}
      {resetDemo && <Button onClick={resetDemo}>{t('account.resetDemo')}</Button>}
    </>
  )
}
