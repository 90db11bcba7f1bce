import { useTranslation } from 'react-i18next'
import { useServerClock } from '../api/query'
import { useStore } from '../lib/hooks/useStore'
import { Banner } from '../ui/feedback/Banner'
import { useFormat, useNow } from '../ui/useFormat'

const minute = 60_000
const hour = 60 * minute

/** Says by how much the clock of the device and that of the server differ. */
export function ClockBanner() {
  const { t } = useTranslation('clock')
  const format = useFormat()
  const now = useNow()
  const { source, skew, implausible } = useStore(useServerClock().status)
  if (implausible !== undefined)
    return (
      <Banner tone="warning">{t('implausible', { time: format.dateTime(implausible) })}</Banner>
    )
  const amount = format.duration(Math.round(Math.abs(skew) / minute) * minute)
  // By hours the wrong clock may as well be the one that wrote the header.
  if (skew <= -hour)
    return <Banner tone="warning">{t('farAhead', { amount, time: format.dateTime(now) })}</Banner>
  const key = skew < 0 ? 'ahead' : source === 'date' ? 'behind' : 'behindAnswers'
  return <Banner tone="info">{t(key, { amount })}</Banner>
}
