import { Refusal } from './Refusal'
import type { World } from './World'

export const noon = Date.UTC(2024, 4, 1, 12)
export const listDefaults = { order: 'ascend', page: 1, size: 0, search: '' } as const
export const runnerKey = (agent_id: string, config_name: string) => ({ agent_id, config_name })

/** Reads of a world for tests, through its operations. */
export function worldQueries(world: () => World) {
  const agents = { ...listDefaults, sort: 'state', tag: '', id: '', state: [] } as const
  const runners = {
    ...listDefaults,
    sort: 'state',
    tag: '',
    id: '',
    name: '',
    agents: false,
  } as const
  const agent = (id: string) => world().agents.list({ ...agents, state: [], id }).agentList[0]
  const runner = (id: string, name: string) =>
    world().runners.list({ ...runners, id, name }).runners[0]
  return {
    agent,
    runner,
    runnerNames: (id: string) => agent(id)?.runners,
    status: (id: string, name: string) => world().runners.status(runnerKey(id, name)),
    config: (name: string) =>
      world().configs.list({ ...listDefaults, sort: 'name', name }).configs[0],
    tag: (name: string) =>
      world().tags.list({ ...listDefaults, sort: 'name', name, agents: false }).tags[0],
    /** The ids of the offline agents, in the order of the list by state. */
    offlineAgents: () =>
      world()
        .agents.list({ ...agents, state: ['offline'] })
        .agentList.map(({ id }) => id),
    /** The ids of agents with a stopped runner: the first rows of the list by state, reversed. */
    stoppedAgents: () =>
      world()
        .runners.list({ ...runners, order: 'descend', page: 1, size: 5 })
        .runners.filter(({ state }) => state === 'stopped')
        .map((row) => row.agent_id)
        .toReversed(),
  }
}

/** The result of a request: `done`, or code and status of the refusal. */
export function outcome(request: () => unknown): string {
  try {
    request()
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.status}`
    throw error
  }
  return 'done'
}
