import { useQuery } from '@tanstack/react-query'
import { createStore } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import type { PlanRunner } from '../../domain/plan/runner/planRunner'
import type { AppliedPlan, PlanStoreState } from '../../domain/plan/store/planStore'

/** The desk, once it is loaded. */
export function usePlanRunner(): PlanRunner | null {
  const { plans } = useConsole()
  return useStore(plans.desk)
}

/** All plans that the desk knows; none before it is there. */
export const usePlanStoreState = (desk: PlanRunner | null): PlanStoreState =>
  useStore(desk ?? nothing)

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
  const { entries } = usePlanStoreState(desk)
  return { entries, loading: !desk && !isError, failed: isError, kept: desk?.kept ?? true }
}

/** One applied plan, drawn anew as it goes on. undefined: being read; null: there is none. */
export function useAppliedPlan(id: string): {
  applied: AppliedPlan | null | undefined
  failed: boolean
} {
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
const nothing = createStore<PlanStoreState>({ entries: [], here: new Set() })
