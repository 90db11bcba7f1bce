import { useQueryClient } from '@tanstack/react-query'
import { effectiveRefresh, refreshIntervals } from '../../lib/time/rangeNavigation'
import { RefreshControl } from '../../ui/feedback/RefreshControl'
import { usePreferences } from '../../common/consoleContext'
import { useRefreshInterval } from '../../common/page/PageRefresh'

/** The refresh interval of charts, ms; 0 = never. @param width of a point, ms @param live whether the range ends now */
export function useMetricsRefresh(width: number, live: boolean): number {
  const preferred = useRefreshInterval()
  return live ? effectiveRefresh(preferred, width) : 0
}

interface Props {
  /** Unix ms; 0 before the first answer */
  at: number
  fetching: boolean
  /** ms between two points */
  width: number
  live: boolean
}

/** The age of charts. It offers no refresh interval below the width of a point, and none for a past range. */
export function MetricsAge({ at, fetching, width, live }: Props) {
  const client = useQueryClient()
  const [, remember] = usePreferences()
  return (
    <RefreshControl
      updatedAt={at}
      refreshing={fetching}
      onRefresh={() => void client.refetchQueries({ type: 'active' })}
      interval={useMetricsRefresh(width, live) / 1e3}
      intervals={[0, ...(live ? refreshIntervals(width).map((ms) => ms / 1e3) : [])]}
      onInterval={(seconds) => remember({ refresh: seconds })}
    />
  )
}
