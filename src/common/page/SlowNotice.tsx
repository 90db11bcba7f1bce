import { Suspense, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'

/** s of waiting before it is told */
const unnoticed = 5

/** Says for how long the server has been working, once that is longer than usual. */
export function SlowNotice() {
  const [timer] = useState(createSecondsTimer)
  const seconds = useSyncExternalStore(timer.subscribe, timer.get)
  if (seconds < unnoticed) return null
  return (
    <Suspense>
      <Notice seconds={seconds} />
    </Suspense>
  )
}

function Notice({ seconds }: { seconds: number }) {
  const { t } = useTranslation('reads')
  return (
    <Banner tone="info">
      {t('slow')} <span aria-hidden>{t('slowSince', { seconds })}</span>
    </Banner>
  )
}

/** Counts seconds since it was made, by a clock that nobody can set. */
function createSecondsTimer() {
  const start = performance.now()
  return {
    get: () => Math.floor((performance.now() - start) / 1000),
    subscribe: (listener: () => void) => {
      const timer = setInterval(listener, 1000)
      return () => clearInterval(timer)
    },
  }
}
