import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { DataAge } from '../../ui/feedback/DataAge'
import { usePreferences } from '../console'

/** seconds, until the user chooses something else */
const usual = 30

/** How often pages refresh by themselves, in ms; 0 = never. One choice for all pages. */
export const useRefreshInterval = (): number => (usePreferences()[0].refresh ?? usual) * 1000

interface Props {
  of: {
    /** Unix ms */
    dataUpdatedAt: number
    isFetching: boolean
  }
}

/** The age of what a page shows, its refresh button, and the choice of how often it refreshes by itself. */
export function Freshness({ of: { dataUpdatedAt, isFetching } }: Props) {
  const client = useQueryClient()
  const [{ refresh = usual }, remember] = usePreferences()
  const onInterval = useCallback((seconds: number) => remember({ refresh: seconds }), [remember])
  return (
    <DataAge
      updatedAt={dataUpdatedAt}
      refreshing={isFetching}
      // Everything on the page, so that no figure stands beside a younger one.
      onRefresh={() => void client.refetchQueries({ type: 'active' })}
      interval={refresh}
      onInterval={onInterval}
    />
  )
}
