import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetDrafts } from '../domain/drafts/drafts'
import { useStore } from '../lib/hooks/useStore'
import { Facts } from '../ui/layout/Facts'
import { forgetFeatureData } from './features'
import { useShellContext } from './shellContext'

/** The signed-in account, its server, and the buttons to sign out and to reset the demo. */
export function AccountPanel() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, plans, configHistory, resetDemo } = useShellContext()
  const client = useQueryClient()
  const { kind, account } = useStore(session)
  const [forgetsAll, setForgetsAll] = useState(false)
  const forgetAll = async () => {
    await plans.forget().catch(() => undefined)
    await configHistory.forget().catch(() => undefined)
    await forgetFeatureData({ serverId: settings.serverId, account }, 'all')
  }
  const signOut = async () => {
    if (forgetsAll) await forgetAll()
    await forgetFeatureData({ serverId: settings.serverId, account }, 'work')
    await forgetDrafts(settings.serverId, account).catch(() => undefined)
    session.signOut()
    client.clear()
  }
  // Plans, drafts and versions of the former demo data could be applied to the new data.
  const reset = async (resetDemo: () => void) => {
    await forgetAll()
    await forgetDrafts(settings.serverId, account).catch(() => undefined)
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
          ...(settings.readOnly
            ? [{ label: t('account.readOnly'), value: t('account.readOnlyHelp') }]
            : []),
        ]}
      />
      {kind === 'token' && (
        <>
          <Checkbox checked={forgetsAll} onChange={({ target }) => setForgetsAll(target.checked)}>
            {t('account.forget')}
          </Checkbox>
          <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
        </>
      )}
      {resetDemo && <Button onClick={() => void reset(resetDemo)}>{t('account.resetDemo')}</Button>}
    </>
  )
}
