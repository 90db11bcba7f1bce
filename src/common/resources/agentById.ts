import type { Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'

/** The API reads no agent by id: the list is filtered by it, which also finds ids that it is a part of. */
export const agentParams = (id: string) => ({ query: { id, page: 1, size: 20 } })

/** The agent itself, of the rows that came. */
export const agentIn = (page: Page<Agent> | undefined, id: string) =>
  page?.rows.find((row) => row.id === id)
