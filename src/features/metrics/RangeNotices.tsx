import { useTranslation } from 'react-i18next'
import type { TimeSpan } from '../../lib/series/frames'
import { limitOf } from '../../lib/time/timeRange'
import { Banner } from '../../ui/feedback/Banner'
import { useNow } from '../../ui/useFormat'
import type { ChartView } from './useChartView'
import type { Formatters } from './useFormatters'

interface Props {
  view: ChartView
  formatters: Formatters
  /** the span of an answer for another range than asked */
  otherSpan?: TimeSpan | null
  /** a metric of the address that there is not, and what is shown in its place */
  unknownPanel?: { name: string; shown: string } | null
}

/** Says where what is shown is not what the address says or what was asked for. */
export function RangeNotices({ view, formatters, otherSpan, unknownPanel }: Props) {
  const { t } = useTranslation('metrics')
  const limit = limitOf(view.range, useNow(), formatters.zone)
  const { unknownZone, zone, dateTime } = formatters
  return (
    <>
      {view.isInvalidRange && <Banner tone="warning">{t('range.invalidAddress')}</Banner>}
      {limit === 'long' && <Banner tone="warning">{t('range.clampedLong')}</Banner>}
      {limit === 'short' && <Banner tone="info">{t('range.clampedShort')}</Banner>}
      {unknownZone !== null && (
        <Banner tone="warning">{t('zone.unknown', { zone: unknownZone, used: zone.name })}</Banner>
      )}
      {unknownPanel && <Banner tone="warning">{t('state.noSuchPanel', unknownPanel)}</Banner>}
      {otherSpan && (
        <Banner tone="warning">
          {t('otherSpan', { from: dateTime(otherSpan.from), to: dateTime(otherSpan.to) })}
        </Banner>
      )}
    </>
  )
}
