import { flag, listQuery, text, words } from '../../contract/list'
import { z } from '../../contract/zod'

/**
 * What the server cannot filter by: it is looked for in all agents, read page by page. The page stands here too,
 * since another filter leads to the first.
 */
export const LocalFilters = z.object({
  page: listQuery.page,
  /** no tag */
  untagged: flag(false),
  /** no runner */
  idle: flag(false),
  /** a runner with errors */
  failing: flag(false),
  /** a part of platform or kernel with their versions */
  os: text,
  /** a part of an IP address or of a MAC */
  address: text,
  /** hostnames, addresses, MACs or ids, one of which an agent has to have */
  find: words,
  /** the same where it is too long for an address: the name under which this tab keeps it */
  list: text,
})
export type LocalFilters = Omit<z.output<typeof LocalFilters>, 'page'>

export const noLocalFilters = {
  untagged: false,
  idle: false,
  failing: false,
  os: '',
  address: '',
  find: [],
  list: '',
} satisfies Partial<LocalFilters>

const isFind = ({ find, list }: LocalFilters) => find.length > 0 || list !== ''

/** How many of the filters in the panel are in force. */
export const countLocal = ({ untagged, idle, failing, os, address }: LocalFilters) =>
  [untagged, idle, failing, os, address].filter(Boolean).length

/** Whether the list has to be made from all agents. */
export const isLocal = (filters: LocalFilters) => countLocal(filters) > 0 || isFind(filters)
