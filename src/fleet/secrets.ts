import { isObject } from '../contract/read'
import { secretKeys } from '../contract/secretKeys'
import { encodeBase64, textFromBase64 } from '../lib/base64'

/** Stands in a secret's place. */
export const mask = '••••••'

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
export function maskText(text: string): string {
  const plain = jsonIn(text)
  if (plain !== undefined) return JSON.stringify(maskSecrets(plain))
  const packed = /^[\w+/=-]{16,}$/.test(text) ? jsonIn(textFromBase64(text) ?? '') : undefined
  if (packed !== undefined) return encodeBase64(JSON.stringify(maskSecrets(packed)))
  return text
    .replace(urlCredentials, `$1${mask}@`)
    .replace(dsnCredentials, `$1$2${mask}@`)
    .replace(schemes, `$1 ${mask}`)
    .replace(pairs, `$1${mask}`)
}

/** Whether a member of this name holds a secret. */
export const isSecret = (key: string): boolean =>
  secretKeys.has(key.toLowerCase()) ||
  ((telling.test(key) || tellingEnd.test(key)) && !harmless.test(key))

const telling =
  /passw|passphrase|pwd|secret|token|credential|cookie|authorization|(private|access|api|session)[-_]?key|(^|[-_])(ak|sk)$/i
const tellingEnd = /[a-z](AK|SK)$/
/** Names of files, sizes and times, which tell of secrets without being any. */
const harmless = /(file|path|dir|expire\w*|ttl|timeout|length|enabled?|tokenizer)$/i

/** `scheme://user:password@`; the password may hold anything but a slash or a space. */
const urlCredentials = /(\b[a-z][\w+.-]*:\/\/[^\s:/@]*:)[^\s/]+@/gi
/** `user:password@tcp(`, as Go's drivers write it */
const dsnCredentials = /(^|[\s"'=])([^\s:@/"'=]+:)[^\s"']+@(?=\w*\()/g
/** `Authorization: Bearer ...` */
const schemes = /\b(Bearer|Basic|QBox|Qiniu|Pandora)\s+[\w+/=.:~-]{8,}/g
/** `password=...;`, `token: ...`, in addresses and connection strings alike */
const pairs =
  /((?:passw(?:or)?d|pwd|secret|secret[-_]?key|access[-_]?key|api[-_]?key|access[-_]?token|token|\w+_[as]k)["']?\s*[=:]\s*["']?)[^\s"',;&}]+/gi

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
