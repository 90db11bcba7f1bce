import type { Option } from '../../contract/options/tables'
import { toWire } from '../../contract/options/field'
import { recordOf } from '../../lib/json/json'

/** What begins something of a type: what it must have and has a default for. */
export const startOf = (name: string, type: string, options: readonly Option[] = []) =>
  recordOf([
    [name, type],
    ...options.flatMap((option): [string, unknown][] =>
      option.required && option.default && !option.suggestion && !option.dependsOn
        ? [[option.key, toWire(option, option.default)]]
        : [],
    ),
  ])

/**
 * The same thing as another type: options that both have stay, and what no table knows; what only the former type knew
 * goes.
 */
export function withType(
  values: Record<string, unknown>,
  name: string,
  type: string,
  before: readonly Option[] | undefined,
  after: readonly Option[] | undefined,
): Record<string, unknown> {
  const had = new Set(before?.map(({ key }) => key))
  const has = new Set(after?.map(({ key }) => key))
  const stays = Object.entries(values).filter(([key]) => has.has(key) || !had.has(key))
  return { ...startOf(name, type, after), ...recordOf(stays), [name]: type }
}
