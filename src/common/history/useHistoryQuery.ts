import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'
import type { HistoryStore } from '../../domain/history/historyStore'

/** Reads something from the config history of this browser, and again when the history changes. @param name of the read, unique */
export function useHistoryQuery<Result>(
  name: string,
  read: (history: HistoryStore) => Promise<Result>,
) {
  const { configHistory } = useConsole()
  const version = useStore(configHistory.version)
  return useQuery({
    queryKey: ['history', name, version],
    queryFn: async () => read(await configHistory.load()),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
    networkMode: 'always',
    retry: false,
    // Sharing copies the contents of versions, which would lose their texts.
    structuralSharing: false,
  })
}
