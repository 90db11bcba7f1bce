import { dateType } from './columnKinds'
import { Grok } from './Grok'
import type { PatternTable } from './PatternTable'
import type { FieldType } from './references'

/** A named pattern that matches a whole text, and the type of its values. */
export interface Suggestion {
  name: string
  type: FieldType
}

/** built-in patterns from the most to the least specific, with the type of their values and a common field name */
const candidates: [name: string, type: FieldType, field: string][] = [
  ['HTTPDATE', 'date', 'timestamp'],
  ['TIMESTAMP_ISO8601', 'date', 'timestamp'],
  ['SYSLOGTIMESTAMP', 'date', 'timestamp'],
  ['DATESTAMP_RFC822', 'date', 'timestamp'],
  ['DATESTAMP_OTHER', 'date', 'timestamp'],
  ['CATALINA_DATESTAMP', 'date', 'timestamp'],
  ['HTTPDERROR_DATE', 'date', 'timestamp'],
  ['UUID', 'string', 'id'],
  ['MAC', 'string', 'mac'],
  ['IP', 'string', 'ip'],
  ['DATE', 'string', 'date'],
  ['TIME', 'string', 'time'],
  ['INT', 'long', 'number'],
  ['NUMBER', 'float', 'number'],
  ['HOSTPORT', 'string', 'address'],
  ['EMAILADDRESS', 'string', 'email'],
  ['URI', 'string', 'url'],
  ['URIPATHPARAM', 'string', 'path'],
  ['PATH', 'string', 'path'],
  ['JAVACLASS', 'string', 'class'],
  ['QS', 'string', 'quoted'],
  ['WORD', 'string', 'word'],
  ['USER', 'string', 'user'],
  ['HOSTNAME', 'string', 'host'],
  ['NOTSPACE', 'string', 'field'],
  ['DATA', 'string', 'field'],
  ['GREEDYDATA', 'string', 'message'],
]

/** characters above which a text is suggested only the general patterns */
const maxLength = 2_000

/** Where a field is about to be appended: the line, how far its pattern matches it, and other lines to keep matching. */
export interface SuggestContext {
  pattern: string
  line: string
  /** where the match of the pattern ends in the line */
  done: number
  span: { from: number; to: number }
  lines: readonly string[]
}

/** lines on which a suggestion is tried */
const maxTriedLines = 200

/**
 * The patterns that match a whole text, the most specific first; `customNames` are tried before them. With a `context` those
 * come first that take exactly the text out of the line, and among them those that keep most of the other lines matched.
 */
export function suggestPatterns(
  text: string,
  custom: string,
  table: PatternTable,
  customNames: readonly string[] = [],
  context?: SuggestContext,
): Suggestion[] {
  const all = [
    ...customNames.map((name): [string, FieldType, string] => [name, 'string', 'field']),
    ...candidates,
  ]
  if (text === '') return []
  const matching =
    text.length > maxLength
      ? all.slice(-2)
      : all.filter(([name]) => matchesWhole(name, text, custom, table))
  const found = matching.map(([name, type]): Suggestion => ({
    name,
    type: type === 'date' ? dateType([text]) : type,
  }))
  return context ? ranked(found, custom, table, context) : found
}

function ranked(
  suggestions: readonly Suggestion[],
  custom: string,
  table: PatternTable,
  { pattern, line, done, span, lines }: SuggestContext,
): Suggestion[] {
  const before = pattern === '' ? null : compiled(pattern, custom, table)
  const others = lines.slice(0, maxTriedLines).filter((one) => before?.test(one) ?? true)
  const field = 'field_to_append'
  const tried = suggestions.map((suggestion) => {
    const appended = appendField(pattern, line, done, { ...span, ...suggestion, field })
    const grok = compiled(appended, custom, table)
    const found = grok?.match(line)?.fields.find(({ name }) => name === field)
    const isExact = found?.from === span.from && found.to === span.to
    const kept = grok ? others.filter((one) => grok.test(one)).length : 0
    return { suggestion, isExact, kept }
  })
  return tried
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.kept - a.kept)
    .map(({ suggestion }) => suggestion)
}

function compiled(pattern: string, custom: string, table: PatternTable): Grok | null {
  try {
    return new Grok(pattern, custom, table)
  } catch {
    return null
  }
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
 * Appends a field to a pattern, with what ends it where the field's pattern would take more, and with the rest of the line
 * where no further field is likely.
 * @param done the offset in the line where the pattern ends so far
 * @param capture the span of the field in the line, the name of its pattern, and the field
 */
export function appendField(
  pattern: string,
  line: string,
  done: number,
  capture: { from: number; to: number; name: string; field: string; type: FieldType },
) {
  const { from, to, field, type } = capture
  const between = pattern === '' && from === 0 ? '' : separatorPattern(line.slice(done, from))
  const typeSuffix = type === 'string' ? '' : `:${type}`
  const rest = line.slice(to)
  const name = capture.name === 'NOTSPACE' && swallowsNext(rest) ? 'DATA' : capture.name
  const own = name === 'DATA' && type === 'string' ? patternOver(line.slice(from, to), rest) : null
  const reference = own === null ? `%{${name}:${field}${typeSuffix}}` : `(?P<${field}>${own})`
  return `${pattern}${between}${reference}${ending(name, line, to)}`
}

/** The pattern of a text in which the character that ends it occurs too, which `%{DATA}` would end at; null: it does not. */
function patternOver(text: string, rest: string): string | null {
  if (/^\s/.test(rest)) {
    const words = text.split(/\s+/).length
    return words === 1 ? null : `\\S+(?:\\s+\\S+){${words - 1}}`
  }
  const end = /^[^\w\s]/.exec(rest)?.[0] ?? ''
  const count = end === '' ? 0 : text.split(end).length - 1
  const mark = `\\${end}`
  return count === 0 ? null : `(?:[^${mark}]*${mark}){${count}}[^${mark}]*`
}

/** Whether `%{NOTSPACE}` takes the next character and another one like it behind that. */
const swallowsNext = (rest: string) =>
  /^\S/.test(rest) && (/^\S+/.exec(rest)?.[0] ?? '').indexOf(rest.charAt(0), 1) > 0

/** The pattern behind a field: the rest of the line if no field is in it, or the character that ends an open pattern. */
function ending(name: string, line: string, to: number) {
  const rest = line.slice(to)
  if (nextFieldSpan(line, to) === null) {
    const tail = rest.trimEnd()
    const text = /[\p{L}\p{N}_]/u.test(tail) ? escapeLiteral(tail) : separatorPattern(tail)
    if (tail !== '' || rest !== '') return `${text}${tail === rest ? '' : String.raw`\s*`}`
    return name === 'DATA' ? '$' : ''
  }
  if (name === 'NOTSPACE' ? /^\s/.test(rest) : !openNames.includes(name)) return ''
  // The server cuts blanks at the end of a pattern.
  const blanks = /^\s+/.exec(rest)?.[0].length ?? 0
  if (blanks === 0) return escapeLiteral(String.fromCodePoint(rest.codePointAt(0) ?? 0))
  // A time takes one blank of two unless both are asked for.
  return blanks === 1 ? String.raw`\s` : `\\s{${blanks}}`
}

/** Patterns that take more or less than the text by what follows: any characters, and times with a neighbour. */
const openNames = [
  'DATA',
  'GREEDYDATA',
  'NOTSPACE',
  'TIME',
  'SYSLOGTIMESTAMP',
  'DATESTAMP_RFC822',
  'DATESTAMP_OTHER',
  'HTTPDERROR_DATE',
  'PATH',
  'URI',
  'URIPATHPARAM',
]

/** The next part of a line that is likely a field: a bracketed or quoted text, a timestamp or a word. */
export function nextFieldSpan(line: string, at: number): { from: number; to: number } | null {
  // A quote that closes is no beginning of a quoted text.
  const from = at + (isClosingQuote(line, at) ? 1 : 0)
  const rest = line.slice(from)
  const found =
    /^[^\p{L}\p{N}_"'[/-]*(?:["'[](?<inside>[^"'\]]+)["'\]]|(?<stamp>\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d)|(?<word>[-/](?=[\s"']|$)|(?=[^\s"'[\](){}<>,;=|]*[\p{L}\p{N}])[^\s"'[\](){}<>,;=|]+))/u.exec(
      rest,
    )
  const text = found?.groups?.inside ?? found?.groups?.stamp ?? found?.groups?.word
  if (!found || text === undefined) return null
  const start = from + found[0].indexOf(text)
  const trimmed = found.groups?.word ? text.replace(/[:.]+$/, '') : text
  return { from: start, to: start + (trimmed || text).length }
}

function isClosingQuote(line: string, at: number) {
  const mark = line.charAt(at)
  if (mark !== '"' && mark !== "'") return false
  return line.slice(0, at).split(mark).length % 2 === 0
}

/** Suggests a field name that is not taken: the key before a `=` or `:`, otherwise a common name for the pattern. */
export function suggestFieldName(
  line: string,
  from: number,
  name: string,
  taken: readonly string[],
) {
  const key = /([A-Za-z_]\w*)\s*["']?\s*[=:]\s*["'[]?$/.exec(line.slice(0, from))?.[1]
  const base = key ?? candidates.find(([one]) => one === name)?.[2] ?? 'field'
  for (let n = 1; ; n++) {
    const field = n === 1 ? base : `${base}${n}`
    if (!taken.includes(field)) return field
  }
}
