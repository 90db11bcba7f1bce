import { encodeBase64, decodeBase64 } from '../../lib/text/base64'
import { createMemberCheck, noExceptions, type NotSecret } from './secretNames'
import { replaceSpans, secretSpans } from './secretSpans'

/** Replaces a secret; also gets the text right before it. */
export type Replace = (secret: string, prefix: string) => string

/** Matches texts that may be base64 of JSON. */
export const base64Pattern = /^[\w+/=-]{16,}$/

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
    const replaced = replaceInJson(text, replace, notSecret, depth)
    if (isJson(text)) return replaced
    // In JSON that is cut off or wrong, quotes may be in wrong places: it is searched as plain text, too.
    return replaceSpans(replaced, secretSpans(replaced, { notSecret }), replace)
  }
  if (depth < maxDepth && base64Pattern.test(text) && packedJson.test(text)) {
    const decoded = decodeBase64(text)
    if (decoded !== null && looksLikeJson(decoded)) {
      const replaced = replaceInJson(decoded, replace, notSecret, depth)
      return replaced === decoded ? text : encodeBase64(replaced)
    }
  }
  return replaceSpans(text, secretSpans(text, { key, notSecret }), replace)
}

/**
 * How base64 of JSON begins, by the first byte of a bracket or of white space. Decoding every other word would take most of
 * the time of a search.
 */
const packedJson = /^[eWICD47w]/

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
    members: ReturnType<typeof createMemberCheck>
  }[] = []
  const outside = createMemberCheck(notSecret)
  let copied = 0
  /** the key of the next value, and whether it was a key of an object */
  let key: string | null = null
  const emit = (from: number, to: number, replaced: string) => {
    parts.push(text.slice(copied, from), replaced)
    copied = to
  }
  const parent = () => open.at(-1)
  const members = () => parent()?.members ?? outside
  const isHidden = () => parent()?.secret === true || (key !== null && members().isSecret(key))
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    const end = index + token.length
    if (token === '{' || token === '[') {
      const secret = isHidden()
      open.push({ key: key ?? parent()?.key ?? '', secret, members: createMemberCheck(notSecret) })
      key = null
    } else if (token === '}' || token === ']') {
      open.pop()
      key = null
    } else if (token === ',') key = null
    else if (token.startsWith('"') && isKey(text, end)) key = stringOf(token)
    else if (isHidden()) {
      if (isHideable(token)) emit(index, end, JSON.stringify(replace(stringOf(token), key ?? '')))
      key = null
    } else if (token.startsWith('"')) {
      const value = stringOf(token)
      if (key !== null) members().note(key, value)
      const under = key ?? parent()?.key ?? ''
      const replaced = replaceInText(value, replace, under, notSecret, depth + 1)
      if (replaced !== value) emit(index, end, JSON.stringify(replaced))
      key = null
    }
  }
  if (copied === 0) return text
  parts.push(text.slice(copied))
  return parts.join('')
}

/** A string, closed or up to the end of its line; a sign; a number or a word. */
const jsonToken = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"?|[{}[\],]|[^\s{}[\],":]+/g

/** Whether the string that ended here is a key. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (at < end + maxBlanks && /\s/.test(text.charAt(at))) at += 1
  return text.charAt(at) === ':'
}
const maxBlanks = 100

/** Empty values, booleans and null are no secrets. */
const isHideable = (token: string): boolean => !/^(?:""?|true|false|null)$/.test(token)

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
