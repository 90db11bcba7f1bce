import type { FieldName } from '../../contract/metrics'
import type { AgentInfo, AgentResult, SeriesDigest } from './metricsScan'
import { compare } from '../../lib/collections/compare'
import type { FleetSearch } from './fleetMetricsSearch'

/** One agent of the heat map; `digest`: null until it is read. */
export interface HeatRow<
  DigestOrNull extends SeriesDigest | null = SeriesDigest | null,
> extends AgentInfo {
  digest: DigestOrNull
}

/** Sorts agents by name. Done once, as results of thousands of agents arrive one by one. */
export const sortByName = (agents: readonly AgentInfo[]) =>
  [...agents].sort((a, b) => compare(a.name, b.name))

/**
 * The rows of all agents that have not failed, sorted by a statistic, highest first, or by name. Agents without a value follow, and
 * agents that are not read yet are last.
 * @param agents sorted by name
 */
export function heatRows(
  agents: readonly AgentInfo[],
  results: ReadonlyMap<string, AgentResult>,
  field: FieldName,
  sort: FleetSearch['sort'],
): HeatRow[] {
  const rows = agents.flatMap((agent): HeatRow[] => {
    const result = results.get(agent.id)
    if (result?.is === 'failed') return []
    return [{ ...agent, digest: result ? result.digests[field] : null }]
  })
  if (sort === 'name') return rows
  const key = { max: 'highest', avg: 'average', last: 'last' } as const
  const rank = ({ digest }: HeatRow) => (digest ? orBelowZero(digest[key[sort]]) : -2)
  return rows.sort((a, b) => rank(b) - rank(a))
}

/** NaN becomes -1, which sorts after all values: these are never negative. */
const orBelowZero = (value: number) => (Number.isNaN(value) ? -1 : value)

/** Whether a row's agent is read. */
export const isRead = (row: HeatRow): row is HeatRow<SeriesDigest> => row.digest !== null

/** The largest value of all rows: the scale must not depend on which of them are shown. 0 without any. */
export const largestValue = (rows: readonly HeatRow[]): number =>
  rows.reduce((largest, { digest }) => Math.max(largest, orBelowZero(digest?.highest ?? NaN)), 0)
