import { secretKeys } from '../../contract/secretKeys'
import { isRecord } from '../../lib/json/json'
import { encodeBase64, decodeBase64 } from '../../lib/text/base64'

/** Replaces a secret on the screen. */
export const mask = '••••••'

/** Matches texts that may be base64 of JSON. */
export const base64Pattern = /^[\w+/=-]{16,}$/

/**
 * Masks the secrets of a value: those of options that have one, those of keys that name one, and credentials in
 * addresses and connection strings; also in JSON inside a text, and in base64 of JSON.
 */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value)
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isSecret(key) ? maskValue(member) : maskSecrets(member),
    ]),
  )
}

/** Masks the secrets of a text. */
export const maskText = (text: string): string => replaceSecrets(text, maskSecrets, () => mask)

/**
 * Replaces the secrets of a text. JSON, also as base64, is replaced by the result of `json`; in other texts each secret is
 * replaced by the result of `replace`, which also gets the text right before the secret.
 */
export function replaceSecrets(
  text: string,
  json: (value: unknown) => unknown,
  replace: (secret: string, prefix: string) => string,
): string {
  const parsed = parseIfJson(text)
  if (parsed !== undefined) return JSON.stringify(json(parsed))
  const decoded = base64Pattern.test(text) ? parseIfJson(decodeBase64(text) ?? '') : undefined
  if (decoded !== undefined) return encodeBase64(JSON.stringify(json(decoded)))
  return replaceCredentials(text, replace)
}

/** Replaces the credentials of a text, without regard to its form. */
export const replaceCredentials = (
  text: string,
  replace: (secret: string, prefix: string) => string,
): string =>
  credentials.reduce(
    (rest, pattern) =>
      rest.replace(
        pattern,
        (_, prefix: string, secret: string) => prefix + replace(secret, prefix),
      ),
    text,
  )

/** Whether the value of this key is a secret. */
export const isSecret = (key: string): boolean =>
  secretKeys.has(key.toLowerCase()) ||
  ((secretNames.test(key) || secretSuffix.test(key)) && !harmlessNames.test(key))

const secretNames =
  /passw|passphrase|pwd|secret|token|credential|cookie|authorization|(private|access|api|session)[-_]?key|(^|[-_])(ak|sk)$/i
const secretSuffix = /[a-z](AK|SK)$/
/** Names of files, sizes and times that relate to a secret without being one. */
const harmlessNames = /(file|path|dir|expire\w*|ttl|timeout|length|enabled?|tokenizer)$/i

/** Patterns whose first group is the text before a secret, and whose second group is the secret. */
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

/** Masks a secret value. Empty values and booleans are not masked. */
function maskValue(value: unknown): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(maskValue)
  if (!isRecord(value)) return mask
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskValue(member)]))
}

function parseIfJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
