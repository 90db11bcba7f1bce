import { paramsText } from '../../lib/browser/params'
import type { View } from './views'

/** What of a list's address belongs to a view: filters, order and page size. */
export function searchOfView(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of ['page', 'columns', 'view']) params.delete(name)
  return paramsText(params)
}

/** Whether two of them mean the same. */
export const isSameSearch = (one: string, other: string): boolean => sorted(one) === sorted(other)

function sorted(search: string): string {
  const params = new URLSearchParams(search)
  params.sort()
  return paramsText(params)
}

/** The address of a view below that of its list. With an id it is known as that view, where it is stored. */
export function addressOfView({ search, columns }: Pick<View, 'search' | 'columns'>, id?: string) {
  const params = new URLSearchParams(search)
  if (columns.length) params.set('columns', String(columns))
  if (id) params.set('view', id)
  return `?${paramsText(params)}`
}
