import { maxDepth } from './jsonDepth'
import type { TextSpan } from '../text/textEdit'

export type JsonProblemCode =
  /** The text is empty. */
  | 'empty'
  /** The text ends before everything is closed. */
  | 'end'
  /** A comma is missing before this. */
  | 'comma'
  /** No value follows the comma. */
  | 'trailingComma'
  | 'colon'
  /** A name in double quotes is missing here. */
  | 'key'
  | 'value'
  /** The word is not true, false or null, and not in quotes. */
  | 'word'
  | 'singleQuotes'
  /** The string is not closed on its line. */
  | 'string'
  /** A backslash or control character is not valid in a string. */
  | 'escape'
  | 'number'
  | 'comment'
  /** The bracket does not match the open one, or none is open. */
  | 'bracket'
  /** More lists and objects lie in each other than are read. */
  | 'deep'
  /** Text follows the value. */
  | 'extra'
  /** The object already has a member of this name. */
  | 'duplicate'

/** Why a text is no valid or no unambiguous JSON. Line and column count from 1. */
export interface JsonProblem extends TextSpan {
  code: JsonProblemCode
  line: number
  column: number
}

/**
 * The first problem of a JSON text (RFC 8259); null: none. A duplicate name is reported only if there is no other
 * problem.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const found = findProblem(text)
  if (!found) return null
  const before = text.slice(0, found.from).split(/\r\n?|\n/)
  return { ...found, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type Found = TextSpan & { code: JsonProblemCode }

/** The tokens that may come next. */
type Expected = 'value' | 'item' | 'key' | 'firstKey' | 'colon' | 'comma'

interface OpenBracket {
  closingBracket: string
  /** the names of an object so far; null for a list */
  keys: Set<string> | null
}

function findProblem(text: string): Found | null {
  const open: OpenBracket[] = []
  let expected: Expected = 'value'
  let comma: Found | null = null
  let duplicate: Found | null = null
  let at = skipBlanks(text, 0)
  if (at === text.length) return { code: 'empty', from: 0, to: text.length }
  for (; at < text.length; at = skipBlanks(text, at)) {
    token.lastIndex = at
    const word = token.exec(text)?.[0]
    const from = at
    const here = (code: JsonProblemCode): Found => {
      return { code, from, to: from + (word?.length ?? 1) }
    }
    const inner = open.at(-1)
    if (!inner && expected === 'comma') return { code: 'extra', from: at, to: text.length }
    if (word === undefined) return tokenProblem(text, at, expected)
    if (word === '}' || word === ']') {
      if (expected === 'key' || (expected === 'value' && comma)) return comma
      if (expected === 'colon' || (expected === 'value' && open.length > 0))
        return here(expected === 'colon' ? 'colon' : 'value')
      if (inner?.closingBracket !== word) return here('bracket')
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
      if (inner?.keys?.has(key)) duplicate ??= here('duplicate')
      inner?.keys?.add(key)
      expected = 'colon'
    } else if (word === '{' || word === '[') {
      if (open.length === maxDepth) return here('deep')
      const keys = word === '{' ? new Set<string>() : null
      open.push({ closingBracket: keys ? '}' : ']', keys })
      expected = keys ? 'firstKey' : 'item'
    } else if (word === ',' || word === ':') return here('value')
    else expected = 'comma'
    comma = null
    at += word.length
  }
  return open.length > 0 || expected !== 'comma'
    ? { code: 'end', from: text.trimEnd().length - 1, to: text.trimEnd().length }
    : duplicate
}

/** Why there is no JSON token at this offset. */
function tokenProblem(text: string, from: number, expected: Expected): Found {
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

function skipBlanks(text: string, from: number): number {
  if (text.charCodeAt(from) > 32) return from
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
