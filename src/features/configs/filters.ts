import { ConfigQuery } from '../../contract/configs'
import { text } from '../../contract/list'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/browser/search'

/** All that the address says about the list. `inside`: looked for in keys and values of all configs, read page by page. */
export const ConfigSearch = z.object({ ...ConfigQuery.shape, inside: text })
export type ConfigSearch = z.output<typeof ConfigSearch>
export type UpdateConfigSearch = UpdateSearch<typeof ConfigSearch>

export const noFilters = { search: '', name: '', inside: '' } as const
