import { listProblem, pathProblem, type NameProblem } from '../contract/names'
import { ApiError } from './errors'

type Query = Record<string, unknown>

/** A path template with its names filled in. Names that would reach another operation are refused here. */
export function fillPath(template: string, params: Record<string, string> = {}): string {
  return template.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name] ?? ''
    const problem = pathProblem(name, value)
    if (problem) throw refusal(name, value, problem)
    return encodeURIComponent(value)
  })
}

/** `?a=1&b=x,y`, or nothing. Empty values are left out; members of lists may hold no comma. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.map((item) => member(name, item)).join(',') : value
    if (text === undefined || text === '') continue
    if (typeof text === 'string' && !Array.isArray(value) && filters.has(name)) member(name, text)
    params.set(name, String(text))
  }
  // A comma is what the API separates with; it needs no escape in a query.
  const text = params.toString().replaceAll('%2C', ',')
  return text && `?${text}`
}

/** Texts that servers may split at commas. `search` is free text. */
const filters = new Set(['tag', 'id', 'name'])

function member(name: string, value: unknown): string {
  const text = String(value)
  const problem = listProblem(text)
  if (problem) throw refusal(name, text, problem)
  return text
}

const refusal = (name: string, value: string, problem: NameProblem) =>
  new ApiError({ status: 0, code: 'name', message: `${name} “${value}”: ${problem}` })
