import { encodeUriPart } from '../lib/text/uriPart'
import type { Endpoint } from '../contract/endpoint'
import { listProblem, pathProblem } from '../contract/names'
import { formatParams } from '../lib/browser/searchParams'
import { ApiError } from './errors'

/** The parameters of a query; an array is sent as a comma list of names. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** Fills names into a path template. @throws ApiError `name` for a name that would reach another operation */
export function fillPath(template: string, params: Record<string, string> = {}): string {
  return template.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? ''
    const problem = pathProblem(name, value)
    if (problem) throw nameError(name, value, problem)
    return encodeUriPart(value)
  })
}

/**
 * The query of a request with its `?`, or ''. Empty values are left out; page and size are always sent where the
 * endpoint has them.
 * @throws ApiError `name` for a list member with a comma, and for a deletion by query without any: it would delete
 * everything
 */
export function queryString({ method, query: schema }: Endpoint, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...pagingOf(schema, query) })) {
    const text =
      typeof value === 'object' ? value.map((item) => checkedName(name, item)).join(',') : value
    if (text === undefined || text === '' || (text === 0 && name !== 'page')) continue
    if (typeof value === 'string' && filters.has(name)) checkedName(name, value)
    params.set(name, String(text))
  }
  const text = formatParams(params)
  if (method === 'DELETE' && schema && !text) throw nameError('query', '', 'empty')
  return text && `?${text}`
}

/** parameters with one name, which some servers split at commas; `search` is free text */
const filters = new Set(['tag', 'id', 'name'])

function pagingOf(schema: Endpoint['query'], query: Query): Query {
  const defaults = (schema?.parse({}) ?? {}) as Query
  return { page: query.page ?? defaults.page, size: query.size ?? defaults.size }
}

function checkedName(name: string, value: string): string {
  const problem = listProblem(value)
  if (problem) throw nameError(name, value, problem)
  return value
}

const nameError = (name: string, value: string, problem: string) =>
  new ApiError({ status: 0, code: 'name', message: `${name} “${value}”: ${problem}`, path: name })
