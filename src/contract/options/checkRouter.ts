import { isRecord, type Path } from '../../lib/json/json'
import { notTextError } from './checkOption'
import { error, warning, type Finding } from './finding'
import { isInt64 } from '../goNumbers'
import { decodeMembers, memberNames, withOriginalKeys } from './decodeMembers'

const matchTypes = ['equal', 'contains']

/**
 * Checks the router of a config, which names senders by their index from 0. The agent ignores a router without a key, but
 * decodes its members all the same.
 * @param senders the number of senders; null for a metric runner, which does not use its router
 */
export function checkRouter(router: unknown, senders: number | null): Finding[] {
  if (router == null) return []
  if (!isRecord(router)) return [error(['router'], 'notObject')]
  const { members, keyOf } = decodeMembers(router, names)
  return withOriginalKeys(checkMembers(members, senders), 1, keyOf)
}

const names = memberNames([
  'router_key_name',
  'router_match_type',
  'router_default_sender',
  'router_routes',
])

function checkMembers(router: Record<string, unknown>, senders: number | null): Finding[] {
  const { router_key_name: key, router_match_type: match, router_routes: routes } = router
  if (routes != null && !isRecord(routes)) return [error(['router', 'router_routes'], 'notObject')]
  const targets: [Path, unknown][] = [
    [['router', 'router_default_sender'], router.router_default_sender],
    ...Object.entries(routes ?? {}).map(([value, index]): [Path, unknown] => [
      ['router', 'router_routes', value],
      index,
    ]),
  ]
  const mistyped = [
    ...(['router_key_name', 'router_match_type'] as const)
      .filter((name) => router[name] != null && typeof router[name] !== 'string')
      .map((name) => notTextError(router[name], ['router', name])),
    ...targets
      .filter(([, index]) => index != null && !isInt64(index))
      .map(([path]) => error(path, 'number')),
  ]
  if (mistyped.length > 0) return mistyped
  if (senders === null) return [warning(['router'], 'unusedWithMetrics')]
  if (key == null || key === '') return [warning(['router', 'router_key_name'], 'routerUnused')]
  return [
    ...(typeof match === 'string' && matchTypes.includes(match)
      ? []
      : [error(['router', 'router_match_type'], 'routerMatchType')]),
    ...targets
      // The agent accepts an index below 0, and its runner panics at the first record for that sender.
      .filter(([, index]) => Number(index ?? 0) < 0 || Number(index ?? 0) >= senders)
      .map(([path]) => error(path, 'noSuchSender', { values: { last: Math.max(0, senders - 1) } })),
  ]
}
