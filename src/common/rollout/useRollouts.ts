import { useQuery } from '@tanstack/react-query'
import { createStore } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import type { Rollout } from '../../domain/rollout/rollout'
import type { Rollouts, RolloutsState } from '../../domain/rollout/rollouts'

/** The hand-outs of this browser as they are now, once they are read. `crew` works on them. */
export function useRollouts() {
  const { plans } = useConsole()
  const { data: crew = null, isError } = useQuery({
    queryKey: ['rollouts'],
    queryFn: plans.loadRollouts,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  const { rollouts, here } = useRolloutsState(crew)
  return { crew, rollouts, here, loading: !crew && !isError, failed: isError }
}

/** What they know; nothing before they are there. */
export const useRolloutsState = (crew: Rollouts | null): RolloutsState => useStore(crew ?? nothing)

/** Those that are at work or need a word, the ones at work first. */
export const livelyOf = (rollouts: readonly Rollout[]): Rollout[] =>
  lively.flatMap((phase) => rollouts.filter(({ state: course }) => course.phase === phase))

const lively = ['running', 'paused', 'interrupted'] as const
const nothing = createStore<RolloutsState>({ rollouts: [], here: new Set() })
