import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { agoMs, isLive, type Edge, type TimeRange } from '../../lib/time/timeRange'
import type { MetricsTools } from './useMetricsTools'

/** A range in words: "Last 6 hours", or its two ends. */
export function useRangeWords({ format }: Pick<MetricsTools, 'format'>) {
  const { t } = useTranslation('metrics')
  return useCallback(
    (range: TimeRange): string => {
      const { from, to } = range
      if (isLive(range) && typeof from === 'object')
        return t('range.last', { length: format.duration(agoMs(from)) })
      const edge = (one: Edge) =>
        typeof one === 'number'
          ? format.moment(one)
          : one.amount
            ? `now-${one.amount}${one.unit}`
            : 'now'
      return `${edge(from)} – ${edge(to)}`
    },
    [t, format],
  )
}
