import { useQuery } from '@tanstack/react-query'
import { createStore } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'
import type { Rollout } from '../../domain/rollout/rollout'
import type { RolloutRunner, RolloutRunnerState } from '../../domain/rollout/rolloutRunner'

/** All rollouts of this browser. Loads the rollout runner; `rolloutRunner` is null until then. */
export function useRollouts() {
  const { plans } = useConsole()
  const { data: rolloutRunner = null, isError } = useQuery({
    queryKey: ['rolloutRunner'],
    queryFn: plans.loadRolloutRunner,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  const { rollouts, activeIds } = useRolloutRunnerState(rolloutRunner)
  const loading = !rolloutRunner && !isError
  return { rolloutRunner, rollouts, activeIds, loading, failed: isError }
}

/** The rollouts of the runner; none until it is loaded. */
export const useRolloutRunnerState = (rolloutRunner: RolloutRunner | null): RolloutRunnerState =>
  useStore(rolloutRunner ?? emptyStore)

/** The rollouts that are running or wait for the user, running ones first. */
export const unfinishedRollouts = (rollouts: readonly Rollout[]): Rollout[] =>
  unfinishedPhases.flatMap((phase) => rollouts.filter(({ state }) => state.phase === phase))

const unfinishedPhases = ['running', 'paused', 'interrupted'] as const
const emptyStore = createStore<RolloutRunnerState>({ rollouts: [], activeIds: new Set() })
