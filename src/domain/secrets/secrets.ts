import { isObject } from '../../contract/read'
import { secretKeys } from '../../contract/secretKeys'
import { encodeBase64, textFromBase64 } from '../../lib/text/base64'

/** Stands in a secret's place. */
export const mask = '••••••'

/** Texts that can be base64 of JSON. */
export const packed = /^[\w+/=-]{16,}$/

/**
 * The same value without the secrets in it: those under the options that hold one, those under names that tell, and
 * credentials inside addresses and connection strings. JSON inside a text, and base64 of JSON, are looked into.
 */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value)
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isSecret(key) ? covered(member) : maskSecrets(member),
    ]),
  )
}

/** The same text without the secrets in it. */
export const maskText = (text: string): string => insideText(text, maskSecrets, () => mask)

/**
 * The same text with something else for the secrets in it. JSON in it, and base64 of JSON, is handed to `json`; anywhere
 * else each secret is handed to `cover`, with what stands right before it.
 */
export function insideText(
  text: string,
  json: (value: unknown) => unknown,
  cover: (secret: string, head: string) => string,
): string {
  const plain = jsonIn(text)
  if (plain !== undefined) return JSON.stringify(json(plain))
  const unpacked = packed.test(text) ? jsonIn(textFromBase64(text) ?? '') : undefined
  if (unpacked !== undefined) return encodeBase64(JSON.stringify(json(unpacked)))
  return coverText(text, cover)
}

/** The same text with something else for the credentials in it, whatever else it may be. */
export const coverText = (text: string, cover: (secret: string, head: string) => string): string =>
  credentials.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (_, head: string, secret: string) => head + cover(secret, head)),
    text,
  )

/** Whether a member of this name holds a secret. */
export const isSecret = (key: string): boolean =>
  secretKeys.has(key.toLowerCase()) ||
  ((telling.test(key) || tellingEnd.test(key)) && !harmless.test(key))

const telling =
  /passw|passphrase|pwd|secret|token|credential|cookie|authorization|(private|access|api|session)[-_]?key|(^|[-_])(ak|sk)$/i
const tellingEnd = /[a-z](AK|SK)$/
/** Names of files, sizes and times, which tell of secrets without being any. */
const harmless = /(file|path|dir|expire\w*|ttl|timeout|length|enabled?|tokenizer)$/i

/** What stands before a secret, and the secret. */
const credentials = [
  // `scheme://user:password@`; the password may hold anything but a slash or a space
  /(\b[a-z][\w+.-]*:\/\/[^\s:/@]*:)([^\s/]+)(?=@)/gi,
  // `user:password@tcp(`, as Go's drivers write it
  /((?:^|[\s"'=])[^\s:@/"'=]+:)([^\s"']+)(?=@\w*\()/g,
  // `Authorization: Bearer ...`
  /(\b(?:Bearer|Basic|QBox|Qiniu|Pandora)\s+)([\w+/=.:~\uE000•\uE001-]{8,})/g,
  // `password=...;`, `token: ...`, in addresses and connection strings alike
  /((?:passw(?:or)?d|pwd|secret|secret[-_]?key|access[-_]?key|api[-_]?key|access[-_]?token|token|\w+_[as]k)["']?\s*[=:]\s*["']?)([^\s"',;&}]+)/gi,
]

/** Nothing is left of it but whether there was something. */
function covered(value: unknown): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(covered)
  if (!isObject(value)) return mask
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, covered(member)]))
}

function jsonIn(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
