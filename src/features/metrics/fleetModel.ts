import type { FieldName } from '../../contract/metrics'
import type { Digest, FleetRow, Host } from './fleetRun'
import { compare } from '../../lib/collections/compare'
import type { FleetSearch } from './fleetSearch'

/** One row of a heat map; `digest`: null while it is not read. */
export interface HeatRow<Read extends Digest | null = Digest | null> extends Host {
  digest: Read
}

/** From A to Z: worth doing once, while thousands of them are read. */
export const inOrder = (hosts: readonly Host[]) =>
  [...hosts].sort((a, b) => compare(a.name, b.name))

/**
 * Those that were read or still are to be, sorted: the highest first, else as they come. Without a value comes last, and what
 * is not read behind it.
 * @param hosts in the order of their names
 */
export function heatRows(
  hosts: readonly Host[],
  rows: ReadonlyMap<string, FleetRow>,
  field: FieldName,
  sort: FleetSearch['sort'],
): HeatRow[] {
  const all = hosts.flatMap((host): HeatRow[] => {
    const row = rows.get(host.id)
    if (row?.is === 'failed') return []
    return [{ ...host, digest: row ? row.of[field] : null }]
  })
  if (sort === 'name') return all
  const key = { max: 'most', avg: 'mean', last: 'last' } as const
  const rank = ({ digest }: HeatRow) => (digest ? orLow(digest[key[sort]]) : -2)
  return all.sort((a, b) => rank(b) - rank(a))
}

/** Values are never negative. */
const orLow = (value: number) => (Number.isNaN(value) ? -1 : value)

export const isRead = (row: HeatRow): row is HeatRow<Digest> => row.digest !== null

/** The largest value of all, for a scale that does not depend on which rows are shown. */
export const highestOf = (rows: readonly HeatRow[]): number =>
  rows.reduce((most, { digest }) => Math.max(most, orLow(digest?.most ?? NaN)), 0)
