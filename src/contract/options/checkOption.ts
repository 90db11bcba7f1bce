import { isRecord, type Path } from '../../lib/json/json'
import { error, warning, type Finding } from './finding'
import { allHold, asText } from './lookup'
import { agentText } from './grammars/goText'
import { isInt64 } from '../goNumbers'
import { grammars } from './grammars/grammars'
import type { GrammarName } from './grammars/grammarNames'
import type { Option } from './tables'

/** Checks the value of one option by itself. @param values the section that the option is in */
export function checkOption(
  option: Option,
  value: unknown,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  if (value === undefined || value === null) return []
  const mistyped = checkType(option, value, path)
  if (mistyped) return [mistyped]
  const raw = asText(value)
  if (raw === '' || typeof value === 'object' || !allHold(option.readWhen, values)) return []
  if (option.environment && /^\s*\$\{.*\}\s*$/s.test(raw)) return []
  return [
    ...checkAllowedValues(option, raw, values, path),
    ...checkGrammar(option, raw, values, path),
    ...checkFormRules(option, raw, path),
  ]
}

/** Checks the JSON type of a value, and the minimum of a number. null = correct. */
export function checkType({ wireType, min }: Option, value: unknown, path: Path): Finding | null {
  switch (wireType) {
    case 'boolean':
      return typeof value === 'boolean' ? null : error(path, 'boolean')
    case 'number':
      if (!isInt64(value)) return error(path, 'number')
      return min !== undefined && Number(value) < min
        ? error(path, 'tooSmall', { values: { least: min } })
        : null
    case 'array':
      return Array.isArray(value) && value.every((item) => item === null || isText(item))
        ? null
        : error(path, 'list')
    default:
      return isText(value) ? null : notTextError(value, path)
  }
}

/** The error for a value that is not text; for a number or a boolean the fix is to quote it. */
export const notTextError = (value: unknown, path: Path): Finding =>
  error(path, 'notText', isRecord(value) || Array.isArray(value) ? {} : { fix: asText(value) })

const isText = (value: unknown) => typeof value === 'string'

/** Checks a value against the values that the agent accepts or refuses. */
function checkAllowedValues(
  option: Option,
  raw: string,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { oneOf, noneOf, noneOfWhen, ignoreCase, matches } = option
  const text = ignoreCase ? agentText(raw).toLowerCase() : agentText(raw)
  if (oneOf && !oneOf.includes(text))
    return [error(path, 'choice', { values: { choices: oneOf.join(', ') } })]
  if (noneOf?.includes(text) && allHold(noneOfWhen, values))
    return [error(path, 'unsupportedValue')]
  return matches !== undefined && !new RegExp(`^(?:${matches})$`, 's').test(text)
    ? [error(path, 'pattern', { values: { pattern: matches } })]
    : []
}

function checkGrammar(
  option: Option,
  raw: string,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const name = grammarOf(option)
  if (!name || option.wireType || !allHold(option.grammarWhen, values)) return []
  // Go's parsers of booleans and numbers refuse surrounding blanks.
  const problem = grammars[name](name === 'boolean' || name === 'integer' ? raw : agentText(raw))
  if (!problem) return []
  const { code, values: mentioned } = problem
  return [(isStrict(option, name) ? error : warning)(path, code, { values: mentioned })]
}

/** The explicit grammar of an option, or that of its type. */
function grammarOf({ grammar, type }: Option): GrammarName | undefined {
  if (grammar) return grammar
  if (type === 'number') return 'integer'
  return type === 'boolean' || type === 'duration' || type === 'cron' || type === 'json'
    ? type
    : undefined
}

/** Whether the agent refuses an invalid value. Of a boolean or a number in text it silently uses the default instead. */
const isStrict = ({ strict, lenient }: Option, name: GrammarName) =>
  strict ?? (!lenient && name !== 'boolean' && name !== 'integer')

/** Warns of values that the agent accepts but the form does not offer. */
function checkFormRules(option: Option, text: string, path: Path): Finding[] {
  const { choices, oneOf, noneOf, type, pattern } = option
  if (type === 'choice' && choices && !oneOf && !noneOf?.includes(text) && !choices.includes(text))
    return [warning(path, 'choice', { values: { choices: choices.slice(0, 12).join(', ') } })]
  return pattern === undefined ||
    type === 'duration' ||
    type === 'number' ||
    matchesWhole(pattern, text)
    ? []
    : [warning(path, 'pattern', { values: { pattern } })]
}

const matchesWhole = (pattern: string, text: string) =>
  new RegExp(`^(?:${pattern})$`, 's').test(text)
