import { oneOf, searchText } from '../../contract/list'
import { RunnerQuery } from '../../contract/runners'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { z } from '../../contract/zod'

/**
 * What the list can be filtered by: runners that fail now, have counted errors since their start, are stopped, or whose agent
 * is not online. The server does not support this, so all runners are read page by page.
 */
export const runnerProblems = ['failingNow', 'failing', 'stopped', 'lastKnown'] as const
export type RunnerProblem = (typeof runnerProblems)[number]

/** The URL parameters of the list. `runs` holds the problem that is filtered by. */
export const RunnerSearch = z.object({
  ...z.omit(RunnerQuery, { agents: true }).shape,
  runs: oneOf('', ...runnerProblems),
})
export type RunnerSearch = z.output<typeof RunnerSearch>
export type UpdateRunnerSearch = UpdateSearch<typeof RunnerSearch>

/** The URL parameter of the open panel, apart from those of the list: the `runnerKey` shown, or ''. */
export const OpenSearch = z.object({ open: searchText })

/** The filters alone, without page and order. */
export type RunnerFilter = Omit<RunnerSearch, 'page' | 'size' | 'sort' | 'order'>

/** The filters of the URL parameters. */
export const filterOf = ({ search, tag, id, name, runs }: RunnerSearch): RunnerFilter => ({
  search,
  tag,
  id,
  name,
  runs,
})

/** No filter in force. */
export const noFilters = { search: '', tag: '', id: '', name: '', runs: '' } as const

/** Whether any filter is in force. */
export const isFiltered = ({ search, tag, id, name, runs }: RunnerFilter) =>
  [search, tag, id, name, runs].some(Boolean)

/** Whether the list has to be made from a scan of all runners. */
export const isLocal = ({ runs }: Pick<RunnerFilter, 'runs'>) => runs !== ''
