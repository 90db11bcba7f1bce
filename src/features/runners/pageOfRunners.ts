import { compare } from '../../lib/collections/compare'
import { sortedSlice } from '../../lib/collections/sortedSlice'
import type { RunnerSearch } from './filters'
import type { ListedRunner } from './listedRunner'

type Compare = (a: ListedRunner, b: ListedRunner) => number

/** One page of runners, sorted as the server does: texts by code unit; descending is the exact reverse. */
export const pageOfRunners = (
  runners: readonly ListedRunner[],
  { page, size, sort, order }: Pick<RunnerSearch, 'page' | 'size' | 'sort' | 'order'>,
): ListedRunner[] => {
  const ascending: Compare = (a, b) => comparators[sort](a, b) || byName(a, b)
  const comparator: Compare = order === 'ascend' ? ascending : (a, b) => ascending(b, a)
  return sortedSlice(runners, comparator, (page - 1) * size, page * size)
}

const byName: Compare = (a, b) => compare(a.name, b.name) || compare(a.agent_id, b.agent_id)

const comparators: Record<RunnerSearch['sort'], Compare> = {
  name: byName,
  hostname: (a, b) => compare(a.hostname, b.hostname),
  state: (a, b) => compare(a.state, b.state),
  config_timestamp: (a, b) => compare(a.config_timestamp ?? 0, b.config_timestamp ?? 0),
}
