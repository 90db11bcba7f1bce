import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStore } from '../lib/store'
import { Facts } from '../ui/Facts'
import { useFrame } from './frame'

/** Who is signed in, to which server, and the way out. */
export function Component() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, plans, resetDemo } = useFrame()
  const client = useQueryClient()
  const { kind, account } = useStore(session)
  const signOut = () => {
    session.signOut()
    client.clear()
  }
  // Plans of a world that is no more could be undone in the next.
  const reset = async (resetDemo: () => void) => {
    await plans.forget().catch(() => undefined)
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
      {kind === 'token' && <Button onClick={signOut}>{t('account.signOut')}</Button>}
      {resetDemo && <Button onClick={() => void reset(resetDemo)}>{t('account.resetDemo')}</Button>}
    </>
  )
}
