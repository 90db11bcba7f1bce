import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { relativeMs, isLive, type RangeEdge, type TimeRange } from '../../lib/time/timeRange'
import type { Formatters } from './useFormatters'

/** Formats a range: "Last 6 hours", or its two ends. */
export function useRangeLabel({ format }: Pick<Formatters, 'format'>) {
  const { t } = useTranslation('metrics')
  return useCallback(
    (range: TimeRange): string => {
      const { from, to } = range
      if (isLive(range) && typeof from === 'object')
        return t('range.last', { length: format.duration(relativeMs(from)) })
      const edgeText = (edge: RangeEdge) =>
        typeof edge === 'number'
          ? format.dateTime(edge)
          : edge.amount
            ? `now-${edge.amount}${edge.unit}`
            : 'now'
      return `${edgeText(from)} – ${edgeText(to)}`
    },
    [t, format],
  )
}
