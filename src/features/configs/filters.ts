import { ConfigQuery } from '../../contract/configs'
import { searchText } from '../../contract/list'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { z } from '../../contract/zod'
/**
 * The URL parameters of the list. `inside` is a text to search for in the keys and values of all configs, which are
 * read page by page.
 */
export const ConfigSearch = z.object({ ...ConfigQuery.shape, inside: searchText })
export type ConfigSearch = z.output<typeof ConfigSearch>
export type UpdateConfigSearch = UpdateSearch<typeof ConfigSearch>

/** No filter in force. */
export const noFilters = { search: '', name: '', inside: '' } as const
