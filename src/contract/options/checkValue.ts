import type { Path } from '../../lib/json/json'
import { error, warning, type Finding, type ValueFault } from './finding'
import { toField } from './field'
import type { Option } from './tables'

/** What is wrong with the value of one option. */
export function checkValue(option: Option, value: unknown, path: Path): Finding[] {
  if (value === undefined || value === '') return []
  const { wireType } = option
  const text = toField(option, value)
  // The agent's environment fills it in.
  if (/\$\{\w+\}/.test(text)) return []
  if (wireType && typeof value === 'string' && !isOf(option, value))
    return [error(path, wireType === 'array' ? 'list' : wireType)]
  const code = faultOf(option, text)
  if (code) return [error(path, code)]
  if (option.choices && option.type === 'choice' && !option.choices.includes(text))
    return [
      warning(path, 'choice', { values: { choices: option.choices.slice(0, 12).join(', ') } }),
    ]
  return fits(option, text)
    ? []
    : [warning(path, 'pattern', { values: { pattern: option.pattern ?? '' } })]
}

const isOf = ({ wireType }: Option, text: string) =>
  wireType === 'number' && text.trim() !== '' && Number.isFinite(Number(text))

function faultOf({ key, type }: Option, text: string): ValueFault | null {
  switch (type) {
    case 'boolean':
      return goBooleans.has(text) ? null : 'boolean'
    case 'number':
      return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? null : 'number'
    case 'duration':
      return isDuration(text, key === 'es_keepalive') ? null : 'duration'
    case 'cron':
      return isCron(text) ? null : 'cron'
    case 'json':
      return isJson(text) ? null : 'json'
    default:
      return null
  }
}

/** What strconv.ParseBool takes. */
const goBooleans = new Set([
  '1',
  't',
  'T',
  'TRUE',
  'true',
  'True',
  '0',
  'f',
  'F',
  'FALSE',
  'false',
  'False',
])

/** Go's durations, `1h30m`; elsewhere days too. */
const isDuration = (text: string, days: boolean) =>
  /^[-+]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))*$/.test(
    text,
  ) ||
  text === '0' ||
  (days && /^\d+d$/.test(text))

/** Six fields with seconds, or one of logkit's words. */
function isCron(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words[0] === 'loop')
    return words.length === 1 || (words.length === 2 && isDuration(words[1] ?? '', false))
  if (words[0] === '@every') return words.length === 2 && isDuration(words[1] ?? '', false)
  if (words[0]?.startsWith('@')) return words.length === 1 && named.has(words[0])
  return (
    (words.length === 6 || words.length === 5) &&
    words.every((word) => /^[\d*/,\-?a-z]+$/i.test(word))
  )
}

const named = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
])

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function fits({ pattern, type }: Option, text: string): boolean {
  // A duration has been looked at, and its pattern is narrower than Go.
  if (pattern === undefined || type === 'duration' || type === 'number') return true
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(text)
  } catch {
    return true
  }
}
