import { useQuery } from '@tanstack/react-query'
import { outcomeOf, type Outcome } from '../../domain/plan/model/outcomes'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { usePlanRunner } from './usePlans'

/**
 * Looks again at the steps of a shown plan whose effect was not seen: at once and then every 15 s. A gateway may pass a
 * request on after it has given up, and an agent may reconnect, so that a result corrects itself.
 */
export function useLateCheck({ head: { id }, progress }: AppliedPlan): void {
  const planRunner = usePlanRunner()
  const isOpen =
    progress.phase === 'done' && progress.codes.some((code) => notSeen.has(outcomeOf(code)))
  useQuery({
    queryKey: ['late check', id],
    queryFn: async () => {
      await planRunner?.check(id)
      return null
    },
    enabled: planRunner !== null && isOpen,
    refetchInterval: 15_000,
    gcTime: 0,
    retry: false,
  })
}

const notSeen = new Set<Outcome>(['accepted', 'lost', 'unseen', 'noEffect', 'contradicted'])
