import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStore } from '../lib/hooks/useStore'
import { Banner } from '../ui/feedback/Banner'
import { forgetAccount } from './forgetAccount'
import { useShellContext } from './shellContext'

/** Says on every page that its data are not real, and resets them. */
export function DemoBanner() {
  const { t } = useTranslation('about')
  const { session, settings, plans, configHistory, resetDemo } = useShellContext()
  const { account } = useStore(session)
  // Plans, drafts and versions of the former demo data could be applied to the new data.
  const reset = async () => {
    await forgetAccount({ serverId: settings.serverId, plans, configHistory }, account, 'all')
    resetDemo?.()
  }
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={() => void reset()}>
          {t('resetDemo')}
        </Button>
      }
    >
      <strong>{t('demo')}</strong> {t('demoHelp')}
    </Banner>
  )
}
