import {
  discriminatorOf,
  metricOptions,
  metricTypes,
  optionsFor,
  optionsOf,
  tableOf,
  typeOf,
  typesOf,
} from '../../contract/options/lookup'
import type { Kind, Option, SectionName } from '../../contract/options/tables'
import { isRecord, valueAt, type Path } from '../../lib/json/json'
import { parseTolerant } from '../../lib/json/jsonText'
import type { CompletionPlace } from '../../ui/editor/completions'

export interface Suggestion {
  /** the text that is shown and matched */
  label: string
  /** the JSON text that is inserted */
  apply: string
  /** the key of the suggested option, or of the option whose value is suggested */
  key: string
  /** the suggestion is a type, described by the type's name */
  isType?: boolean
}

export interface Suggestions {
  section: SectionName
  type: string
  members: Suggestion[]
}

/** The keys or values that the option tables allow at a position in a config's text. */
export function suggestionsAt({ path, at, text }: CompletionPlace): Suggestions {
  const parentPath = path.slice(0, -1)
  const { section, type, options, values, types } =
    scopeOf(parseTolerant(text), parentPath) ?? emptyScope
  const key = String(path.at(-1))
  if (at === 'key') {
    const members = optionsFor(options, values)
      .filter(({ option }) => option.key === key || !Object.hasOwn(values, option.key))
      .map(({ option }) => ({ label: option.key, key: option.key, apply: quoted(option.key) }))
    return { section, type, members }
  }
  if (types?.key === key) {
    const members = types.all.map((label) => ({ label, key, apply: quoted(label), isType: true }))
    return { section, type, members }
  }
  const option = options.find((candidate) => candidate.key === key)
  const choices = option?.type === 'boolean' ? ['true', 'false'] : (option?.choices ?? [])
  const isText = option?.wireType === undefined
  const members = choices.map((label) => ({ label, key, apply: isText ? quoted(label) : label }))
  return { section, type, members }
}

interface Scope {
  section: SectionName
  type: string
  options: readonly Option[]
  values: Record<string, unknown>
  /** the member that holds the type, and all types */
  types?: { key: string; all: string[] }
}

/** The options for the object at a path; null when the tables have none. */
function scopeOf(config: unknown, path: Path): Scope | null {
  const [part, index] = path
  const value = valueAt(config, path)
  const values = isRecord(value) ? value : {}
  if (path.length === 0)
    return {
      section: 'runner',
      type: '',
      values,
      options: [...optionsOf('runner'), ...partOptions],
    }
  const kind = path.length === 1 ? singleParts[String(part)] : undefined
  const listed =
    path.length === 2 && typeof index === 'number' ? listParts[String(part)] : undefined
  if (kind ?? listed) return typedScope(kind ?? listed ?? 'readers', values)
  if (part === 'cleaner' && path.length === 1)
    return { section: 'cleaner', type: '', values, options: optionsOf('cleaner') }
  if (part !== 'metric' || typeof index !== 'number') return null
  const item = valueAt(config, [part, index])
  const type = isRecord(item) && typeof item.type === 'string' ? item.type : ''
  if (path.length === 2)
    return {
      section: 'metrics',
      type,
      values,
      options: metricMembers,
      types: { key: 'type', all: metricTypes() },
    }
  return path[2] === 'config'
    ? { section: 'metrics', type, values, options: metricOptions(type).options }
    : null
}

function typedScope(kind: Kind, values: Record<string, unknown>): Scope {
  const discriminator = discriminatorOf(kind)
  const type = typeOf(kind, values)
  const ofType = tableOf(kind, type)?.options ?? []
  return {
    section: kind,
    type,
    values,
    options: [{ key: discriminator, type: 'string' }, ...ofType],
    types: { key: discriminator, all: typesOf(kind) },
  }
}

const emptyScope: Scope = { section: 'runner', type: '', options: [], values: {} }
const singleParts: Record<string, Kind> = { reader: 'readers', parser: 'parsers' }
const listParts: Record<string, Kind> = { transforms: 'transforms', senders: 'senders' }
const memberOption = (key: string): Option => ({ key, type: 'string' })
const partOptions = [
  'reader',
  'parser',
  'transforms',
  'senders',
  'cleaner',
  'router',
  'metric',
].map(memberOption)
const metricMembers = ['type', 'attributes', 'config'].map(memberOption)
const quoted = (text: string) => JSON.stringify(text)
