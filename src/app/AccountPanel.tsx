import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnreadableRecords } from '../common/page/UnreadableRecords'
import { useStore } from '../lib/hooks/useStore'
import { Facts } from '../ui/layout/Facts'
import { forgetAccount } from './forgetAccount'
import { useShellContext } from './shellContext'

/** The signed-in account, its server, and the buttons to sign out and to reset the demo. */
export function AccountPanel() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, controls, plans, configHistory, resetDemo, signOut } =
    useShellContext()
  const { kind, account } = useStore(session)
  const [forgetsAll, setForgetsAll] = useState(false)
  // Plans, drafts and versions of the former demo data could be applied to the new data.
  const reset = async (resetDemo: () => void) => {
    await forgetAccount({ serverId: settings.serverId, plans, configHistory }, account, 'all')
    resetDemo()
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
          ...(controls.readOnly
            ? [{ label: t('account.readOnly'), value: t('account.readOnlyHelp') }]
            : []),
        ]}
      />
      <UnreadableRecords />
      {kind === 'keys' && (
        <>
          <Checkbox checked={forgetsAll} onChange={({ target }) => setForgetsAll(target.checked)}>
            {t('account.forget')}
          </Checkbox>
          <Button onClick={() => signOut(forgetsAll ? 'all' : 'work')}>
            {t('account.signOut')}
          </Button>
        </>
      )}
      {resetDemo && <Button onClick={() => void reset(resetDemo)}>{t('account.resetDemo')}</Button>}
    </>
  )
}
