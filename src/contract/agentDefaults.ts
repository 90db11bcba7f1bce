import { sameJson } from '../lib/json/json'
import defaultTables from './agentDefaults.json'
import {
  removeMembers,
  ownMember,
  trimmedMember,
  trimKeepingBlank,
  type Members,
} from './configDraft'
import { goBoolean } from './goNumbers'

/**
 * The value that an agent uses when an option is absent: a flag, a number or a text; a list holds equivalent texts; `sameAs`
 * names another option that has the value; `flag` names the flag that selects one of two values. The table comes from the
 * agent (the calls of `Get...Or` in reader, parser and sender, the structs of transforms and metrics in logkit's source), not
 * from the forms in `options`.
 */
type Default = boolean | number | string | readonly unknown[] | { sameAs: string } | Choice

interface Choice {
  flag: string
  true: string
  false: string
}

type Table = Readonly<Record<string, Readonly<Record<string, Default>>>>

const tables: Readonly<Record<keyof typeof defaultTables, Table>> = defaultTables

/** The key of the defaults that apply to every type of a kind. */
const anyType = '*'

/** Types that share the constructor of another type. */
const aliases: Readonly<Record<string, string>> = { KV: 'logfmt', cloudtrailv2: 'cloudtrail' }

/** Removes the default values from a reader, parser or sender. Their values are texts; '' counts as absent. */
export function removeTextDefaults(
  kind: 'reader' | 'parser' | 'sender',
  type: string,
  members: Members,
): void {
  const defaults = textTable(kind, type)
  const fallback = Object.keys(members).filter(
    (key) =>
      Object.hasOwn(defaults, key) && isTextDefault(members[key], defaults[key], members, defaults),
  )
  removeMembers(members, fallback)
}

/** Removes the default values from a transform or the `config` of a metric. Their values are typed; null counts as absent. */
export function removeTypedDefaults(
  kind: 'transform' | 'metric',
  type: string,
  members: Members,
): void {
  const defaults = tableOf(kind, type)
  for (const [key, value] of Object.entries(members)) {
    const fallback = ownMember(defaults, key)
    const values: readonly unknown[] = Array.isArray(fallback) ? fallback : [fallback]
    if (value === null || (fallback !== undefined && values.some((item) => sameJson(item, value))))
      removeMembers(members, [key])
  }
}

/** The defaults by kind and type, cached. */
const textTables = new Map<string, Readonly<Record<string, Default>>>()

function textTable(
  kind: keyof typeof defaultTables,
  type: string,
): Readonly<Record<string, Default>> {
  // All unknown types share one entry, so that the cache stays small.
  const key = `${kind} ${Object.hasOwn(tables[kind], aliases[type] ?? type) ? type : anyType}`
  const table = textTables.get(key) ?? { ...tableOf(kind, anyType), ...tableOf(kind, type) }
  textTables.set(key, table)
  return table
}

const tableOf = (
  kind: keyof typeof defaultTables,
  type: string,
): Readonly<Record<string, Default>> => {
  const name = aliases[type] ?? type
  const table = tables[kind]
  return Object.hasOwn(table, name) ? (table[name] ?? {}) : {}
}

function isTextDefault(
  value: unknown,
  fallback: Default | undefined,
  members: Members,
  defaults: Readonly<Record<string, Default>>,
): boolean {
  if (typeof value !== 'string') return false
  if (value === '') return true
  if (typeof fallback === 'boolean') return goBoolean(value) === fallback
  if (typeof fallback === 'number') return /^[+-]?\d+$/.test(value) && Number(value) === fallback
  if (typeof fallback === 'string') return trimKeepingBlank(value) === fallback
  if (isList(fallback)) return fallback.includes(trimKeepingBlank(value))
  if (fallback === undefined) return false
  return trimKeepingBlank(value) === resolveDefault(fallback, members, defaults)
}

/** The default of an option that depends on another one; '' when it cannot be determined. */
function resolveDefault(
  fallback: { sameAs: string } | Choice,
  members: Members,
  defaults: Readonly<Record<string, Default>>,
): string {
  if ('flag' in fallback)
    return goBoolean(trimmedMember(members, fallback.flag)) ? fallback.true : fallback.false
  const text = trimmedMember(members, fallback.sameAs)
  if (text !== '') return text
  const next = ownMember(defaults, fallback.sameAs)
  return isSameAs(next) ? resolveDefault(next, members, defaults) : ''
}

const isList = (fallback: Default | undefined): fallback is readonly unknown[] =>
  Array.isArray(fallback)

const isSameAs = (value: unknown): value is { sameAs: string } =>
  typeof value === 'object' && value !== null && 'sameAs' in value
