import { encodeBase64, decodeBase64 } from '../../lib/text/base64'
import { createMemberCheck, noExceptions, type NotSecret } from './secretNames'
import { replaceSpans, secretSpans } from './secretSpans'

/** Replaces a secret; also gets the text right before it. */
export type Replace = (secret: string, prefix: string) => string

/**
 * Whether a text may be base64 of JSON: by its alphabet, and by how it begins, with the first byte of a bracket or of
 * white space. Decoding every other word would take most of the time of a search.
 */
export const mayBePacked = (text: string): boolean =>
  packedJson.test(text) && /^[\w+/=-]{16,}$/.test(text)
const packedJson = /^[eWICD47w]/

/**
 * Replaces the secrets of a text that may be JSON, base64 of JSON, or any other text. Every other byte stays as it is,
 * so that masked JSON keeps its numbers, its blanks and the order of its members.
 * @param key the key of the value; '' = unknown
 */
export function replaceInText(
  text: string,
  replace: Replace,
  key = '',
  notSecret: NotSecret = noExceptions,
  depth = 0,
): string {
  if (depth < maxDepth && looksLikeJson(text)) {
    return replaceInWrittenJson(text, replace, notSecret, depth)
  }
  if (depth < maxDepth && mayBePacked(text)) {
    const decoded = decodeBase64(text)
    if (decoded !== null && looksLikeJson(decoded)) {
      const replaced = replaceInJson(decoded, replace, notSecret, depth)
      return replaced === decoded ? text : encodeBase64(replaced)
    }
  }
  return replaceSpans(text, secretSpans(text, { key, notSecret }), replace)
}

/**
 * The same for a text that is meant to be JSON, however far it is typed: where it is no JSON, quotes may be in wrong places,
 * so it is searched as plain text, and then value by value.
 */
export function replaceInWrittenJson(
  text: string,
  replace: Replace,
  notSecret: NotSecret,
  depth = 0,
): string {
  if (isJson(text)) return replaceInJson(text, replace, notSecret, depth)
  const plain = replaceSpans(text, secretSpans(text, { notSecret }), replace)
  return replaceInJson(plain, replace, notSecret, depth)
}

/** levels of JSON inside texts of JSON */
const maxDepth = 6

export const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text)

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Replaces the secrets of a JSON text, which may be unfinished or wrong: values are read one by one, and a value whose
 * quote does not close ends with its line. Duplicate keys are all replaced.
 */
export function replaceInJson(
  text: string,
  replace: Replace,
  notSecret: NotSecret = noExceptions,
  depth = 0,
): string {
  const parts: string[] = []
  /** for each open object or array: its key, whether it is a secret as a whole, and which of its members are secrets */
  const open: {
    key: string
    secret: boolean
    isObject: boolean
    members: ReturnType<typeof createMemberCheck>
  }[] = []
  const outside = createMemberCheck(notSecret)
  let copied = 0
  /** the key of the next value, and whether it was a key of an object */
  let key: string | null = null
  /** Whether the key has got a value; further values may follow in a text that is no JSON. */
  let hasValue = false
  /** Whether a key comes next, also where its colon is missing. */
  let isKeyDue = false
  const emit = (from: number, to: number, replaced: string) => {
    parts.push(text.slice(copied, from), replaced)
    copied = to
  }
  const parent = () => open.at(-1)
  const members = () => parent()?.members ?? outside
  const isHidden = () => parent()?.secret === true || (key !== null && members().isSecret(key))
  /** Forgets the key at a sign. That of a secret waits for its value, which a stray sign may stand before. */
  const endMember = () => {
    if (hasValue || key === null || !members().isSecret(key)) key = null
  }
  /** Replaces what is a secret by its form, within any quotes around. */
  const hideForm = (index: number, token: string, key = '') => {
    const value = token.replace(/^["'`“‘]/, '')
    const from = index + token.length - value.length
    const bare = value.replace(/["'`”’]$/, '')
    const replaced = replaceSpans(bare, secretSpans(bare, { key, notSecret }), replace)
    if (replaced !== bare) emit(from, from + bare.length, replaced)
  }
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    const end = index + token.length
    if (token === '{' || token === '[') {
      const secret = isHidden()
      const isObject = token === '{'
      const members = createMemberCheck(notSecret)
      open.push({ key: key ?? parent()?.key ?? '', secret, isObject, members })
      key = null
      isKeyDue = isObject
    } else if (token === '}' || token === ']') {
      endMember()
      open.pop()
      isKeyDue = false
    } else if (token === ',') {
      endMember()
      isKeyDue = parent()?.isObject === true
    } else if (token.startsWith('"') && (isKey(text, end) || (isKeyDue && !isHidden()))) {
      key = stringOf(token)
      hasValue = false
      isKeyDue = false
      // Without a colon it may be a value as well.
      if (!isKey(text, end)) hideForm(index, token)
    } else if (token.startsWith('/*')) {
      hideForm(index, token)
    } else if (isHidden()) {
      // A sign between a key and its value is not the value.
      if (!/[\p{L}\p{N}]/u.test(token)) {
        if (token.startsWith('"')) hasValue = true
        continue
      }
      const { value, from, to, written } = valueIn(token, index)
      if (isHideable(token)) emit(from, to, written(replace(value, key ?? '')))
      hasValue = true
    } else if (token.startsWith('"')) {
      const { value, from, to, written } = valueIn(token, index)
      if (key !== null) members().note(key, value)
      const under = key ?? parent()?.key ?? ''
      const replaced = replaceInText(value, replace, under, notSecret, depth + 1)
      if (replaced !== value) emit(from, to, written(replaced))
      key = null
    } else if (!isWord(token)) {
      // A value whose quotes are missing, or whose quotes do not match those before.
      hideForm(index, token, key ?? '')
    }
  }
  if (copied === 0) return text
  parts.push(text.slice(copied))
  return parts.join('')
}

/** A string, closed or up to the end of its line; a comment; a sign; a number or a word. */
const jsonToken =
  /\/\*[^*]{0,500}\*\/|"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"?|[{}[\],]|[^\s{}[\],":“”‘’：，]+/g

/** Whether the string that ended here is a key. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (at < end + maxBlanks && /\s/.test(text.charAt(at))) at += 1
  return text.charAt(at) === ':'
}
const maxBlanks = 100

/** Whether this is a number or a word of JSON; every other text has quotes there. */
const isWord = (token: string): boolean => /^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(token)

/** Empty values, booleans and null are no secrets. */
const isHideable = (token: string): boolean => !/^(?:""?|true|false|null)$/.test(token)

/** Whether a string ends with a quote that is not escaped. */
function isClosedString(token: string): boolean {
  if (token.length < 2 || !token.endsWith('"')) return false
  let escapes = 0
  while (token.charAt(token.length - 2 - escapes) === '\\') escapes += 1
  return escapes % 2 === 0
}

/** The value of a token, its place, and how another value is written there. */
function valueIn(token: string, index: number) {
  const isClosed = !token.startsWith('"') || isClosedString(token)
  if (isClosed) {
    const written = (text: string) => JSON.stringify(text)
    return { value: stringOf(token), from: index, to: index + token.length, written }
  }
  // The string was cut off, or its line goes on behind it: what stands around the value stays.
  const value = token.slice(1).replace(/[\s,}\]]+$/, '')
  const from = index + 1
  return { value, from, to: from + value.length, written: (text: string) => text }
}

function stringOf(token: string): string {
  if (!token.startsWith('"')) return token
  try {
    const value: unknown = JSON.parse(token)
    return String(value)
  } catch {
    // The string was cut off or has a wrong escape: it stands for itself.
    return token.replace(/^"|"$/g, '')
  }
}
