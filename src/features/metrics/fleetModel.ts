import type { FieldName } from '../../contract/metrics'
import type { Digest, FleetRow } from '../../fleet/metrics/fleetRun'
import { compare } from '../../lib/compare'
import type { FleetSearch } from './search'
import type { Host } from './useFleetMetrics'

/** One row of a heat map. */
export interface HeatRow extends Host {
  digest: Digest
}

/** Those that were read, sorted: the highest first, names from A to Z. Without a value comes last. */
export function heatRows(
  hosts: readonly Host[],
  rows: ReadonlyMap<string, FleetRow>,
  field: FieldName,
  sort: FleetSearch['sort'],
): HeatRow[] {
  const read = hosts.flatMap((host): HeatRow[] => {
    const row = rows.get(host.id)
    return row?.is === 'read' ? [{ ...host, digest: row.of[field] }] : []
  })
  const byName = (a: HeatRow, b: HeatRow) => compare(a.name, b.name)
  if (sort === 'name') return read.sort(byName)
  const key = { max: 'most', avg: 'mean', last: 'last' } as const
  const rank = ({ digest }: HeatRow) => orLowest(digest[key[sort]])
  return read.sort((a, b) => rank(b) - rank(a) || byName(a, b))
}

const orLowest = (value: number) => (Number.isNaN(value) ? -Infinity : value)

/** The largest value of all, for a scale that does not depend on which rows are shown. */
export const highestOf = (rows: readonly HeatRow[]): number =>
  Math.max(0, ...rows.map(({ digest }) => digest.most).filter((value) => !Number.isNaN(value)))
