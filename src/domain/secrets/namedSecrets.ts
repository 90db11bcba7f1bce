import type { TextSpan } from '../../lib/text/textEdit'
import { isSecret, type NotSecret } from './secretNames'
import type { SecretSpan } from './secretSpans'

/** `password=...;`, `"token": "..."`, `sk='a b'`: values whose name is that of a secret. */
export function namedValues(text: string, notSecret: NotSecret): SecretSpan[] {
  const found: SecretSpan[] = []
  const known = new Map<string, boolean>()
  const namesSecret = (name: string) => {
    const answer = known.get(name) ?? isSecret(name, notSecret)
    if (known.size < 1000) known.set(name, answer)
    return answer
  }
  let end = 0
  for (const { 0: written, index } of text.matchAll(/[=:＝：]/g)) {
    if (index < end) continue
    const sign = written.normalize('NFKC')
    const { name, from: nameFrom } = nameBefore(text, index)
    if (name.length < 2 || !namesSecret(name)) continue
    // A pattern names its fields: `%{NOTSPACE:token:string}`.
    const before = text.slice(Math.max(0, nameFrom - 2), nameFrom)
    if (sign === ':' && (before.endsWith(':') || before.endsWith('%{'))) continue
    const value = valueAfter(text, index + 1, sign)
    end = value.end
    if (!value.quoted && value.to > value.from && !isProse(text, value)) {
      if (sign === ':' && lineNames.test(name)) value.to = lineEnd(text, value.to)
      // A connection string separates its parts by semicolons, and blanks belong to them.
      else if (sign === '=' && before.trimEnd().endsWith(';')) value.to = partEnd(text, value.to)
      // In a text of JSON, the next line begins within the word, or instead of it.
      const line = text.slice(value.from, value.to).search(/(?:^[|>][+-]?\d?)?\\[nrt]/)
      if (line === 0) continue
      end = line > 0 ? value.from + line : value.to
    }
    if (
      value.from < value.to &&
      !isReference(text, value) &&
      !(sign === ':' && isProse(text, value))
    )
      found.push({ from: value.from, to: value.to, prefix: text.slice(nameFrom, value.from) })
  }
  return found
}

/** Headers whose value is the rest of their line: schemes with parameters, and lists of cookies. */
const lineNames = /(?:authorization|cookie)$/i

/** The end of a line, or the quote before it. */
function lineEnd(text: string, from: number): number {
  quoteOrBreak.lastIndex = from
  const end = quoteOrBreak.exec(text)?.index ?? text.length
  // Parameters of a scheme are quoted themselves: `Digest username="x", response="y"`.
  const isParameter = /\w=\\*$/.test(text.slice(Math.max(0, end - 6), end))
  return isParameter ? breakAfter(text, end) : end
}
const quoteOrBreak = /["'\n\r]/g

function breakAfter(text: string, from: number): number {
  const end = text.slice(from, from + maxLine).search(/[\n\r]/)
  return end < 0 ? Math.min(text.length, from + maxLine) : from + end
}
const maxLine = 4096

/** The next semicolon or quote, or the end of the line. */
function partEnd(text: string, from: number): number {
  const end = text.slice(from, from + maxPart).search(/[;"'\n\r]/)
  return end < 0 ? Math.min(text.length, from + maxPart) : from + end
}
const maxPart = 256

/** Whether a value stands for another: the capture of a pattern, or a sign that a message quotes. */
const isReference = (text: string, { from, to }: TextSpan): boolean =>
  text.startsWith('%{', from) ||
  (to - from <= 2 && /^[^\p{L}\p{N}•\uE000\uE001]+$/u.test(text.slice(from, to)))

interface NamedValue extends TextSpan {
  quoted: boolean
  /** where the search goes on */
  end: number
}

/** The name before a sign, whose quotes and blanks may stand between. */
function nameBefore(text: string, sign: number): { name: string; from: number } {
  let to = sign
  while (to > sign - maxQuotes && to > 0 && besideNames.includes(text.charAt(to - 1))) to -= 1
  const opening = openingOf.get(text.charAt(to))
  if (opening) {
    const quoted = text.slice(Math.max(0, to - maxNameLength), to)
    const at = quoted.lastIndexOf(opening)
    // A name in quotes may have blanks and any characters.
    if (
      at >= 0 &&
      /[^\w.\\-]/.test(quoted.slice(at + 1)) &&
      !/[\n{}[\],:=]/.test(quoted.slice(at + 1))
    )
      return { name: quoted.slice(at + 1), from: to - quoted.length + at + 1 }
  }
  let from = to
  while (from > to - maxNameLength && isNameCode(text.charCodeAt(from - 1))) from -= 1
  // `\n` of a text of JSON is not the first letter of a name.
  if (text.charAt(from - 1) === '\\' && /[nrt]/.test(text.charAt(from))) from += 1
  return { name: text.slice(from, to).replace(/^[.-]+/, ''), from }
}
const besideNames = ` \t\n"'\\“”‘’「」『』＂＇\u{200B}\u{2060}\u{FEFF}`
const maxNameLength = 64
/** blanks and quotes, which are escaped in JSON inside texts of JSON */
const maxQuotes = 16

/** Letters, digits, `_`, `-` and `.`; also letters that look like these, and what cannot be seen between them. */
const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  (code > 160 && isForeignNameCode(code))

const isForeignNameCode = (code: number): boolean =>
  code === 173 ||
  (code >= 0xc0 && code <= 0x52f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1d)

/** The value after a sign: a quoted text, or a word; of an authorisation what follows its scheme. */
export function valueAfter(text: string, at: number, sign: string): NamedValue {
  let from = at
  // `=>`, `:=` and `==` are one sign.
  if (/^[=>]/.test(text.charAt(from))) from += 1
  at = from
  while (from < at + 8 && /[ \t]/.test(text.charAt(from))) from += 1
  // Quotes of a text inside JSON are escaped.
  // Languages mark the kind of a text before its quote: `u'...'`.
  if (/^[ubrf]["']/i.test(text.slice(from, from + 2))) from += 1
  const escape = /^\\+(?=["'])/.exec(text.slice(from, from + maxQuotes))?.[0] ?? ''
  const open = text.charAt(from + escape.length)
  const quote = closingOf.get(open)
  if (quote) {
    const begin = from + escape.length + 1
    const close = closingQuote(text, begin, escape + quote)
    return { from: begin, to: close, quoted: true, end: close + 1 }
  }
  unquotedEnd.lastIndex = from
  let to = unquotedEnd.exec(text)?.index ?? text.length
  if (sign === '=' || from - at <= 1) {
    const scheme =
      /^[\w-]+$/.test(text.slice(from, to)) && authSchemes.has(text.slice(from, to).toLowerCase())
    if (scheme && text.charAt(to) === ' ') {
      from = to + 1
      unquotedEnd.lastIndex = from
      to = unquotedEnd.exec(text)?.index ?? text.length
    }
  }
  return { from, to, quoted: false, end: Math.max(to, at) }
}

const closingOf = new Map([
  ...['"', "'", '`', '＂', '＇'].map((quote) => [quote, quote] as const),
  ...['“”', '‘’', '「」', '『』'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
])
const openingOf = new Map(Array.from(closingOf, ([open, close]) => [close, open]))
const unquotedEnd = /[\s"',;&}\]]/g

/** The place of the closing quote; the end of the line or of the text for a text that was cut off. */
function closingQuote(text: string, from: number, quote: string): number {
  stop.lastIndex = from
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const { index } = found
    if (found[0] === '\n' || text.startsWith(quote, index)) return index
    // What follows a backslash does not close the quote.
    if (found[0] === '\\') stop.lastIndex = index + 2
  }
  return text.length
}
const stop = /["'`”’」』＂＇\\\n]/g

/** Whether a sentence goes on after a colon: `auth: failed`, `token: expected }`. */
const isProse = (text: string, { from, to, quoted }: NamedValue): boolean =>
  !quoted &&
  to - from < 24 &&
  prose.has(
    text
      .slice(from, to)
      .toLowerCase()
      .replace(/[.!)]+$/, ''),
  )

/** Words of messages about secrets. */
const prose = new Set([
  ...['failed', 'failure', 'expected', 'unexpected', 'required', 'missing', 'invalid', 'expired'],
  ...['not', 'no', 'is', 'was', 'must', 'cannot', 'error', 'denied', 'unknown', 'wrong', 'empty'],
  ...['yes', 'on', 'off', 'see', 'set', 'unset', 'changed', 'refused', 'rejected', 'mismatch'],
  ...['authentication', 'authorization', 'unauthorized', 'true', 'false', 'null', 'nil', 'none'],
])

const authSchemes = new Set([
  'bearer',
  'basic',
  'digest',
  'token',
  'apikey',
  'qbox',
  'qiniu',
  'pandora',
  'oss',
  'cos',
  'obs',
])
