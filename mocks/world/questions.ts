import { Refusal } from './Refusal'
import type { World } from './World'

export const noon = Date.UTC(2024, 4, 1, 12)
export const list = { order: 'ascend', page: 1, size: 0, search: '' } as const
export const key = (agent_id: string, config_name: string) => ({ agent_id, config_name })

/** What tests ask of a world, through its operations. */
export function questions(world: () => World) {
  const agents = { ...list, sort: 'state', tag: '', id: '', state: [] } as const
  const runners = { ...list, sort: 'state', tag: '', id: '', name: '', agents: false } as const
  const agent = (id: string) => world().agents.list({ ...agents, state: [], id }).agentList[0]
  const runner = (id: string, name: string) =>
    world().runners.list({ ...runners, id, name }).runners[0]
  return {
    agent,
    runner,
    runnersOf: (id: string) => agent(id)?.runners,
    status: (id: string, name: string) => world().runners.status(key(id, name)),
    config: (name: string) => world().configs.list({ ...list, sort: 'name', name }).configs[0],
    tag: (name: string) =>
      world().tags.list({ ...list, sort: 'name', name, agents: false }).tags[0],
    /** The ids of offline agents, as the list by state has them. */
    offline: () =>
      world()
        .agents.list({ ...agents, state: ['offline'] })
        .agentList.map(({ id }) => id),
    /** Agents with a stopped runner, from the head of the list by state. */
    stopped: () =>
      world()
        .runners.list({ ...runners, order: 'descend', page: 1, size: 5 })
        .runners.filter(({ state }) => state === 'stopped')
        .map((row) => row.agent_id)
        .toReversed(),
  }
}

/** How a request ended: `done`, or code and status of the refusal. */
export function outcome(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.status}`
    throw error
  }
  return 'done'
}
