import { isUnreachable } from '../../contract/agents'
import { runnerFailure } from '../../domain/runners/runnerFailure'
import type { RunnerProblem } from './filters'
import type { ListedRunner } from './listedRunner'

/** What is known besides the runners themselves. */
export interface ProblemContext {
  /** the server's time at which the runners were read, Unix ms */
  at: number
  /** the agents that are not online, by id */
  states: ReadonlyMap<string, string>
}

/**
 * Whether a runner has this problem. Of a runner whose agent is not online only the last state is known: it neither fails
 * now nor is it stopped now.
 */
export function matchesProblem(
  { agent_id, state, failing, look }: Pick<ListedRunner, 'agent_id' | 'state' | 'failing' | 'look'>,
  problem: RunnerProblem,
  { at, states }: ProblemContext,
): boolean {
  if (problem === 'failing') return failing
  const isLastKnown = isUnreachable(states.get(agent_id) ?? '')
  if (problem === 'lastKnown') return isLastKnown
  if (isLastKnown) return false
  if (problem === 'stopped') return state === 'stopped'
  return state === 'running' && runnerFailure(look, at) !== null
}
