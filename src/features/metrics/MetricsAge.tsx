import { useQueryClient } from '@tanstack/react-query'
import { effectiveRefresh, refreshIntervals } from '../../lib/time/rangeNavigation'
import { RefreshControl } from '../../ui/feedback/RefreshControl'
import { usePreferences } from '../../common/consoleContext'
import type { Formatters } from './useFormatters'
import { useRefreshInterval } from '../../common/page/PageRefresh'

/** The refresh interval of charts, ms; 0 = never. @param every ms between two values @param live whether the range ends now */
export function useMetricsRefresh(every: number, live: boolean): number {
  const preferred = useRefreshInterval()
  return live ? effectiveRefresh(preferred, every) : 0
}

interface Props {
  /** Unix ms; 0 before the first answer */
  at: number
  fetching: boolean
  /** ms between two values */
  every: number
  live: boolean
  /** of the axes, in whose zone the age is said */
  formatters: Formatters
  /** requests everything that is shown, by default all queries of the page */
  onRefresh?: () => void
}

/** The age of charts. It offers no refresh more often than values come, and none for a past range. */
export function MetricsAge({ at, fetching, every, live, formatters, onRefresh }: Props) {
  const client = useQueryClient()
  const [, remember] = usePreferences()
  return (
    <RefreshControl
      updatedAt={at}
      refreshing={fetching}
      onRefresh={onRefresh ?? (() => void client.refetchQueries({ type: 'active' }))}
      format={formatters.format}
      interval={useMetricsRefresh(every, live) / 1e3}
      intervals={[0, ...(live ? refreshIntervals(every).map((ms) => ms / 1e3) : [])]}
      onInterval={(seconds) => remember({ refresh: seconds })}
    />
  )
}
