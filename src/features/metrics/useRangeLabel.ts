import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import {
  formatEdge,
  formatRange,
  isLive,
  limitOf,
  relativeMs,
  resolveRange,
  type RangeEdge,
  type TimeRange,
} from '../../lib/time/timeRange'
import { rangeOfSpan } from '../../lib/time/rangeNavigation'
import type { Formatters } from './useFormatters'

/** Formats a range: "Last 6 hours", "Today", or its two ends. A limited range is the one that is really asked for. */
export function useRangeLabel({ format, zone }: Pick<Formatters, 'format' | 'zone'>) {
  const { t } = useTranslation('metrics')
  return useCallback(
    (requested: TimeRange, now?: number): string => {
      const isLimited = now !== undefined && limitOf(requested, now, zone) !== null
      const range = isLimited
        ? rangeOfSpan(resolveRange(requested, now, zone), isLive(requested))
        : requested
      const { from, to } = range
      const texts = Object.values(formatRange(range)).join(' ')
      if (texts === 'now/d now' || texts === 'now/d now/d') return t('range.today')
      if (texts === 'now-1d/d now-1d/d') return t('range.yesterday')
      if (isLive(range) && typeof from === 'object' && !from.whole)
        return t('range.last', { length: format.duration(relativeMs(from)) })
      const edgeText = (edge: RangeEdge) =>
        typeof edge === 'number' ? format.dateTime(edge) : formatEdge(edge)
      return `${edgeText(from)} – ${edgeText(to)}`
    },
    [t, format, zone],
  )
}
