import { discriminatorOf, tableOf } from '../../contract/options/find'
import { freshValues } from '../../contract/options/fresh'
import type { Kind } from '../../contract/options/tables'
import { recordOf } from '../../lib/json/json'

/**
 * The same reader, parser, transform or sender as another type: options that both types have stay, and what no table knows;
 * what only the former type knows goes.
 */
export function withType(
  kind: Kind,
  values: Record<string, unknown>,
  before: string,
  after: string,
): Record<string, unknown> {
  const keysOf = (type: string) => new Set(tableOf(kind, type)?.options.map(({ key }) => key))
  const [had, has] = [keysOf(before), keysOf(after)]
  const stays = Object.entries(values).filter(([key]) => has.has(key) || !had.has(key))
  return { ...freshValues(kind, after), ...recordOf(stays), [discriminatorOf(kind)]: after }
}
