import {
  discriminatorOf,
  metricOptions,
  metricTypes,
  optionsFor,
  optionsOf,
  tableOf,
  typeOf,
  typesOf,
} from '../../contract/options/find'
import type { Kind, Option, SectionName } from '../../contract/options/tables'
import { isRecord, valueAt, type Path } from '../../lib/json/json'
import { parseTolerant } from '../../lib/json/jsonText'
import type { CompletionPlace } from '../../ui/editor/completions'

export interface Member {
  /** what is read, and typed to find it */
  label: string
  /** what is put there */
  apply: string
  /** the option that it is, or is a value of */
  key: string
  /** it is a type, and the words are those of its name */
  isType?: boolean
}

export interface Suggested {
  section: SectionName
  type: string
  members: Member[]
}

/** What the tables know of that may stand at a place in a config's text. */
export function suggestionsAt({ path, at, text }: CompletionPlace): Suggested {
  const around = path.slice(0, -1)
  const { section, type, options, values, types } = scopeOf(parseTolerant(text), around) ?? nothing
  const key = String(path.at(-1))
  if (at === 'key') {
    const members = optionsFor(options, values)
      .filter(({ option }) => option.key === key || !Object.hasOwn(values, option.key))
      .map(({ option }) => ({ label: option.key, key: option.key, apply: quoted(option.key) }))
    return { section, type, members }
  }
  if (types?.at === key) {
    const members = types.all.map((label) => ({ label, key, apply: quoted(label), isType: true }))
    return { section, type, members }
  }
  const option = options.find((one) => one.key === key)
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
  /** the member that says which type it is, and all that it may be */
  types?: { at: string; all: string[] }
}

/** What the tables say of the object at this path. */
function scopeOf(config: unknown, path: Path): Scope | null {
  const [part, place] = path
  const value = valueAt(config, path)
  const values = isRecord(value) ? value : {}
  if (path.length === 0)
    return { section: 'runner', type: '', values, options: [...optionsOf('runner'), ...parts] }
  const kind = path.length === 1 ? single[String(part)] : undefined
  const listed = path.length === 2 && typeof place === 'number' ? several[String(part)] : undefined
  if (kind ?? listed) return typed(kind ?? listed ?? 'readers', values)
  if (part === 'cleaner' && path.length === 1)
    return { section: 'cleaner', type: '', values, options: optionsOf('cleaner') }
  if (part !== 'metric' || typeof place !== 'number') return null
  const item = valueAt(config, [part, place])
  const type = isRecord(item) && typeof item.type === 'string' ? item.type : ''
  if (path.length === 2)
    return {
      section: 'metrics',
      type,
      values,
      options: metricParts,
      types: { at: 'type', all: metricTypes() },
    }
  return path[2] === 'config'
    ? { section: 'metrics', type, values, options: metricOptions(type).options }
    : null
}

function typed(kind: Kind, values: Record<string, unknown>): Scope {
  const at = discriminatorOf(kind)
  const type = typeOf(kind, values)
  const own = tableOf(kind, type)?.options ?? []
  return {
    section: kind,
    type,
    values,
    options: [{ key: at, type: 'string' }, ...own],
    types: { at, all: typesOf(kind) },
  }
}

const nothing: Scope = { section: 'runner', type: '', options: [], values: {} }
const single: Record<string, Kind> = { reader: 'readers', parser: 'parsers' }
const several: Record<string, Kind> = { transforms: 'transforms', senders: 'senders' }
const part = (key: string): Option => ({ key, type: 'string' })
const parts = ['reader', 'parser', 'transforms', 'senders', 'cleaner', 'router', 'metric'].map(part)
const metricParts = ['type', 'attributes', 'config'].map(part)
const quoted = (text: string) => JSON.stringify(text)
