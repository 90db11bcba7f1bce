import { isRecord, type Path } from '../../lib/json/json'
import { error, warning, type Finding } from './finding'

/** A router names senders by their place, from 0. Without a key it is ignored. */
export function checkRouter(router: unknown, senders: number): Finding[] {
  if (router == null) return []
  if (!isRecord(router)) return [error(['router'], 'noObject')]
  const { router_key_name: key, router_default_sender: fallback, router_routes: routes } = router
  if (key === undefined || key === '') return [warning(['router', 'router_key_name'], 'routerIdle')]
  if (routes != null && !isRecord(routes)) return [error(['router', 'router_routes'], 'noObject')]
  const places: [Path, unknown][] = [
    [['router', 'router_default_sender'], fallback ?? 0],
    ...Object.entries(routes ?? {}).map(([value, place]): [Path, unknown] => [
      ['router', 'router_routes', value],
      place,
    ]),
  ]
  return places.flatMap(([path, place]): Finding[] =>
    typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < senders
      ? []
      : [error(path, 'routerPlace', { values: { last: Math.max(0, senders - 1) } })],
  )
}
