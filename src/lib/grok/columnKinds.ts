import { goTime } from '../time/goTime'
import type { FieldType } from './references'

/** A kind of value that a column of log lines may hold. */
export interface ColumnKind {
  /** reads one value at an offset; sticky, and linear in the length of the line */
  text: RegExp
  /** the pattern of a column with the field's name and values */
  pattern: (field: string, values: readonly string[]) => string
  /** whether a column with the values is of this kind; any is by default */
  fits?: (values: readonly string[]) => boolean
  /** the name that the field gets by default */
  field: string
}

const typed = (name: string, field: string, type: FieldType) =>
  `%{${name}:${field}${type === 'string' ? '' : `:${type}`}}`

/**
 * The type of a time: `date` only where a runner reads every value as a time with a year, since it drops a date that it
 * cannot read without a word, and a time without a year is of the year 0.
 */
export const dateType = (values: readonly string[]): FieldType =>
  values.every((value) => /^(?!0000)\d/.test(goTime(value) ?? '')) ? 'date' : 'string'

const time = (name: string, text: string): ColumnKind => ({
  text: new RegExp(text, 'y'),
  pattern: (field, values) => typed(name, field, dateType(values)),
  field: 'timestamp',
})

/** A time that no built-in pattern has: its parts stand in a group of their own. */
const composedTime = (text: string, pattern: string, field = 'timestamp'): ColumnKind => ({
  text: new RegExp(text, 'y'),
  pattern: (name) => `(?P<${name}>${pattern})`,
  field,
})

const plain = (name: string, text: string, field: string): ColumnKind => ({
  text: new RegExp(text, 'y'),
  pattern: (one) => `%{${name}:${field === '' ? name.toLowerCase() : one}}`,
  field,
})

/** Behind a value of letters or digits: neither goes on, nor do they after a sign within words. */
const end = String.raw`(?![\w])(?![.:/@-]\w)`
/** A sign is one only where no word ends. */
const sign = String.raw`(?:(?<!\w)[+-])?`
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const clock = String.raw`\d\d:\d\d:\d\d`

/** A whole number as a runner can send it: without zeros in front, and within 64 bits. */
const isLong = (value: string) => /^[+-]?(?:0|[1-9]\d{0,17})$/.test(value)

/** The kinds that a value alone tells, the most specific first. */
export const columnKinds: readonly ColumnKind[] = [
  time('HTTPDATE', String.raw`\d\d/${month}/\d{4}:${clock} [+-]\d{4}`),
  time(
    'TIMESTAMP_ISO8601',
    String.raw`\d{4}-\d\d-\d\d[T ]${clock}(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)`,
  ),
  time('SYSLOGTIMESTAMP', String.raw`${month} +\d{1,2} ${clock}(?![\d.,]\w)(?! \d{4}\b)`),
  time('HTTPDERROR_DATE', String.raw`${day} ${month} +\d{1,2} ${clock}(?:\.\d+)? \d{4}`),
  composedTime(
    String.raw`\d{4}/\d\d/\d\d ${clock}(?:[.,]\d+)?(?![\w.])`,
    '%{YEAR}/%{MONTHNUM}/%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND}',
  ),
  composedTime(
    String.raw`\d\d/\d\d/\d\d ${clock}(?:[.,]\d+)?(?![\w.])`,
    '%{YEAR}/%{MONTHNUM}/%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND}',
  ),
  composedTime(
    String.raw`\d\d[-.]\d\d ${clock}(?:[.,]\d+)?(?![\w.])`,
    '%{MONTHNUM}[-.]%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND}',
  ),
  composedTime(
    String.raw`\d\d[- ][A-Z][A-Za-z]{2}[- ]\d{4} ${clock}(?:[.,]\d+)?(?![\w.])`,
    '%{MONTHDAY}[- ][A-Za-z]{3}[- ]%{YEAR} %{HOUR}:%{MINUTE}:%{SECOND}',
  ),
  composedTime(
    String.raw`\d\d?/\d\d?/\d{4} \d\d?:\d\d:\d\d(?:[.,]\d+)?(?: [AP]M)?(?![\w.])`,
    '[0-9/]+ %{HOUR}:%{MINUTE}:%{SECOND}(?: [AP]M)?',
  ),
  composedTime(
    String.raw`\d{4}-\d\d-\d\d-\d\d\.\d\d\.\d\d(?:\.\d+)?(?![\w.])`,
    '%{YEAR}-%{MONTHNUM}-%{MONTHDAY}-%{HOUR}[.]%{MINUTE}[.][0-9.]+',
  ),
  composedTime(
    String.raw`\d{8}-\d\d?:\d\d?:\d\d?(?:[.,:]\d+)?(?![\w.])`,
    '[0-9]{8}-[0-9]+:[0-9]+:[0-9:.,]+',
  ),
  composedTime(
    String.raw`\d{4}([-./])\d\d\1\d\d(?![\w.:/-])`,
    '%{YEAR}[-./]%{MONTHNUM}[-./]%{MONTHDAY}',
    'date',
  ),
  composedTime(String.raw`${clock}(?:[.,]\d+)?(?![\w.])`, '%{HOUR}:%{MINUTE}:%{SECOND}', 'time'),
  {
    // klog: a letter for the level, then month and day.
    text: new RegExp(String.raw`[IWEF]\d{4}(?= ${clock}\.\d{6})`, 'y'),
    pattern: () => '(?P<level>[IWEF])(?P<day>[0-9]{4})',
    field: 'level',
  },
  plain('UUID', String.raw`[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}(?![\w-])`, 'id'),
  plain('URI', String.raw`[a-z]+://[^\s"'<>\])]+`, 'url'),
  {
    text: new RegExp(String.raw`\d{1,3}(?:\.\d{1,3}){3}:\d+${end}`, 'y'),
    pattern: (field) => `%{IP:${field}}:%{INT:${field}_port:long}`,
    field: 'ip',
  },
  plain('IP', String.raw`\d{1,3}(?:\.\d{1,3}){3}(?![\w.])`, 'ip'),
  plain('MAC', String.raw`(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}${end}`, 'mac'),
  plain('BASE16NUM', String.raw`0x[\da-fA-F]+${end}`, 'hex'),
  {
    text: new RegExp(String.raw`${sign}\d+${end}`, 'y'),
    pattern: (field, values) => typed('INT', field, values.every(isLong) ? 'long' : 'string'),
    field: 'number',
  },
  {
    text: new RegExp(String.raw`${sign}\d+(?:\.\d+)?${end}`, 'y'),
    pattern: (field) => typed('NUMBER', field, 'float'),
    field: 'number',
  },
  {
    // A number or the dash that stands for none.
    text: new RegExp(String.raw`(?:\d+|-)(?=\s|$)`, 'y'),
    pattern: (field, values) =>
      `(?:${typed('INT', field, values.every((value) => value === '-' || isLong(value)) ? 'long' : 'string')}|-)`,
    field: 'number',
  },
  {
    // Scanners send what is no request, and a dash stands for none.
    text: /"(?:[^"\\]|\\.)*"/y,
    fits: (values) =>
      values.filter((value) => /^"[A-Z]+ [^\s"]+(?: HTTP\/[\d.]+)?"$/.test(value)).length >=
      values.length / 2,
    pattern: () =>
      '"(?:%{WORD:method} %{NOTSPACE:request}(?: HTTP/%{NUMBER:http_version})?|%{DATA:raw_request})"',
    field: 'request',
  },
  {
    text: /"(?:[^"\\]|\\.)*"/y,
    pattern: (field) => `%{QS:${field}}`,
    field: 'quoted',
  },
  {
    text: /(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|CRIT(?:ICAL)?|FATAL|SEVERE|ALERT|EMERG|PANIC|[DIWEVF](?=[ ,|]))(?!\w)/iy,
    pattern: (field) => `%{WORD:${field}}`,
    field: 'level',
  },
]

/** What writes a line of syslog: a program, mostly with its process in brackets, and a colon. */
export const programKind: ColumnKind = {
  text: /[\w./()%@-]+(?:\[\d+\])?(?=:(?:\s|$))/y,
  pattern: (_, values) =>
    values.every((value) => value.endsWith(']'))
      ? `%{DATA:program}\\[%{POSINT:pid:long}\\]`
      : values.some((value) => value.endsWith(']'))
        ? `(?P<program>[^\\s:\\[]+)(?:\\[%{POSINT:pid:long}\\])?`
        : `(?P<program>[^\\s:]+)`,
  field: 'program',
}

/** The text that a sticky pattern reads at an offset, UTF-16; null: nothing. */
export function readAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at
  const text = pattern.exec(line)?.[0]
  return text === undefined || text === '' ? null : text
}

/** Whether a content begins with a time and goes on, or with the key of an object. */
export const startsOpen = (content: string) =>
  /^"[\w.@-]+":|^\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d\S* /.test(content)

/** Whether all contents of a bracket are read by one kind, which then stands between literal brackets. */
export const isOneKind = (contents: readonly (string | null)[]) =>
  columnKinds.some(({ text }) =>
    contents.every((one) => one === null || readAt(text, one, 0)?.length === one.length),
  ) || new Set(contents.filter((one) => one !== null)).size === 1
