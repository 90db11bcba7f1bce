import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetDrafts } from '../domain/drafts/drafts'
import { useStore } from '../lib/hooks/useStore'
import { Facts } from '../ui/layout/Facts'
import { forgetFeatureData } from './features'
import { useShellContext } from './shellContext'

/** Who is signed in, to which server, and the way out. */
export function AccountPanel() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, plans, histories, resetDemo } = useShellContext()
  const client = useQueryClient()
  const { kind, account } = useStore(session)
  const [forgetting, setForgetting] = useState(false)
  const forgetAll = async () => {
    await plans.forget().catch(() => undefined)
    await histories.forget().catch(() => undefined)
    await forgetFeatureData({ serverId: settings.serverId, account }, 'all')
  }
  const signOut = async () => {
    if (forgetting) await forgetAll()
    await forgetFeatureData({ serverId: settings.serverId, account }, 'work')
    await forgetDrafts(settings.serverId, account).catch(() => undefined)
    session.signOut()
    client.clear()
  }
  // Plans, drafts and versions of a world that is no more could be applied to the next.
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
          <Checkbox checked={forgetting} onChange={({ target }) => setForgetting(target.checked)}>
            {t('account.forget')}
          </Checkbox>
          <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
        </>
      )}
      {resetDemo && <Button onClick={() => void reset(resetDemo)}>{t('account.resetDemo')}</Button>}
    </>
  )
}
