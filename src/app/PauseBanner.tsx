import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/useFormat'
import { Banner } from '../ui/feedback/Banner'

/** Says until when the server asks for a pause. @param until Unix ms by the clock of the device */
export function PauseBanner({ until }: { until: number }) {
  const { t } = useTranslation('reads')
  const format = useFormat()
  return (
    <Banner tone="warning">
      <strong>{t('paused.title')}</strong> {t('paused.body', { time: format.clock(until) })}
    </Banner>
  )
}
