import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useServerClock } from '../../api/query'
import { defaultRefresh } from '../../lib/firstPage'
import { RefreshControl } from '../../ui/feedback/RefreshControl'
import { usePreferences } from '../consoleContext'

/** The interval at which all pages refresh automatically, in ms; 0 = never. */
export const useRefreshInterval = (): number =>
  (usePreferences()[0].refresh ?? defaultRefresh) * 1000

interface Props {
  query: {
    /** Unix ms, by the clock of the device */
    dataUpdatedAt: number
    isFetching: boolean
  }
}

/** The time of the data of a page, a refresh button, and the interval of automatic refreshes. */
export function PageRefresh({ query: { dataUpdatedAt, isFetching } }: Props) {
  const client = useQueryClient()
  const { toServerTime } = useServerClock()
  const [{ refresh = defaultRefresh }, remember] = usePreferences()
  const onInterval = useCallback((seconds: number) => remember({ refresh: seconds }), [remember])
  return (
    <RefreshControl
      updatedAt={toServerTime(dataUpdatedAt)}
      refreshing={isFetching}
      // All queries of the page are refreshed, so that all figures have the same age.
      onRefresh={() => void client.refetchQueries({ type: 'active' })}
      interval={refresh}
      onInterval={onInterval}
    />
  )
}
