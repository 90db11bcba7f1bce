import { oneOf, text } from '../../contract/list'
import { RunnerQuery } from '../../contract/runners'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/browser/search'

/** What the server cannot filter by: it is looked for in all runners, read page by page. */
export const troubles = ['stopped', 'failing'] as const
export type Trouble = (typeof troubles)[number]

/** All that the address says about the list. */
export const RunnerSearch = z.object({
  ...z.omit(RunnerQuery, { agents: true }).shape,
  runs: oneOf('', ...troubles),
})
export type RunnerSearch = z.output<typeof RunnerSearch>
export type UpdateRunnerSearch = UpdateSearch<typeof RunnerSearch>

/** The runner in the drawer, beside the list's own part of the address: `runnerKey`, or ''. */
export const OpenSearch = z.object({ open: text })

/** What is looked for, whatever of it is shown. */
export type RunnerFilter = Omit<RunnerSearch, 'page' | 'size' | 'sort' | 'order'>

export const filterOf = ({ search, tag, id, name, runs }: RunnerSearch): RunnerFilter => ({
  search,
  tag,
  id,
  name,
  runs,
})

export const noFilters = { search: '', tag: '', id: '', name: '', runs: '' } as const

export const isFiltered = ({ search, tag, id, name, runs }: RunnerFilter) =>
  [search, tag, id, name, runs].some(Boolean)

/** Whether the list has to be made from all runners. */
export const isLocal = ({ runs }: Pick<RunnerFilter, 'runs'>) => runs !== ''
