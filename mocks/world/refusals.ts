import type { Rules } from './behaviour'
import type { Agent, Config, Runner } from './rows'

/** Why the agent refuses this config; null: it runs it. */
export const refusalOf = (
  { refuseContent }: Rules,
  agent: string,
  { name, current }: Pick<Config, 'name' | 'current'>,
): string | null => refuseContent?.({ agent, config: name, content: current.config }) ?? null

/** @param startedAt Unix ms @param refusal why the agent refuses the config, which leaves the runner stopped */
export function newRunner(
  agent: Agent,
  { name, current: version }: Config,
  startedAt: number,
  refusal: string | null,
): Runner {
  const state = refusal === null ? 'running' : 'stopped'
  const runner = { name, agent, state, requestedState: state, version, startedAt } as const
  return refusal === null ? { ...runner } : { ...runner, refusal }
}
