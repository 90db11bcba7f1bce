import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import type { History } from '../../domain/history/openHistory'

/** What the history says to a question; asked anew when something new is kept. */
export function useHistory<Answer>(question: string, ask: (history: History) => Promise<Answer>) {
  const { histories } = useConsole()
  const version = useStore(histories.version)
  return useQuery({
    queryKey: ['history', question, version],
    queryFn: async () => ask(await histories.load()),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
    networkMode: 'always',
    retry: false,
  })
}
