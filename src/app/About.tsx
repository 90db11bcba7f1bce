import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../api/query'
import { copyText } from '../lib/browser/copyText'
import { useStore } from '../lib/hooks/useStore'
import { Facts, type Fact } from '../ui/layout/Facts'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import { diagnosticsText, readsSeen } from './diagnostics'
import { useShellContext } from './shellContext'

const version = String(import.meta.env.CONSOLE_VERSION)

/**
 * What is known of the account, then the version with its changelog, the address of the API and what of it does not answer;
 * and the facts for a bug report.
 */
export function About({ account }: { account: Fact[] }) {
  const { t } = useTranslation('about')
  const { settings, session, controls, client, standalone } = useShellContext()
  const clock = useStore(useServerClock().status)
  const { kind, signedIn, expired } = useStore(session)
  const [copied, setCopied] = useState(false)
  const root = useConsoleRoot()
  const apiAddress = new URL(settings.api.base, document.baseURI).href
  const reads = readsSeen(client)
  const missing = reads.filter(({ result }) => result !== 'answered')
  const { unknownKeys } = settings

  const copy = async () => {
    const text = diagnosticsText({
      version,
      release: standalone ? await readRelease() : null,
      settings,
      session: { kind, signedIn, expired },
      readOnly: controls.readOnly,
      clock,
      client,
      apiAddress,
      browser: browserFacts(),
    })
    setCopied(await copyText(text, root))
  }
  return (
    <>
      <Facts
        facts={[
          ...account,
          {
            label: t('version'),
            value: (
              <>
                {version}{' '}
                {standalone && (
                  <a href={beside('changelog.txt')} target="_blank" rel="noreferrer">
                    {t('changelog')}
                  </a>
                )}
              </>
            ),
          },
          { label: t('api'), value: apiAddress },
          missing.length === 0
            ? { label: t('reads'), value: t(reads.length === 0 ? 'noneSent' : 'allAnswered') }
            : {
                label: t('failed'),
                value: missing.map(({ path, result }) => (
                  <div key={path}>{`${path} (${result || t('silent')})`}</div>
                )),
              },
          ...(unknownKeys.length > 0
            ? [
                {
                  label: t('unknownSettings'),
                  value: t('unknownSettingsHelp', { keys: unknownKeys.join(t('separator')) }),
                },
              ]
            : []),
        ]}
      />
      <Button onClick={() => void copy()}>{t(copied ? 'copied' : 'copy')}</Button>
    </>
  )
}

const beside = (name: string) => new URL(name, document.baseURI).href

const readRelease = (): Promise<unknown> =>
  fetch(beside('version.json')).then(
    (response): Promise<unknown> => response.json(),
    () => null,
  )

const browserFacts = () => ({
  userAgent: navigator.userAgent,
  language: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  window: `${window.innerWidth}x${window.innerHeight}`,
  online: navigator.onLine,
  secureContext: window.isSecureContext,
})
