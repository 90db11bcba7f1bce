import { goBoolean } from '../../contract/goNumbers'
import { goTrim } from '../../lib/grok/goStrings'
import { goFloat } from '../../lib/grok/typedValue'
import { failedLine, lineKeepingOf, rawDataOf, type ParserOptions } from './parserOptions'
import { recordOfFields, type SampleField, type SampleParser } from './sampleResult'

/**
 * The agent's parsers `KV` and `logfmt` (parser/logfmt, utils/parse/mutate/keyvalue.go). A pair ends where the last blank
 * before the next separator stands, so that values may hold blanks. Quotes around a name or a value are removed. Values that
 * read as numbers or booleans become such, `inf` and `t` too. The parser has no labels.
 */
export function createKeyValueParser(options: ParserOptions): SampleParser {
  const keeping = lineKeepingOf(options)
  const separator = toBytes(options.text('splitter', '='))
  const keepsText = options.flag('keep_string')
  return {
    parse(untrimmed) {
      const line = goTrim(untrimmed)
      const fields: SampleField[] = []
      for (const pair of pairsOf(toBytes(line), separator)) {
        const [name, value] = withoutQuotes(pair)
        if (name === '') return failedLine(line, failure('key was empty'), keeping)
        fields.push(fieldOf(toText(name), toText(value), keepsText ? null : toText(pair[1])))
      }
      if (fields.length === 0) return failedLine(line, failure('data is empty'), keeping)
      return { fault: null, records: [recordOfFields([...fields, ...rawDataOf(line, keeping)])] }
    },
  }
}

const failure = (what: string) => ({
  is: 'agent' as const,
  message: `${what} after parse, will keep origin data in pandora_stash if disable_record_errdata field is false`,
})

/** @param typed the value with its quotes, which decides about its type; null: it stays a text */
function fieldOf(name: string, value: string, typed: string | null): SampleField {
  if (typed !== null) {
    const number = goFloat(typed)
    if (number !== undefined) return { name, type: 'float', value: String(number) }
    const boolean = goBoolean(typed)
    if (boolean !== undefined) return { name, type: 'boolean', value: String(boolean) }
  }
  return { name, type: 'string', value }
}

type Pair = readonly [name: string, value: string]

const quotesIn = (text: string) => text.split('"').length - 1

function withoutQuotes([name, value]: Pair): Pair {
  const [inName, inValue] = [quotesIn(name) % 2, quotesIn(value) % 2]
  if (inName === 1 && inValue === 1)
    return name.startsWith('"') && value.endsWith('"')
      ? [name.slice(1), value.slice(0, -1)]
      : [name, value]
  return [inName === 0 ? unquoted(name) : name, inValue === 0 ? unquoted(value) : value]
}

const unquoted = (text: string) =>
  text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text

/** The pairs of a line, both as bytes: the agent counts in bytes, and skips some where it means characters. */
function* pairsOf(start: string, separator: string): Generator<Pair> {
  let [line, at] = [start, 0]
  while (line !== '') {
    if (at === 0) at = separatorIn(line, separator)
    if (at <= 0 || at >= line.length) return
    const name = trimmed(line.slice(0, at))
    const from = at + separator.length
    let next: ReturnType<typeof nextPair>
    try {
      next = nextPair(line, at, separator)
    } catch (error) {
      // The agent recovers from a slice beyond the line and keeps the pairs that it has.
      if (error instanceof RangeError) return
      throw error
    }
    if (!next) {
      if (from > line.length) return
      yield [name, trimmed(line.slice(from))]
      return
    }
    yield [name, trimmed(line.slice(from, from + next.blank))]
    line = line.slice(from + next.blank + 1)
    at = next.separator - from - next.blank - 1
  }
}

/** Where the next pair begins: the blank before it, counted from behind the separator, and its own separator. */
function nextPair(line: string, at: number, separator: string) {
  const length = separator.length
  const blank = firstBlankIn(line.slice(at))
  if (blank < 0) return null
  let found = separatorIn(line.slice(at + blank), separator)
  let before = at + length
  let next = at + blank + found
  // A separator right behind another one belongs to the value. The agent skips the separator's length once more.
  while (found >= 0 && trimmed(sliced(line, before + length, next)) === '') {
    before = next + length
    found = separatorIn(sliced(line, before, line.length), separator)
    next = before + found
  }
  if (found < 0) return null
  const last = lastBlankIn(trimmedEnd(sliced(line, at + length, next)))
  return last < 0 ? null : { blank: last, separator: next }
}

/** @throws RangeError as Go panics */
function sliced(text: string, from: number, to: number): string {
  if (from > to || to > text.length) throw new RangeError('slice bounds out of range')
  return text.slice(from, to)
}

/** The first separator outside of quotes, or else the last one. */
function separatorIn(line: string, separator: string): number {
  let isQuoted = false
  for (let at = 0; at + separator.length <= line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (!isQuoted && line.startsWith(separator, at)) return at
  }
  return line.lastIndexOf(separator)
}

/** One blank of Unicode in UTF-8. */
const blank = String.raw`(?:[\t-\r ]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80)`
const leading = new RegExp(`^${blank}+`)
const trailing = new RegExp(`${blank}+$`)
const quoteOrBlank = new RegExp(`"|${blank}`, 'g')

const trimmedEnd = (text: string) => text.replace(trailing, '')
const trimmed = (text: string) => trimmedEnd(text.replace(leading, ''))

const firstBlankIn = (text: string) => blankIn([...text.matchAll(quoteOrBlank)])
const lastBlankIn = (text: string) => blankIn([...text.matchAll(quoteOrBlank)].reverse())

/** The first of these blanks with an even number of quotes before it. */
function blankIn(found: readonly RegExpExecArray[]): number {
  let isQuoted = false
  for (const { 0: mark, index } of found) {
    if (mark === '"') isQuoted = !isQuoted
    else if (!isQuoted) return index
  }
  return -1
}

/** UTF-8, one character a byte. */
const toBytes = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')

const toText = (bytes: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
  )
