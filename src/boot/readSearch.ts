import type { AgentQuery } from '../contract/agents'

/** The list that an address names: the parameters of the request, and the columns of a link. */
export interface FirstSearch extends AgentQuery {
  columns: string[]
  /** the saved view that is open; '' for none */
  view: string
}

const sorts = ['hostname', 'ip', 'state', 'create_time'] as const
const orders = ['ascend', 'descend'] as const

/**
 * Reads the address of the list of agents.
 * @returns null for parameters that this script does not know or that the console would correct
 */
export function readSearch(params: URLSearchParams): FirstSearch | null {
  const rest = new URLSearchParams(params)
  const take = (name: string) => {
    const value = rest.get(name) ?? ''
    rest.delete(name)
    return value
  }
  const list = (name: string) => take(name).split(',').filter(Boolean)
  const [search, order, tag, id, sort] = ['search', 'order', 'tag', 'id', 'sort'].map(take)
  const [page, size] = ['page', 'size'].map((name) => take(name) || null)
  const found = {
    search: search ?? '',
    order: orders.find((one) => one === (order || orders[0])),
    page: Number(page ?? 1),
    size: Number(size ?? 20),
    tag: tag ?? '',
    id: id ?? '',
    state: list('state'),
    sort: sorts.find((one) => one === (sort || sorts[0])),
    columns: list('columns'),
    view: take('view'),
  }
  const { order: direction, sort: by } = found
  const isSound = [found.page, found.size].every((one) => Number.isInteger(one) && one >= 1)
  // Any other parameter may change the request.
  if (!isSound || !direction || !by || rest.size > 0) return null
  return { ...found, order: direction, sort: by }
}

/** The query of the request for the list, as the code will send it. */
export function firstQuery({ columns: _, view: __, ...search }: FirstSearch): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const text = String(value)
    if (text) query.set(name, text)
  }
  return query.toString().replaceAll('%2C', ',')
}
