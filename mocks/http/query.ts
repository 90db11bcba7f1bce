import type { Endpoint } from '../../src/contract/endpoint'
import { Refusal } from '../world/Refusal'

type Values = Record<string, unknown>

/**
 * A query as the server takes it: the contract's schema gives types and defaults, but where the console's own URLs fall
 * back, the server declines. Empty values count as absent (other clients send them), without a size or with a 0 for
 * either there is no paging (size 0 afterwards), and agents come only when asked for.
 */
export function readQuery(schema: NonNullable<Endpoint['query']>, search: URLSearchParams): Values {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''))
  const values: Values = schema.parse({ agents: 'false', ...given })
  if (!('size' in values)) return values
  for (const name of ['sort', 'order'] as const) {
    // The API page names hostname as the default sort key of lists that have none.
    if (given[name] === undefined || given[name] === 'hostname') continue
    if (given[name] !== values[name]) throw new Refusal('E1039', `unknown ${name}: ${given[name]}`)
  }
  const [page, size] = [count('page', given.page ?? '1'), count('size', given.size ?? '0')]
  return { ...values, page: page || 1, size: page === 0 ? 0 : size }
}

function count(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new Refusal('E1011', `${name} is not a number: ${value}`)
}
