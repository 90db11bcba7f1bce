import type { Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'

/** The input of `agents.list` that reads one agent. The filter also matches agents whose id contains this one. */
export const agentByIdInput = (id: string) => ({ query: { id, page: 1, size: 20 } })

/** The agent with exactly this id. */
export const findAgent = (page: Page<Agent> | undefined, id: string) =>
  page?.rows.find((row) => row.id === id)
