import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnreadableRecords } from '../common/page/UnreadableRecords'
import { useStore } from '../lib/hooks/useStore'
import { About } from './About'
import { useShellContext } from './shellContext'

/** The signed-in account, what is known of the console and its server, and the button to sign out. */
export function AccountPanel() {
  const { t } = useTranslation('shell')
  const { session, settings, controls, demo, signOut } = useShellContext()
  const { kind, account } = useStore(session)
  const [forgetsAll, setForgetsAll] = useState(false)
  return (
    <>
      <About
        account={[
          {
            label: t('account.signedInAs'),
            value: account || (demo ? t('demo') : t('account.gateway')),
          },
          { label: t('account.server'), value: settings.serverId },
          ...(controls.readOnly
            ? [{ label: t('account.readOnly'), value: t('account.readOnlyHelp') }]
            : []),
        ]}
      />
      <UnreadableRecords />
      {demo && <demo.AccountTools />}
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
    </>
  )
}
