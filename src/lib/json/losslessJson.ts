import { exactNumber, RawJson } from './rawJson'

/** The texts of values that were read from one, which are kept as long as the values. */
const keptTexts = new WeakMap<object, string | (() => string | undefined)>()

/**
 * Remembers the JSON text of an object or list, so that `writeJson` writes it as it was read: with its blanks, escapes, order
 * of members and duplicate names. A changed copy of the value is written anew.
 * @param text or a function that finds it when it is needed
 */
export function keepText<Value>(value: Value, text: string | (() => string | undefined)): Value {
  if (typeof value === 'object' && value !== null) keptTexts.set(value, text)
  return value
}

/** The JSON text that a value was read from; undefined where it is not known. */
export function keptText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value instanceof RawJson) return value.text
  const kept = keptTexts.get(value)
  const text = typeof kept === 'function' ? kept() : kept
  if (text !== undefined && text !== kept) keptTexts.set(value, text)
  return text
}

/**
 * Parses JSON without loss: a number that no double is equal to becomes `RawJson`. @throws {SyntaxError} for other text
 */
export function readJson(text: string): unknown {
  if (!mayLoseNumbers(text)) return JSON.parse(text)
  const marked = text.replace(token, (word, name: string | undefined) => {
    if (name !== undefined) return word
    if (word.startsWith('"')) return startsWithMark.test(word) ? `"${mark}s${word.slice(1)}` : word
    return exactNumber(word) instanceof RawJson && jsonNumber.test(word)
      ? `"${mark}n${word}"`
      : word
  })
  return JSON.parse(marked, (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(mark)) return value
    const rest = value.slice(2)
    return value[1] === 'n' ? new RawJson(rest) : rest
  })
}

/** Parses JSON without loss and keeps its text. @throws {SyntaxError} for other text */
export const readKept = (text: string): unknown => keepText(readJson(text), text)

/**
 * Whether a text may have a number that no double is equal to: one with 16 digits or more, or with an exponent. It looks at
 * strings, too, and costs a small part of parsing.
 */
export const mayLoseNumbers = (text: string): boolean => exponent.test(text) || hasLongNumber(text)

/** Looks at every 16th character: a run of 16 has one of them, and a pattern would look at all. */
function hasLongNumber(text: string): boolean {
  for (let i = longest; i < text.length; i += longest + 1) {
    let [from, to] = [i, i]
    while (isDigitOrPoint(text.charCodeAt(to))) to++
    if (to > i) while (isDigitOrPoint(text.charCodeAt(from - 1))) from--
    if (to - from > longest) return true
  }
  return false
}

/** digits that a double holds in any case */
const longest = 15
const isDigitOrPoint = (code: number) => (code >= 48 && code <= 57) || code === 46

/** Writes a value as JSON, `RawJson` and values with a kept text as their text. `undefined` gives 'null'. */
export function writeJson(value: unknown, indent?: number | string): string {
  const texts: string[] = []
  const json = JSON.stringify(
    value ?? null,
    (_, inner: unknown) => {
      const text = Object.is(inner, -0) ? '-0' : keptText(inner)
      if (text !== undefined) return `${mark}n${texts.push(text) - 1}`
      return typeof inner === 'string' && inner.startsWith(mark) ? `${mark}s${inner}` : inner
    },
    indent,
  )
  if (!json.includes(`"${mark}`)) return json
  return json.replace(token, (word, name: string | undefined) => {
    if (name !== undefined || word[1] !== mark) return word
    return word[2] === 'n' ? (texts[Number(word.slice(3, -1))] ?? word) : `"${word.slice(3)}`
  })
}

/** Begins a string that stands for a text. A string that begins with it is written with `s` behind it. */
const mark = '\u{E002}'
const startsWithMark = /^"(?:\u{E002}|\\ue002)/iu
/** A string (the group: followed by a colon, thus a name) or a number. */
const token = /"[^"\\]*(?:\\[^][^"\\]*)*"(\s*:)?|-?\d[\d.eE+-]*/g
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const exponent = /\d[eE][+\d-]/
