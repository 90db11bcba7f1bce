import type { ApiError } from '../../api/errors'
import { compare } from '../../lib/collections/compare'
import type { TimeSpan } from '../../lib/series/frames'
import type { FleetSearch } from './fleetMetricsSearch'
import type { AgentInfo, AgentResult, SeriesDigest } from './metricsScan'
import type { ShownField } from './shownFields'

/** One agent of the heat map; `digest`: null until it is read, and where it cannot be: `problem` says why. */
export interface HeatRow<
  DigestOrNull extends SeriesDigest | null = SeriesDigest | null,
> extends AgentInfo {
  digest: DigestOrNull
  problem: 'closed' | ApiError | null
  /** the span of an answer for another range than asked; null: the asked one */
  otherSpan: TimeSpan | null
}

/** A row of the heat map that names the agents below it. */
export interface HeatGroup {
  /** '' for agents without any */
  group: string
  rows: HeatRow[]
}

/** Sorts agents by name. Done once, as results of thousands of agents arrive one by one. */
export const sortByName = (agents: readonly AgentInfo[]) =>
  [...agents].sort((a, b) => compare(a.name, b.name))

/**
 * The rows of all agents, sorted by a statistic, highest first, or by name. Agents without a value follow, then agents that
 * are not read yet; by a statistic, those that cannot be read are last.
 * @param agents sorted by name
 */
export function heatRows(
  agents: readonly AgentInfo[],
  results: ReadonlyMap<string, AgentResult>,
  field: ShownField,
  sort: FleetSearch['sort'],
): HeatRow[] {
  const rows = agents.map((agent): HeatRow => {
    const result = results.get(agent.id)
    const digest = (result?.is === 'read' && result.digests.get(field)) || null
    const problem =
      result?.is === 'failed' ? result.error : result?.is === 'closed' ? 'closed' : null
    const otherSpan = result?.is === 'read' ? result.otherSpan : null
    return { ...agent, digest, problem, otherSpan }
  })
  if (sort === 'name') return rows
  const key = { max: 'highest', avg: 'average', last: 'last' } as const
  const rank = ({ digest, problem }: HeatRow) =>
    problem ? 3 : !digest ? 2 : valueOf(digest) ? 0 : 1
  const valueOf = (digest: SeriesDigest) => !Number.isNaN(digest[key[sort]])
  return rows.sort((a, b) => {
    const byRank = rank(a) - rank(b)
    if (byRank !== 0 || rank(a) > 0) return byRank
    return (b.digest?.[key[sort]] ?? 0) - (a.digest?.[key[sort]] ?? 0)
  })
}

/** Whether a row's agent is read. */
export const isRead = (row: HeatRow): row is HeatRow<SeriesDigest> => row.digest !== null

/**
 * Groups rows by a property, the groups by name and agents without one last. An agent with several tags or configs is in
 * each of their groups.
 */
export function groupRows(
  rows: readonly HeatRow[],
  by: Exclude<FleetSearch['group'], 'none'>,
): HeatGroup[] {
  const groups = new Map<string, HeatRow[]>()
  for (const row of rows) {
    const names = by === 'platform' ? [row.platform] : by === 'tag' ? row.tags : row.configs
    for (const name of names.length > 0 ? names : ['']) {
      const group = groups.get(name)
      if (group) group.push(row)
      else groups.set(name, [row])
    }
  }
  return [...groups]
    .map(([group, members]) => ({ group, rows: members }))
    .sort((a, b) => Number(a.group === '') - Number(b.group === '') || compare(a.group, b.group))
}

/** cells that are sorted at most; of more, every n-th is */
const maxSorted = 20_000

/** The range of values that the colours of a heat map stand for, and how many cells are above it. */
export interface HeatScale {
  min: number
  max: number
  above: number
}

/**
 * The scale of all rows, whichever of them are shown: up to the 99th percentile of the cells, so that an outlier does not
 * make all others look alike.
 * @param toRound the end of a round scale for a largest value
 * @param fixedMax the end that the user chose; null: none
 */
export function heatScale(
  rows: readonly HeatRow<SeriesDigest>[],
  cell: 'max' | 'avg',
  toRound: (max: number, min: number) => { min: number; max: number },
  fixedMax: number | null,
): HeatScale {
  const cells = rows.reduce((count, { digest }) => count + digest[cell].length, 0)
  const every = Math.max(1, Math.ceil(cells / maxSorted))
  const sample: number[] = []
  let [seen, min] = [0, 0]
  for (const { digest } of rows)
    for (const value of digest[cell]) {
      if (Number.isNaN(value)) continue
      if (value < min) min = value
      if (seen++ % every === 0) sample.push(value)
    }
  sample.sort((a, b) => a - b)
  const percentile = sample[Math.ceil(sample.length * 0.99) - 1] ?? 0
  const scale = toRound(percentile, min)
  const max = fixedMax ?? scale.max
  let above = 0
  for (const { digest } of rows) for (const value of digest[cell]) if (value > max) above += 1
  return { min: scale.min, max, above }
}
