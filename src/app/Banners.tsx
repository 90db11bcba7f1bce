import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { memo, Suspense, useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useServerClock } from '../api/query'
import { lazyComponent } from '../common/page/lazyComponent'
import { MissingCodeBanner } from '../common/page/MissingCodeBanner'
import { useStore } from '../lib/hooks/useStore'
import { Banner } from '../ui/feedback/Banner'
import { ClockBanner } from './lazy'
import { useShellContext } from './shellContext'

const HistoryFullBanner = lazyComponent(
  async () => (await import('./HistoryFullBanner')).HistoryFullBanner,
)
const PauseBanner = lazyComponent(async () => (await import('./PauseBanner')).PauseBanner)

/** ms that the clock of the device may be wrong without a word */
const clockTolerance = 60_000

/**
 * The banners above every page: code could not be loaded, the server cannot be reached or asks for a pause, its clock
 * differs, this browser has no room for the history, or the data are those of the demo.
 */
export const Banners = memo(function Banners() {
  const { t } = useTranslation(['shell', 'common'])
  const { missingCode, configHistory, demo } = useShellContext()
  const missing = useStore(missingCode)
  const isHistoryFull = useStore(configHistory.full)
  const client = useQueryClient()
  const isUnreachable = useServerUnreachable()
  const pausedUntil = useStore(useCall().throttle.until)
  const { skew, implausible } = useStore(useServerClock().status)
  const isClockOff = Math.abs(skew) >= clockTolerance || implausible !== undefined
  return (
    <>
      <Suspense>{demo && <demo.Banner />}</Suspense>
      {missing && <MissingCodeBanner reason={missing} />}
      {isUnreachable && (
        <Banner
          tone="error"
          action={
            <Button onClick={() => void client.refetchQueries({ type: 'active' })}>
              {t('common:retry')}
            </Button>
          }
        >
          <strong>{t('unreachable.title')}</strong> {t('unreachable.body')}
        </Banner>
      )}
      {pausedUntil !== null && (
        <Suspense>
          <PauseBanner until={pausedUntil} />
        </Suspense>
      )}
      {isHistoryFull && (
        <Suspense>
          <HistoryFullBanner />
        </Suspense>
      )}
      {isClockOff && (
        <Suspense>
          <ClockBanner />
        </Suspense>
      )}
    </>
  )
})

/** Whether the last attempt of a query on the page could not reach the server. */
function useServerUnreachable(): boolean {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback(
    (onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)),
    [cache],
  )
  return useSyncExternalStore(subscribe, () =>
    cache.getAll().some((query) => {
      const failure = query.state.error ?? query.state.fetchFailureReason
      return query.isActive() && failure?.status === 0 && failure.code === 'network'
    }),
  )
}
