import { useQueryClient } from '@tanstack/react-query'
import { fittingRefresh, refreshChoices } from '../../lib/time/rangeMoves'
import { DataAge } from '../../ui/feedback/DataAge'
import { usePreferences } from '../../common/console'
import { useRefreshInterval } from '../../common/page/Freshness'

/** How often charts of this bucket width refresh by themselves, ms; 0 = never. @param live the range ends now */
export function useMetricsRefresh(width: number, live: boolean): number {
  const wanted = useRefreshInterval()
  return live ? fittingRefresh(wanted, width) : 0
}

interface Props {
  /** Unix ms; 0 before the first answer */
  at: number
  fetching: boolean
  /** ms between two points */
  width: number
  live: boolean
}

/** The age of charts. They offer no refresh that is shorter than their points are wide, and none of a past time. */
export function MetricsAge({ at, fetching, width, live }: Props) {
  const client = useQueryClient()
  const [, remember] = usePreferences()
  return (
    <DataAge
      updatedAt={at}
      refreshing={fetching}
      onRefresh={() => void client.refetchQueries({ type: 'active' })}
      interval={useMetricsRefresh(width, live) / 1e3}
      intervals={[0, ...(live ? refreshChoices(width).map((ms) => ms / 1e3) : [])]}
      onInterval={(seconds) => remember({ refresh: seconds })}
    />
  )
}
