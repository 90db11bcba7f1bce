import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { createPath, useLocation } from 'react-router'
import { useStore } from '../lib/hooks/useStore'
import { keepTab } from '../ui/panel/keepTab'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import { useShellContext } from './shellContext'
import { SignInForm } from './SignInForm'
import { signInUrl } from './settings'

/** The dialog that opens when the server no longer accepts the session. The page behind it stays unchanged. */
export function SessionNotice() {
  const { t } = useTranslation(['shell', 'common'])
  const { session, settings, host } = useShellContext()
  const { loginUrl } = settings.session
  const location = useLocation()
  const login = host?.login
  const root = useConsoleRoot()
  const client = useQueryClient()
  const { kind, expired, accepted, reason } = useStore(session)
  return (
    <Modal
      open={expired}
      title={kind === 'keys' ? t('signIn.again') : t('signIn.signedOut')}
      getContainer={root}
      // A fixed position would cover the page around an embedded console.
      styles={{ mask: { position: 'absolute' }, wrapper: { position: 'absolute' } }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={null}
      wrapProps={{ onKeyDown: keepTab }}
      width={420}
      destroyOnHidden
    >
      {kind === 'keys' ? (
        <>
          <p>{t(accepted ? 'signIn.againIntro' : 'signIn.refused')}</p>
          <SignInForm />
        </>
      ) : (
        <>
          {reason && <p>{reason}</p>}
          <p>{t(loginUrl || login ? 'signIn.signedOutElsewhere' : 'signIn.noLogin')}</p>
          {login && (
            <Button type="primary" onClick={() => login(createPath(location))}>
              {t('signIn.goSignIn')}
            </Button>
          )}
          {loginUrl && (
            <Button type="primary" href={signInUrl(loginUrl, window.location.href)}>
              {t('signIn.goSignIn')}
            </Button>
          )}{' '}
          <Button onClick={() => void client.refetchQueries({ type: 'active' })}>
            {t('common:retry')}
          </Button>
        </>
      )}
    </Modal>
  )
}
