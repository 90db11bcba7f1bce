import type { Endpoint } from '../../src/contract/endpoint'
import { Refusal } from '../world/Refusal'

type Values = Record<string, unknown>

/**
 * Parses a query as the server does. Types and defaults are those of the contract's schema, but the server refuses values
 * for which the console's own addresses fall back to the default. Empty values count as absent, because other clients
 * send them. Without a size, or with 0 for page or size, there is no paging and the result has size 0. Agents are joined
 * only on request.
 */
export function readQuery(schema: NonNullable<Endpoint['query']>, search: URLSearchParams): Values {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''))
  const values: Values = schema.parse({ agents: 'false', ...given })
  if (!('size' in values)) return values
  for (const name of ['sort', 'order'] as const) {
    // The API page names hostname as the default sort key, also of lists without hostnames.
    if (given[name] === undefined || given[name] === 'hostname') continue
    if (given[name] !== values[name]) throw new Refusal('E1039', `unknown ${name}: ${given[name]}`)
  }
  const page = parseCount('page', given.page ?? '1')
  const size = parseCount('size', given.size ?? '0')
  return { ...values, page: page || 1, size: page === 0 ? 0 : size }
}

function parseCount(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new Refusal('E1011', `${name} is not a number: ${value}`)
}
