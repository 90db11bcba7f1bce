import { AgentQuery } from '../../contract/agents'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/browser/search'
import { isLocal, LocalFilters, noLocalFilters } from './localFilters'

/** All that the address says about the list: what the server understands, and what is looked for in all agents. */
export const AgentSearch = z.object({ ...AgentQuery.shape, ...LocalFilters.shape })
export type AgentSearch = z.output<typeof AgentSearch>
/** What is looked for, whatever of it is shown. */
export type AgentFilter = Omit<AgentSearch, 'page' | 'size' | 'sort' | 'order'>
export const filterOf = (search: AgentSearch): AgentFilter => {
  const { page: _page, size: _size, sort: _sort, order: _order, ...filter } = search
  return filter
}

export type UpdateAgentSearch = UpdateSearch<typeof AgentSearch>

export const noFilters = {
  search: '',
  tag: '',
  id: '',
  state: [],
  ...noLocalFilters,
} satisfies Partial<AgentSearch>

export const isFiltered = (search: AgentFilter) =>
  search.search !== '' ||
  search.tag !== '' ||
  search.id !== '' ||
  search.state.length > 0 ||
  isLocal(search)
