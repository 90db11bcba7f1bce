import {
  columnKinds,
  isOneKind,
  programKind,
  readAt,
  startsOpen,
  type ColumnKind,
} from './columnKinds'
import { delimiterOf, valuePattern, valuesOf, type Delimiter } from './delimiters'
import { isFreeText } from './isFreeText'
import { escapeLiteral } from './suggestPatterns'

/** What takes the rest of the lines where they part. */
export const freeEnd = '%{GREEDYDATA:message}'

/** columns of a pattern before the rest of the lines is taken as one field */
const maxColumns = 40
/** the share of the lines that may be left behind on the way: lines of another form */
const outliers = 0.05

/** A line and how far it is aligned, in UTF-16 code units. */
interface Cursor {
  line: string
  at: number
}

/** Aligns lines from their start, column by column. */
export class Alignment {
  private cursors: Cursor[]
  private readonly least: number
  private readonly taken = new Map<string, number>()
  private readonly out: string[] = []
  /** the name of the last column, and the text between it and the next one */
  private last = ''
  private between = ''
  private readonly delimiter: Delimiter | null

  constructor(lines: readonly string[]) {
    this.cursors = lines.map((line) => ({ line, at: 0 }))
    this.delimiter = delimiterOf(lines)
    this.least = Math.ceil(lines.length * (1 - outliers))
  }

  /** The parts of the pattern, each of which ends a column. */
  pieces(): string[] {
    for (let column = 0; column < maxColumns; column++) {
      if (this.rests().every((rest) => rest === '')) return this.ended()
      if (this.value()) continue
      if (!(this.blanks() || this.kind() || this.mark() || this.word() || this.token())) break
    }
    this.out.push(freeEnd)
    return this.out
  }

  /** The server cuts blanks at the end of a pattern. */
  private ended() {
    if (this.out.at(-1) === ' ') this.out.splice(-1, 1, String.raw`\s`)
    return this.out
  }

  private rests() {
    return this.cursors.map(({ line, at }) => line.slice(at))
  }

  /** A value of a table, where one is empty or no kind reads all of them. */
  private value() {
    const { delimiter, cursors } = this
    if (delimiter === null) return false
    const before = cursors.map(({ line, at }) => line.charAt(at - 1))
    if (!before.every((one) => one === '' || one === delimiter)) return false
    const values = cursors.map(({ line, at }) => valuesOf(line, at, delimiter)[0] ?? '')
    const isKind = columnKinds.some(({ text }) =>
      cursors.every(
        ({ line, at }, i) => (readAt(text, line, at)?.length ?? -1) === values[i]?.length,
      ),
    )
    if (isKind || values.every((one) => one === '')) return false
    const isQuoted = values.some((one) => one.startsWith('"'))
    return this.column(
      'field',
      values,
      (field) => `(?P<${field}>${valuePattern(delimiter, isQuoted)})`,
    )
  }

  /** Blanks in which the lines agree, or agree but for their number. */
  private blanks() {
    const runs = this.cursors.map(({ line, at }) => readAt(/[ \t]+/y, line, at))
    if (!this.isEnough(runs)) return false
    const lengths = new Set(runs.filter((run) => run !== null))
    this.literal(lengths.size === 1 && lengths.has(' ') ? ' ' : String.raw`\s+`, runs)
    return true
  }

  /** A value whose kind is told by its text. */
  private kind() {
    // A colon ends the program of a line of syslog, which stands behind the host.
    const kinds = this.last === 'host' ? [programKind] : columnKinds
    const isSyslog =
      this.out.some((one) => one.includes('SYSLOGTIMESTAMP')) ||
      this.isEnough(this.reads(/[\w.-]+ [\w./()@-]+(?:\[\d+\])?: /y))
    if (this.last === 'timestamp' && isSyslog) {
      const hosts = this.reads(/[\w.-]+(?:\/[\w.-]+)?(?= )/y)
      if (this.isEnough(hosts) && this.between.trim() === '')
        return this.column('host', hosts, (field) =>
          hosts.some((host) => /[/_]/.test(host ?? ''))
            ? `%{NOTSPACE:${field}}`
            : `%{SYSLOGHOST:${field}}`,
        )
    }
    if (this.isEnough(this.reads(/"[\w.@-]+":/y))) return this.word()
    for (const kind of kinds) {
      const values = this.reads(kind.text)
      const found = values.filter((value) => value !== null)
      if (!this.isEnough(values) || found.every((value) => value === '-')) continue
      if (kind.fits?.(found) === false) continue
      return this.column(this.nameOf(kind.field), values, kind.pattern)
    }
    return false
  }

  private reads(pattern: RegExp) {
    return this.cursors.map(({ line, at }) => readAt(pattern, line, at))
  }

  /** A punctuation mark in which the lines agree. */
  private mark() {
    const first = this.cursors.map(({ line, at }) => readAt(/[^\w\s]/y, line, at))
    // One line in twenty may begin otherwise, and one of the first three is like the others.
    const mark = first
      .slice(0, 3)
      .find((one) => this.isEnough(first.map((other) => (other === one ? one : null))))
    if (mark === undefined || mark === null) return false
    const marks = first.map((one) => (one === mark ? one : null))
    // A bracket whose content varies is a column of its own.
    const closing = { '[': ']', '(': ')', '<': '>', '{': '}' }[mark]
    if (closing !== undefined) {
      const inside = this.reads(new RegExp(`\\${mark}[^\\n]*?\\${closing}(?=[\\s:,;[]|$)`, 'y'))
      const contents = inside.map((one) => one?.slice(1, -1) ?? null)
      const isOpen = isOneKind(contents) || contents.every((one) => one === null || startsOpen(one))
      if (this.isEnough(inside) && !isOpen) {
        const name = this.last === 'level' || this.last === 'timestamp' ? 'thread' : 'context'
        return this.column(
          name,
          inside,
          (field) => `${escapeLiteral(mark)}%{DATA:${field}}${escapeLiteral(closing)}`,
        )
      }
    }
    this.literal(escapeLiteral(mark), marks)
    return true
  }

  /** A word in which all lines agree. */
  private word() {
    const words = this.reads(/[\p{L}\p{N}_]+|"[\w.@-]+"(?=:)/uy)
    if (this.cursors.length < 2 || words[0] === null || words.some((word) => word !== words[0]))
      return false
    this.literal(escapeLiteral(words[0] ?? ''), words)
    return true
  }

  /** A value up to a blank or to a mark that all values end in, unless it is the beginning of a message. */
  private token() {
    const piped = this.reads(/[^|\s]+(?=\|)/y)
    if (this.isEnough(piped)) {
      const name = piped.every((one) => one === null || /\d\d?:\d\d:\d\d/.test(one))
        ? 'timestamp'
        : 'field'
      return this.column(name, piped, (field) => `(?P<${field}>[^\\s|]+)`)
    }
    const tokens = this.reads(/\S+/y)
    if (!this.isEnough(tokens)) return false
    const found = tokens.filter((one) => one !== null)
    const ending = ['):', ']:', '":', ':', ',', ';', ')', ']', '}', '>', '"', '=']
      .filter((mark) => found.every((one) => one.endsWith(mark) && one.length > mark.length))
      .at(0)
    const start = { tokens: found, rests: this.rests(), between: this.between, ending }
    if (isFreeText(start)) return false
    const values = tokens.map((one) => one?.slice(0, one.length - (ending ?? '').length) ?? null)
    const shown = values.filter((one) => one !== null)
    const isComponent = ending === ':' && shown.every((one) => /^[\w.$/@-]+$/.test(one))
    const name = this.nameOf(isComponent ? 'component' : 'field')
    if (shown.every((one) => /^\w+$/.test(one)))
      return this.column(name, values, (field) => `%{WORD:${field}}`)
    return this.column(name, values, (field) =>
      ending === undefined ? `%{NOTSPACE:${field}}` : `%{DATA:${field}}`,
    )
  }

  private isEnough(values: readonly (string | null)[]) {
    return values.filter((value) => value !== null).length >= this.least
  }

  /** The key in front of a value, the name by its place behind the request of an access log, or that of its kind. */
  private nameOf(field: string) {
    const key = /([A-Za-z_]\w*)\s*["']?\s*[=:]\s*["'[]?$/.exec(this.between)?.[1]
    const places = this.taken.has('request') ? accessNames[field] : undefined
    return key ?? places?.find((name) => !this.taken.has(name)) ?? field
  }

  private column(
    name: string,
    values: readonly (string | null)[],
    pattern: ColumnKind['pattern'],
  ): boolean {
    const field = this.free(name)
    const text = pattern(
      field,
      values.filter((value) => value !== null),
    )
    this.advance(values)
    this.out.push(text)
    this.last = name
    this.between = ''
    return true
  }

  private literal(text: string, values: readonly (string | null)[]) {
    this.between += values.find((value) => value !== null) ?? ''
    this.advance(values)
    this.out.push(text)
  }

  /** Moves the lines on, and leaves behind those without the value. */
  private advance(values: readonly (string | null)[]) {
    this.cursors = this.cursors.flatMap(({ line, at }, index) => {
      const value = values[index] ?? null
      return value === null ? [] : [{ line, at: at + value.length }]
    })
  }

  /** A field name that is not taken; the second of a name gets a number. */
  private free(name: string) {
    const count = (this.taken.get(name) ?? 0) + 1
    this.taken.set(name, count)
    return count === 1 ? name : `${name}${count}`
  }
}

/** Names by their order behind the request of an access log. */
const accessNames: Readonly<Record<string, readonly string[] | undefined>> = {
  number: ['status', 'bytes'],
  quoted: ['referrer', 'agent'],
}
