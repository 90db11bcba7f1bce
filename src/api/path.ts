import type { Endpoint } from '../contract/endpoint'
import { listProblem, pathProblem } from '../contract/names'
import { paramsText } from '../lib/browser/params'
import { ApiError } from './errors'

/** What a query may hold: a list is an array of names. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** A path template with its names filled in. Names that would reach another operation are refused here. */
export function fillPath(template: string, params: Record<string, string> = {}): string {
  return template.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? ''
    const problem = pathProblem(name, value)
    if (problem) throw refusal(name, value, problem)
    return encodeURIComponent(value)
  })
}

/**
 * `?a=1&b=x,y`, or nothing. Empty values are left out, page and size never are; members of lists hold no comma.
 * A deletion that takes a query is refused without one: it would reach everything.
 */
export function queryString({ method, query: schema }: Endpoint, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...paging(schema, query) })) {
    const text =
      typeof value === 'object' ? value.map((item) => member(name, item)).join(',') : value
    if (text === undefined || text === '' || (text === 0 && name !== 'page')) continue
    if (typeof value === 'string' && filters.has(name)) member(name, value)
    params.set(name, String(text))
  }
  // A comma is what the API separates with.
  const text = paramsText(params)
  if (method === 'DELETE' && schema && !text) throw refusal('query', '', 'empty')
  return text && `?${text}`
}

/** Texts that servers may split at commas. `search` is free text. */
const filters = new Set(['tag', 'id', 'name'])

function paging(schema: Endpoint['query'], query: Query): Query {
  const defaults = (schema?.parse({}) ?? {}) as Query
  return { page: query.page ?? defaults.page, size: query.size ?? defaults.size }
}

function member(name: string, value: string): string {
  const problem = listProblem(value)
  if (problem) throw refusal(name, value, problem)
  return value
}

const refusal = (name: string, value: string, problem: string) =>
  new ApiError({ status: 0, code: 'name', message: `${name} “${value}”: ${problem}`, path: name })
