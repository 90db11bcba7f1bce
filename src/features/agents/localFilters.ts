import { flag, listQuery, searchText, commaList } from '../../contract/list'
import { z } from '../../contract/zod'
import { searchWords } from './pastedSearch'

/**
 * The URL parameters of filters that the server does not support: they are applied to all agents, read page by page.
 * The page number is included, because a change of a filter leads back to the first page.
 */
export const LocalFilters = z.object({
  page: listQuery.page,
  /** no tag */
  untagged: flag(false),
  /** no runner */
  idle: flag(false),
  /** a runner with errors */
  failing: flag(false),
  /** a part of the platform or the kernel, with their versions */
  os: searchText,
  /** a part of an IP address or of a MAC */
  address: searchText,
  /** the bulk search: hostnames, addresses, MACs or ids, one of which an agent has */
  find: commaList,
  /** a bulk search that is too long for a URL: the name under which this tab stores its entries */
  list: searchText,
})
export type LocalFilters = Omit<z.output<typeof LocalFilters>, 'page'>

/** None of these filters. */
export const noLocalFilters = {
  untagged: false,
  idle: false,
  failing: false,
  os: '',
  address: '',
  find: [],
  list: '',
} satisfies Partial<LocalFilters>

const isBulkSearch = ({ find, list }: LocalFilters) => find.length > 0 || list !== ''

/** The number of filters of the panel that are in force. */
export const countLocal = ({ untagged, idle, failing, os, address }: LocalFilters) =>
  [untagged, idle, failing, os, address].filter(Boolean).length

/**
 * Whether the list has to be made from a scan of all agents.
 * @param filters `search` of several words is one that the server does not support
 */
export const isLocal = (filters: LocalFilters & { search: string }) =>
  countLocal(filters) > 0 || isBulkSearch(filters) || searchWords(filters.search).length > 1
