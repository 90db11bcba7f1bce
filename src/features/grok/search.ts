import { oneOf, text, whole } from '../../contract/list'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/browser/search'

export const shows = ['all', 'matched', 'unmatched'] as const
export const views = ['lines', 'fields', 'shapes'] as const

/** What the address of the workbench says; what is on the bench lies in the browser. */
export const grokSearch = z.object({
  show: oneOf(...shows),
  view: oneOf(...views),
  /** lines of one shape; '' = of any */
  shape: text,
  page: whole(1),
  /** the line whose details are shown, counted from 1 */
  line: whole(1),
})
export type GrokSearch = z.output<typeof grokSearch>
export type UpdateGrokSearch = UpdateSearch<typeof grokSearch>

/** Lines on one page. */
export const pageSize = 50
