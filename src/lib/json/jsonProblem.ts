import type { Span } from './jsonTree'

export type JsonProblemCode =
  /** there is no text */
  | 'empty'
  /** the text ends before all is closed */
  | 'end'
  /** a comma is missing before this */
  | 'comma'
  /** a comma with nothing after it */
  | 'trailingComma'
  | 'colon'
  /** a name in double quotes belongs here */
  | 'key'
  | 'value'
  /** neither true, false, null nor in quotes */
  | 'word'
  | 'singleQuotes'
  /** not closed on its line */
  | 'string'
  /** a backslash or an invisible character that text may not hold */
  | 'escape'
  | 'number'
  | 'comment'
  /** closes what another bracket opened, or nothing */
  | 'bracket'
  /** the value ended before */
  | 'extra'
  /** a name that its object has already */
  | 'duplicate'

/** Why a text is no JSON, or none that means one thing. Line and column count from 1. */
export interface JsonProblem extends Span {
  code: JsonProblemCode
  line: number
  column: number
}

/** The first thing that is wrong with a JSON text (RFC 8259), a name that stands twice after all else; null: nothing. */
export function problemIn(text: string): JsonProblem | null {
  const found = scan(text)
  if (!found) return null
  const before = text.slice(0, found.from).split(/\r\n?|\n/)
  return { ...found, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type Found = Span & { code: JsonProblemCode }

/** What may come next. */
type Expected = 'value' | 'item' | 'key' | 'firstKey' | 'colon' | 'comma'

interface Open {
  closes: string
  /** an object's names so far */
  keys: Set<string> | null
}

function scan(text: string): Found | null {
  const open: Open[] = []
  let expected: Expected = 'value'
  let comma: Found | null = null
  let twice: Found | null = null
  let at = blanks(text, 0)
  if (at === text.length) return { code: 'empty', from: 0, to: text.length }
  for (; at < text.length; at = blanks(text, at)) {
    token.lastIndex = at
    const word = token.exec(text)?.[0]
    const from = at
    const here = (code: JsonProblemCode): Found => {
      return { code, from, to: from + (word?.length ?? 1) }
    }
    const inner = open.at(-1)
    if (!inner && expected === 'comma') return { code: 'extra', from: at, to: text.length }
    if (word === undefined) return odd(text, at, expected)
    if (word === '}' || word === ']') {
      if (expected === 'key' || (expected === 'value' && comma)) return comma
      if (expected === 'colon' || (expected === 'value' && open.length > 0))
        return here(expected === 'colon' ? 'colon' : 'value')
      if (inner?.closes !== word) return here('bracket')
      open.pop()
      expected = 'comma'
    } else if (expected === 'comma') {
      if (word !== ',') return here('comma')
      comma = here('trailingComma')
      expected = inner?.keys ? 'key' : 'value'
      at += 1
      continue
    } else if (expected === 'colon') {
      if (word !== ':') return here('colon')
      expected = 'value'
    } else if (expected === 'key' || expected === 'firstKey') {
      if (!word.startsWith('"')) return here('key')
      const key = word.includes('\\') ? JSON.stringify(JSON.parse(word)) : word
      if (inner?.keys?.has(key)) twice ??= here('duplicate')
      inner?.keys?.add(key)
      expected = 'colon'
    } else if (word === '{' || word === '[') {
      const keys = word === '{' ? new Set<string>() : null
      open.push({ closes: keys ? '}' : ']', keys })
      expected = keys ? 'firstKey' : 'item'
    } else if (word === ',' || word === ':') return here('value')
    else expected = 'comma'
    comma = null
    at += word.length
  }
  return open.length > 0 || expected !== 'comma'
    ? { code: 'end', from: text.trimEnd().length - 1, to: text.trimEnd().length }
    : twice
}

/** Why no JSON word stands here. */
function odd(text: string, from: number, expected: Expected): Found {
  const first = text.charAt(from)
  const until = (end: RegExp) => {
    const length = text.slice(from + 1).search(end)
    return length < 0 ? text.length : from + 1 + length
  }
  if (first === '"') {
    openString.lastIndex = from
    const end = openString.exec(text)?.[0].length ?? 1
    const stop = text.charAt(from + end)
    if (stop === '' || stop === '\n' || stop === '\r')
      return { code: 'string', from, to: from + end }
    const to = Math.min(from + end + (stop === '\\' ? 2 : 1), text.length)
    return { code: 'escape', from: from + end, to }
  }
  if (first === "'")
    return { code: 'singleQuotes', from, to: Math.min(until(/'|$/m) + 1, text.length) }
  if (/^\/[/*]/.test(text.slice(from, from + 2))) return { code: 'comment', from, to: until(/$/m) }
  const to = until(/[\s,:{}[\]"]|$/)
  if (expected === 'key' || expected === 'firstKey') return { code: 'key', from, to }
  if (expected === 'colon') return { code: 'colon', from, to }
  if (expected === 'comma') return { code: 'comma', from, to }
  return { code: /[-+.\d]/.test(first) ? 'number' : 'word', from, to }
}

function blanks(text: string, from: number): number {
  blank.lastIndex = from
  return from + (blank.exec(text)?.[0].length ?? 0)
}

const blank = /[ \t\n\r]*/y
const plain = String.raw`[^"\\\x00-\x1f]*`
const escaped = String.raw`\\(?:["\\/bfnrt]|u[\da-fA-F]{4})`
const openString = new RegExp(`"${plain}(?:${escaped}${plain})*`, 'y')
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])`
const token = new RegExp(
  String.raw`${openString.source}"|${number}|(?:true|false|null)(?![\w$])|[{}[\],:]`,
  'y',
)
