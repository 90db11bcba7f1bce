import { useQuery } from '@tanstack/react-query'
import { createStore } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import type { Desk } from '../../domain/plan/runner/planRunner'
import type { Applied, ShelfState } from '../../domain/plan/store/planStore'

/** The desk, once it is loaded. */
export function useDesk(): Desk | null {
  const { plans } = useConsole()
  return useStore(plans.desk)
}

/** All plans that the desk knows; none before it is there. */
export const useShelf = (desk: Desk | null): ShelfState => useStore(desk ?? nothing)

/** All plans, once they are read. */
export function useAllPlans() {
  const { plans } = useConsole()
  const { data: desk = null, isError } = useQuery({
    queryKey: ['desk'],
    queryFn: plans.load,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  const { entries } = useShelf(desk)
  return { entries, loading: !desk && !isError, failed: isError, kept: desk?.kept ?? true }
}

/** One applied plan, drawn anew as it goes on. undefined: being read; null: there is none. */
export function useApplied(id: string): { applied: Applied | null | undefined; failed: boolean } {
  const { plans } = useConsole()
  const { data, isError } = useQuery({
    queryKey: ['applied plan', id],
    queryFn: async () => ({ applied: await (await plans.load()).open(id) }),
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  useStore(data?.applied?.version ?? still)
  return { applied: data?.applied, failed: isError }
}

const still = { get: () => 0, subscribe: () => () => {} }
const nothing = createStore<ShelfState>({ entries: [], here: new Set() })
