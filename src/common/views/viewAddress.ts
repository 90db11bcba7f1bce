import { formatParams } from '../../lib/browser/searchParams'
import type { View } from './viewStore'

/** The part of a list's address that belongs to a view: filters, order and page size. */
export function searchOfView(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of ['page', 'columns', 'view']) params.delete(name)
  return formatParams(params)
}

/** Whether two such parts are equal, in any order. */
export const isSameSearch = (one: string, other: string): boolean => sorted(one) === sorted(other)

function sorted(search: string): string {
  const params = new URLSearchParams(search)
  params.sort()
  return formatParams(params)
}

/** The search part of the address of a view. With an id the address also names the stored view. */
export function addressOfView({ search, columns }: Pick<View, 'search' | 'columns'>, id?: string) {
  const params = new URLSearchParams(search)
  if (columns.length) params.set('columns', String(columns))
  if (id) params.set('view', id)
  return `?${formatParams(params)}`
}
