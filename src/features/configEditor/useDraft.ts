import { useQuery } from '@tanstack/react-query'
import { useDrafts } from '../../common/resources/useDrafts'

/** The draft of a config that this browser has stored ('' = a new one); null without one. */
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
