import { isRecord, type Path } from '../../lib/json/json'
import { notText } from './checkOption'
import { error, warning, type Finding } from './finding'
import { isInt64 } from './grammars/goNumbers'
import { membersOf, namesOf, withKeys } from './members'

const matchTypes = ['equal', 'contains']

/**
 * A router names senders by their place, from 0. Without a key it is ignored, but its members are decoded all the same.
 * `senders`: how many there are; null: of a runner that does not use its router.
 */
export function checkRouter(router: unknown, senders: number | null): Finding[] {
  if (router == null) return []
  if (!isRecord(router)) return [error(['router'], 'noObject')]
  const { members, keyOf } = membersOf(router, names)
  return withKeys(checkMembers(members, senders), 1, keyOf)
}

const names = namesOf([
  'router_key_name',
  'router_match_type',
  'router_default_sender',
  'router_routes',
])

function checkMembers(router: Record<string, unknown>, senders: number | null): Finding[] {
  const { router_key_name: key, router_match_type: match, router_routes: routes } = router
  if (routes != null && !isRecord(routes)) return [error(['router', 'router_routes'], 'noObject')]
  const places: [Path, unknown][] = [
    [['router', 'router_default_sender'], router.router_default_sender],
    ...Object.entries(routes ?? {}).map(([value, place]): [Path, unknown] => [
      ['router', 'router_routes', value],
      place,
    ]),
  ]
  const mistyped = [
    ...(['router_key_name', 'router_match_type'] as const)
      .filter((name) => router[name] != null && typeof router[name] !== 'string')
      .map((name) => notText(router[name], ['router', name])),
    ...places
      .filter(([, place]) => place != null && !isInt64(place))
      .map(([path]) => error(path, 'number')),
  ]
  if (mistyped.length > 0) return mistyped
  if (senders === null) return [warning(['router'], 'idleBesideMetrics')]
  if (key == null || key === '') return [warning(['router', 'router_key_name'], 'routerIdle')]
  return [
    ...(typeof match === 'string' && matchTypes.includes(match)
      ? []
      : [error(['router', 'router_match_type'], 'routerMatch')]),
    ...places
      // The agent takes a place below 0, and its runner panics at the first record that goes there.
      .filter(([, place]) => Number(place ?? 0) < 0 || Number(place ?? 0) >= senders)
      .map(([path]) => error(path, 'routerPlace', { values: { last: Math.max(0, senders - 1) } })),
  ]
}
