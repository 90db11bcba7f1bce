import { isRecord, type Path } from '../../lib/json/json'
import { error, warning, type Finding } from './finding'
import { holds, textOf } from './find'
import { agentText } from './grammars/goText'
import { isInt64 } from './grammars/goNumbers'
import { grammars } from './grammars/grammars'
import type { GrammarName } from './grammars/names'
import type { Option } from './tables'

/** Finds what is wrong with the value of one option, seen by itself. `values`: the section that it stands in. */
export function checkOption(
  option: Option,
  value: unknown,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  if (value === undefined || value === null) return []
  const mistyped = typeFault(option, value, path)
  if (mistyped) return [mistyped]
  const raw = textOf(value)
  if (raw === '' || typeof value === 'object' || !holds(option.readWhen, values)) return []
  if (option.environment && /^\s*\$\{.*\}\s*$/s.test(raw)) return []
  return [
    ...refusals(option, raw, values, path),
    ...grammarFindings(option, raw, values, path),
    ...formFindings(option, raw, path),
  ]
}

/** The error for a value of another JSON type than the agent decodes. */
export function typeFault({ wireType, min }: Option, value: unknown, path: Path): Finding | null {
  switch (wireType) {
    case 'boolean':
      return typeof value === 'boolean' ? null : error(path, 'boolean')
    case 'number':
      if (!isInt64(value)) return error(path, 'number')
      return min !== undefined && value < min
        ? error(path, 'tooSmall', { values: { least: min } })
        : null
    case 'array':
      return Array.isArray(value) && value.every((item) => item === null || isText(item))
        ? null
        : error(path, 'list')
    default:
      return isText(value) ? null : notText(value, path)
  }
}

/** The error for something else than a text; a number or a boolean is mended by quotes. */
export const notText = (value: unknown, path: Path): Finding =>
  error(path, 'asText', isRecord(value) || Array.isArray(value) ? {} : { fix: textOf(value) })

const isText = (value: unknown) => typeof value === 'string'

/** The values that the agent's own lists leave out. */
function refusals(
  option: Option,
  raw: string,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { oneOf, noneOf, noneOfWhen, anyCase, matches } = option
  const text = anyCase ? agentText(raw).toLowerCase() : agentText(raw)
  if (oneOf && !oneOf.includes(text))
    return [error(path, 'choice', { values: { choices: oneOf.join(', ') } })]
  if (noneOf?.includes(text) && holds(noneOfWhen, values)) return [error(path, 'unsupportedValue')]
  return matches !== undefined && !new RegExp(`^(?:${matches})$`, 's').test(text)
    ? [error(path, 'pattern', { values: { pattern: matches } })]
    : []
}

function grammarFindings(
  option: Option,
  raw: string,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const name = grammarOf(option)
  if (!name || option.wireType || !holds(option.grammarWhen, values)) return []
  // Go's readers of booleans and numbers take blanks for a fault.
  const fault = grammars[name](name === 'boolean' || name === 'integer' ? raw : agentText(raw))
  if (!fault) return []
  const { code, values: mentioned } = fault
  return [(isStrict(option, name) ? error : warning)(path, code, { values: mentioned })]
}

/** The grammar of an option: its own, or that of its type. */
function grammarOf({ grammar, type }: Option): GrammarName | undefined {
  if (grammar) return grammar
  if (type === 'number') return 'integer'
  return type === 'boolean' || type === 'duration' || type === 'cron' || type === 'json'
    ? type
    : undefined
}

/** The agent silently takes the default for a boolean or a number that it cannot read from a text. */
const isStrict = ({ strict, lenient }: Option, name: GrammarName) =>
  strict ?? (!lenient && name !== 'boolean' && name !== 'integer')

/** What the form advises against and the agent takes. */
function formFindings(option: Option, text: string, path: Path): Finding[] {
  const { choices, oneOf, noneOf, type, pattern } = option
  if (type === 'choice' && choices && !oneOf && !noneOf?.includes(text) && !choices.includes(text))
    return [warning(path, 'choice', { values: { choices: choices.slice(0, 12).join(', ') } })]
  return pattern === undefined ||
    type === 'duration' ||
    type === 'number' ||
    matchesAll(pattern, text)
    ? []
    : [warning(path, 'pattern', { values: { pattern } })]
}

const matchesAll = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 's').test(text)
