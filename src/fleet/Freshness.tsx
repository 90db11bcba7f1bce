import { DataAge } from '../ui/DataAge'
import { usePreferences } from './console'

/** seconds, until the user chooses something else */
const usual = 30

/** How often pages refresh by themselves, in ms; 0 = never. One choice for all pages. */
export const useRefreshInterval = (): number => (usePreferences()[0].refresh ?? usual) * 1000

interface Props {
  of: {
    /** Unix ms */
    dataUpdatedAt: number
    isFetching: boolean
    refetch: () => unknown
  }
}

/** The age of what a page shows, its refresh button, and the choice of how often it refreshes by itself. */
export function Freshness({ of: { dataUpdatedAt, isFetching, refetch } }: Props) {
  const [{ refresh = usual }, remember] = usePreferences()
  return (
    <DataAge
      updatedAt={dataUpdatedAt}
      refreshing={isFetching}
      onRefresh={() => void refetch()}
      interval={refresh}
      onInterval={(seconds) => remember({ refresh: seconds })}
    />
  )
}
