import { useQuery } from '@tanstack/react-query'
import { useDrafts } from '../../common/resources/useDrafts'

/** What this browser kept of the work on a config ('' = a new one); null: nothing. */
export function useDraft(config: string) {
  const drafts = useDrafts()
  return useQuery({
    queryKey: ['draft', config],
    queryFn: () => drafts.get(config),
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
    refetchOnReconnect: false,
    retry: false,
  })
}
