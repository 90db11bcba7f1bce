import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { useStore } from '../lib/hooks/useStore'
import { Banner } from '../ui/feedback/Banner'
import { useShellContext } from './shellContext'
import { useLost } from './useLost'

/** What concerns every page: the server is gone, or the console itself has moved on. */
export const Strips = memo(function Strips() {
  const { t } = useTranslation(['shell', 'common'])
  const { outdated } = useShellContext()
  const client = useQueryClient()
  const lost = useLost()
  return (
    <>
      {useStore(outdated) && (
        <Banner
          tone="info"
          action={<Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>}
        >
          <strong>{t('newVersion.title')}</strong> {t('newVersion.body')}
        </Banner>
      )}
      {lost && (
        <Banner
          tone="error"
          action={
            <Button onClick={() => void client.refetchQueries({ type: 'active' })}>
              {t('common:retry')}
            </Button>
          }
        >
          <strong>{t('lost.title')}</strong> {t('lost.body')}
        </Banner>
      )}
    </>
  )
})
