import { sameJson } from '../lib/json/json'
import all from './agentDefaults.json'
import { drop, flagText, own, textIn, trimmed, type Members } from './configDraft'

/**
 * What a collector takes where an option is absent: a flag, a number or a text; a list holds texts that mean the same;
 * `as` is the value of another option, `by` chooses by a flag. The table is the agent's own (the calls of `Get...Or` in
 * reader, parser and sender, the structs of transforms and metrics in logkit's source), not that of the forms in `options`.
 */
type Default = boolean | number | string | readonly unknown[] | { as: string } | Choice

interface Choice {
  by: string
  true: string
  false: string
}

type Table = Readonly<Record<string, Readonly<Record<string, Default>>>>

const tables: Readonly<Record<keyof typeof all, Table>> = all

/** Members under `*` hold for every type of their kind. */
const every = '*'

/** Types that are built by the constructor of another. */
const aliases: Readonly<Record<string, string>> = { KV: 'logfmt', cloudtrailv2: 'cloudtrail' }

/** Drops what says no more than its absence from a reader, parser or sender. Their values travel as text; '' is absent. */
export function dropTextDefaults(
  kind: 'reader' | 'parser' | 'sender',
  type: string,
  members: Members,
): void {
  const known = textTable(kind, type)
  const usual = Object.keys(members).filter(
    (key) => Object.hasOwn(known, key) && isTextDefault(members[key], known[key], members, known),
  )
  drop(members, usual)
}

/** The same for a transform or the `config` of a metric: their values keep their JSON types, and null is absent. */
export function dropTypedDefaults(
  kind: 'transform' | 'metric',
  type: string,
  members: Members,
): void {
  const known = tableOf(kind, type)
  for (const [key, value] of Object.entries(members)) {
    const usual = own(known, key)
    const values: readonly unknown[] = Array.isArray(usual) ? usual : [usual]
    if (value === null || (usual !== undefined && values.some((one) => sameJson(one, value))))
      drop(members, [key])
  }
}

/** All options of a type, by kind and type; made once. */
const textTables = new Map<string, Readonly<Record<string, Default>>>()

function textTable(kind: keyof typeof all, type: string): Readonly<Record<string, Default>> {
  // Unknown types have the options of every type: only those that have a table are worth keeping.
  const key = `${kind} ${Object.hasOwn(tables[kind], aliases[type] ?? type) ? type : every}`
  const made = textTables.get(key) ?? { ...tableOf(kind, every), ...tableOf(kind, type) }
  textTables.set(key, made)
  return made
}

const tableOf = (kind: keyof typeof all, type: string): Readonly<Record<string, Default>> => {
  const name = aliases[type] ?? type
  const table = tables[kind]
  return Object.hasOwn(table, name) ? (table[name] ?? {}) : {}
}

function isTextDefault(
  value: unknown,
  usual: Default | undefined,
  members: Members,
  known: Readonly<Record<string, Default>>,
): boolean {
  if (typeof value !== 'string') return false
  if (value === '') return true
  if (typeof usual === 'boolean') return flagText(value) === usual
  if (typeof usual === 'number') return /^[+-]?\d+$/.test(value) && Number(value) === usual
  if (typeof usual === 'string') return trimmed(value) === usual
  if (isList(usual)) return usual.includes(trimmed(value))
  if (usual === undefined) return false
  return trimmed(value) === resolved(usual, members, known)
}

/** The text that stands for an absent option whose default depends on others; '' where it cannot be told. */
function resolved(
  usual: { as: string } | Choice,
  members: Members,
  known: Readonly<Record<string, Default>>,
): string {
  if ('by' in usual) return flagText(textIn(members, usual.by)) ? usual.true : usual.false
  const text = textIn(members, usual.as)
  if (text !== '') return text
  const next = own(known, usual.as)
  return isReference(next) ? resolved(next, members, known) : ''
}

const isList = (usual: Default | undefined): usual is readonly unknown[] => Array.isArray(usual)

const isReference = (value: unknown): value is { as: string } =>
  typeof value === 'object' && value !== null && 'as' in value
