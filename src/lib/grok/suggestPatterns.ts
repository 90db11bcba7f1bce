import { Grok } from './Grok'
import type { PatternTable } from './PatternTable'
import type { FieldType } from './references'

/** A named pattern that matches a whole text, and the type of its values. */
export interface Suggestion {
  name: string
  type: FieldType
}

/** built-in patterns from the most to the least specific */
const candidates: [name: string, type: FieldType][] = [
  ['HTTPDATE', 'date'],
  ['TIMESTAMP_ISO8601', 'date'],
  ['SYSLOGTIMESTAMP', 'date'],
  ['DATESTAMP_RFC822', 'date'],
  ['DATESTAMP_OTHER', 'date'],
  ['CATALINA_DATESTAMP', 'date'],
  ['HTTPDERROR_DATE', 'date'],
  ['UUID', 'string'],
  ['MAC', 'string'],
  ['IP', 'string'],
  ['DATE', 'string'],
  ['TIME', 'string'],
  ['INT', 'long'],
  ['NUMBER', 'float'],
  ['HOSTPORT', 'string'],
  ['EMAILADDRESS', 'string'],
  ['URI', 'string'],
  ['URIPATHPARAM', 'string'],
  ['PATH', 'string'],
  ['JAVACLASS', 'string'],
  ['QS', 'string'],
  ['WORD', 'string'],
  ['USER', 'string'],
  ['HOSTNAME', 'string'],
  ['NOTSPACE', 'string'],
  ['DATA', 'string'],
  ['GREEDYDATA', 'string'],
]

/** characters above which a text is suggested only the general patterns */
const maxLength = 2_000

/** The patterns that match a whole text, the most specific first; `customNames` are tried before them. */
export function suggestPatterns(
  text: string,
  custom: string,
  table: PatternTable,
  customNames: readonly string[] = [],
) {
  const all = [...customNames.map((name): [string, FieldType] => [name, 'string']), ...candidates]
  if (text === '') return []
  const matching =
    text.length > maxLength
      ? all.slice(-2)
      : all.filter(([name]) => matchesWhole(name, text, custom, table))
  return matching.map(([name, type]): Suggestion => ({ name, type }))
}

function matchesWhole(name: string, text: string, custom: string, table: PatternTable) {
  try {
    // `\z` is the very end of the text: a line break there must be matched as well.
    return new Grok(`\\A(?:%{${name}})\\z`, custom, table).matchOrEmpty(text) !== null
  } catch {
    return false
  }
}

/** Escapes a text for a pattern; runs of blanks and line breaks become `\s+`. */
export function escapeLiteral(text: string) {
  return text
    .replace(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)
    .replace(/ {2,}|\t+/g, String.raw`\s+`)
    .replace(/\r?\n/g, String.raw`\s+`)
}

/** The pattern of the text between two fields: punctuation is literal, words are matched by `%{DATA}`. */
export function separatorPattern(text: string) {
  const [, before = '', words = '', after = ''] =
    /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}_]*)$/su.exec(text) ?? []
  if (words === '') return escapeLiteral(text)
  return `${escapeLiteral(before)}%{DATA}${escapeLiteral(after)}`
}

/**
 * Appends a field to a pattern.
 * @param done the offset in the line where the pattern ends so far
 * @param capture the span of the field in the line, the name of its pattern, and the field
 */
export function appendField(
  pattern: string,
  line: string,
  done: number,
  capture: { from: number; to: number; name: string; field: string; type: FieldType },
) {
  const { from, to, name, field, type } = capture
  const between = pattern === '' && from === 0 ? '' : separatorPattern(line.slice(done, from))
  const typeSuffix = type === 'string' ? '' : `:${type}`
  return `${pattern}${between}%{${name}:${field}${typeSuffix}}${name === 'DATA' ? terminatorAt(line, to) : ''}`
}

/** The pattern that ends a lazy `%{DATA}`: the next character, or the end of the line. */
const terminatorAt = (line: string, at: number) =>
  at === line.length ? '$' : escapeLiteral(/^[^\p{L}\p{N}_]?/u.exec(line.slice(at))?.[0] ?? '')

/** The next part of a line that is likely a field: a bracketed or quoted text, a timestamp or a word. */
export function nextFieldSpan(line: string, from: number): { from: number; to: number } | null {
  const rest = line.slice(from)
  const found =
    /^[^\p{L}\p{N}"'[/-]*(?:["'[](?<inside>[^"'\]]+)["'\]]|(?<stamp>\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d)|(?<word>[^\s"'[\](){}<>,;=|]+))/u.exec(
      rest,
    )
  const text = found?.groups?.inside ?? found?.groups?.stamp ?? found?.groups?.word
  if (!found || text === undefined) return null
  const start = from + found[0].indexOf(text)
  const trimmed = found.groups?.word ? text.replace(/[:.]+$/, '') : text
  return { from: start, to: start + (trimmed || text).length }
}

/** Suggests a field name that is not taken: the key before a `=` or `:`, otherwise a common name for the pattern. */
export function suggestFieldName(
  line: string,
  from: number,
  name: string,
  taken: readonly string[],
) {
  const key = /([A-Za-z_]\w*)\s*["']?\s*[=:]\s*["'[]?$/.exec(line.slice(0, from))?.[1]
  const base = key ?? commonNames[name] ?? 'field'
  for (let n = 1; ; n++) {
    const field = n === 1 ? base : `${base}${n}`
    if (!taken.includes(field)) return field
  }
}

const commonNames: Record<string, string | undefined> = {
  HTTPDATE: 'timestamp',
  TIMESTAMP_ISO8601: 'timestamp',
  SYSLOGTIMESTAMP: 'timestamp',
  DATESTAMP_RFC822: 'timestamp',
  DATESTAMP_OTHER: 'timestamp',
  CATALINA_DATESTAMP: 'timestamp',
  HTTPDERROR_DATE: 'timestamp',
  UUID: 'id',
  MAC: 'mac',
  IP: 'ip',
  DATE: 'date',
  TIME: 'time',
  INT: 'number',
  NUMBER: 'number',
  HOSTPORT: 'address',
  EMAILADDRESS: 'email',
  URI: 'url',
  URIPATHPARAM: 'path',
  PATH: 'path',
  JAVACLASS: 'class',
  QS: 'quoted',
  WORD: 'word',
  USER: 'user',
  HOSTNAME: 'host',
  GREEDYDATA: 'message',
}
