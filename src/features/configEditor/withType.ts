import { discriminatorOf, tableOf } from '../../contract/options/lookup'
import { initialValues } from '../../contract/options/initialValues'
import type { Kind } from '../../contract/options/tables'
import { recordOf } from '../../lib/json/json'

/**
 * Changes the type of a reader, parser, transform or sender. Keeps options that both types have and unknown members; removes
 * options that only the previous type has.
 */
export function withType(
  kind: Kind,
  values: Record<string, unknown>,
  before: string,
  after: string,
): Record<string, unknown> {
  const keysOf = (type: string) => new Set(tableOf(kind, type)?.options.map(({ key }) => key))
  const [previousKeys, nextKeys] = [keysOf(before), keysOf(after)]
  const kept = Object.entries(values).filter(([key]) => nextKeys.has(key) || !previousKeys.has(key))
  return { ...initialValues(kind, after), ...recordOf(kept), [discriminatorOf(kind)]: after }
}
