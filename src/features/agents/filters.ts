import type { AgentQuery } from '../../contract/agents'

export const noFilters = { search: '', tag: '', id: '', state: [] } satisfies Partial<AgentQuery>

export const isFiltered = ({ search, tag, id, state }: AgentQuery) =>
  search !== '' || tag !== '' || id !== '' || state.length > 0
