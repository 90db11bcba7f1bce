import { flag, oneOf, searchText, positiveInt } from '../../contract/list'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { z } from '../../contract/zod'
/** Which lines are shown. */
export const lineFilters = ['all', 'matched', 'unmatched'] as const
export const resultViews = ['lines', 'fields', 'shapes'] as const

/** The parameters of the workbench's address; its patterns and sample are stored in the browser. */
export const grokSearch = z.object({
  show: oneOf(...lineFilters),
  view: oneOf(...resultViews),
  /** only unmatched lines of this shape; '' = of any */
  shape: searchText,
  page: positiveInt(1),
  /** ordinary blanks of lines and values have a mark */
  blanks: flag(false),
  /** number of the line whose details are shown, from 1 */
  line: positiveInt(1),
})
export type GrokSearch = z.output<typeof grokSearch>
export type UpdateGrokSearch = UpdateSearch<typeof grokSearch>

/** Lines on one page. */
export const pageSize = 50
