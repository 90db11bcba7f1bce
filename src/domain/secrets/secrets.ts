import { isRecord } from '../../lib/json/json'
import { readKept } from '../../lib/json/losslessJson'
import { looksLikeJson, replaceInText } from './replaceInJson'
import { createMemberCheck, noExceptions, type NotSecret } from './secretNames'
import { mask } from './secretSpans'

export { mayBePacked } from './replaceInJson'
export { isSecret, type NotSecret } from './secretNames'
export { mask } from './secretSpans'

/**
 * Masks the secrets of a value: those of options that have one, those of keys that name one, and those that have the
 * form of one, in addresses, in other texts, in JSON inside a text, and in base64 of JSON.
 * @param notSecret the keys whose values stay readable
 */
export const maskSecrets = (value: unknown, notSecret: NotSecret = noExceptions): unknown =>
  maskUnder(value, '', notSecret)

function maskUnder(value: unknown, key: string, notSecret: NotSecret): unknown {
  if (typeof value === 'string') return replaceInText(value, () => mask, key, notSecret)
  if (Array.isArray(value)) return value.map((item) => maskUnder(item, key, notSecret))
  if (!isRecord(value)) return value
  const check = createMemberCheck(notSecret)
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (check.isSecret(key)) return [key, maskValue(member)]
      check.note(key, member)
      return [key, maskUnder(member, key, notSecret)]
    }),
  )
}

/** Masks the secrets of a text; every other character stays. */
export const maskText = (text: string, notSecret: NotSecret = noExceptions): string =>
  replaceInText(text, () => mask, '', notSecret)

/** Whether a text under this key has a secret by its form. */
export const isMaskedText = (
  key: string,
  text: string,
  notSecret: NotSecret = noExceptions,
): boolean => replaceInText(text, () => mask, key, notSecret) !== text

/** Parses a text that is a JSON object or array; undefined for any other. */
export function parseIfJson(text: string): unknown {
  if (!looksLikeJson(text)) return undefined
  try {
    return readKept(text)
  } catch {
    return undefined
  }
}

/** Masks a secret value. Empty values and booleans are not masked. */
function maskValue(value: unknown): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(maskValue)
  if (!isRecord(value)) return mask
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskValue(member)]))
}
