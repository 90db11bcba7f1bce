import { AgentQuery } from '../../contract/agents'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { isLocal, LocalFilters, noLocalFilters } from './localFilters'

/** The URL parameters of the list: those that the server supports, and those that are applied to all agents. */
export const AgentSearch = z.object({ ...AgentQuery.shape, ...LocalFilters.shape })
export type AgentSearch = z.output<typeof AgentSearch>
/** The filters alone, without page and order. */
export type AgentFilter = Omit<AgentSearch, 'page' | 'size' | 'sort' | 'order'>
/** The filters of the URL parameters. */
export const filterOf = (search: AgentSearch): AgentFilter => {
  const { page: _page, size: _size, sort: _sort, order: _order, ...filter } = search
  return filter
}

export type UpdateAgentSearch = UpdateSearch<typeof AgentSearch>

/** No filter in force. */
export const noFilters = {
  search: '',
  tag: '',
  id: '',
  state: [],
  ...noLocalFilters,
} satisfies Partial<AgentSearch>

/** Whether any filter is in force. */
export const isFiltered = (search: AgentFilter) =>
  search.search !== '' ||
  search.tag !== '' ||
  search.id !== '' ||
  search.state.length > 0 ||
  isLocal(search)
