import { Grok } from './Grok'
import type { PatternTable } from './PatternTable'
import type { FieldType } from './references'

/** A pattern of the table that fits a whole text, and the type that its values have. */
export interface Suggestion {
  name: string
  type: FieldType
}

/** From the most to the least telling; the first that fits is usually meant. */
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

/** At most so many characters are looked at: beyond them only the general patterns matter. */
const longest = 2_000

/** Patterns that match a text from end to end, the most telling first; `others` are the user's own names. */
export function suggest(
  text: string,
  custom: string,
  table: PatternTable,
  others: readonly string[] = [],
) {
  const all = [...others.map((name): [string, FieldType] => [name, 'string']), ...candidates]
  if (text === '') return []
  const fitting =
    text.length > longest ? all.slice(-2) : all.filter(([name]) => fits(name, text, custom, table))
  return fitting.map(([name, type]): Suggestion => ({ name, type }))
}

function fits(name: string, text: string, custom: string, table: PatternTable) {
  try {
    // A line break at the end of a text would pass for its end.
    return new Grok(`\\A(?:%{${name}})\\z`, custom, table).reach(text) !== null
  } catch {
    return false
  }
}

/** What a text is as part of a pattern: itself, with what means something to RE2 escaped, and runs of blanks as one. */
export function literal(text: string) {
  return text
    .replace(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)
    .replace(/ {2,}|\t+/g, String.raw`\s+`)
    .replace(/\r?\n/g, String.raw`\s+`)
}

/** What leads from the end of one piece to the beginning of the next: marks as they are, words as anything. */
export function bridge(text: string) {
  const [, before = '', words = '', after = ''] =
    /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}_]*)$/su.exec(text) ?? []
  if (words === '') return literal(text)
  return `${literal(before)}%{DATA}${literal(after)}`
}

/** A pattern grown by one piece of a line. @param done where in the line the pattern ends so far */
export function grown(
  pattern: string,
  line: string,
  done: number,
  piece: { from: number; to: number; name: string; field: string; type: FieldType },
) {
  const { from, to, name, field, type } = piece
  const between = pattern === '' && from === 0 ? '' : bridge(line.slice(done, from))
  const typed = type === 'string' ? '' : `:${type}`
  return `${pattern}${between}%{${name}:${field}${typed}}${name === 'DATA' ? stop(line, to) : ''}`
}

/** What ends a piece of any text: it takes as little as it can. */
const stop = (line: string, at: number) =>
  at === line.length ? '$' : literal(/^[^\p{L}\p{N}_]?/u.exec(line.slice(at))?.[0] ?? '')

/** The next piece of a line that a reader would name: a bracketed or quoted text, a stamp of time, or a word. */
export function nextPiece(line: string, from: number): { from: number; to: number } | null {
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

/** A field name for a piece: what stands before a `=` or `:`, else what the pattern is commonly called. */
export function fieldFor(line: string, from: number, name: string, taken: readonly string[]) {
  const key = /([A-Za-z_]\w*)\s*["']?\s*[=:]\s*["'[]?$/.exec(line.slice(0, from))?.[1]
  const base = key ?? usual[name] ?? 'field'
  for (let n = 1; ; n++) {
    const field = n === 1 ? base : `${base}${n}`
    if (!taken.includes(field)) return field
  }
}

const usual: Record<string, string | undefined> = {
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
