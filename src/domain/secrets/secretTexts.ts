import { writeJson } from '../../lib/json/losslessJson'
import { decodeBase64, encodeBase64 } from '../../lib/text/base64'
import { replaceInText, replaceInWrittenJson } from './replaceInJson'
import { noExceptions, type NotSecret } from './secretNames'
import { replaceSpans, secretMarker, secretSpans, type SecretSpan } from './secretSpans'
import { mayBePacked, mask, parseIfJson } from './secrets'

/**
 * Replaces a secret in everything that is stored. It is a text, because the values of readers, senders and parsers are
 * texts, and one that users do not type: the mask between two private-use characters (U+E000 and U+E001).
 */
export { secretMarker } from './secretSpans'

type Fill = (hidden: unknown, current: unknown) => { config: unknown }

/**
 * Replaces each secret in a text by the marker; every other byte stays. JSON need not be valid (yet).
 * @param key of the value; '' = unknown
 */
export const hideText = (text: string, key = '', notSecret: NotSecret = noExceptions): string =>
  replaceInText(text, () => secretMarker, key, notSecret)

/** The same for a text that is meant to be JSON, however far it is typed: also without the bracket at its beginning. */
export const hideJson = (text: string, notSecret: NotSecret = noExceptions): string =>
  replaceInWrittenJson(text, () => secretMarker, notSecret)

/**
 * Replaces the markers of a text by the secrets of the current text. A secret is matched by the text before it, or if it
 * is the only one. Other markers remain.
 */
export function fillText(
  text: string,
  current: string,
  { key = '', fillSecrets }: { key?: string; fillSecrets: Fill },
): string {
  if (!mayHaveMarker(text)) return text
  if (hideText(current, key) === text) return current
  const { value, packed } = jsonOf(text)
  if (value === undefined) return fillPlain(text, current, key)
  const filled = writeJson(fillSecrets(value, jsonOf(current).value).config)
  return packed ? encodeBase64(filled) : filled
}

/** Whether a text may have a marker, or a mask that stands for one, also inside base64. */
export const mayHaveMarker = (text: string) => text.includes(mask) || mayBePacked(text)

/** The JSON of a text or of its base64; undefined for any other text. */
function jsonOf(text: string): { value: unknown; packed: boolean } {
  const value = parseIfJson(text)
  if (value !== undefined || !mayBePacked(text)) return { value, packed: false }
  return { value: parseIfJson(decodeBase64(text) ?? ''), packed: true }
}

function fillPlain(text: string, current: string, key: string): string {
  const hidden = extractSecrets(text, key)
  const filled = extractSecrets(current, key)
  const withPrefix = (parts: SecretPart[], prefix: string) =>
    parts.filter((part) => part.prefix === prefix)
  const matchOf = (part: SecretPart) => {
    const [own, current] = [withPrefix(hidden, part.prefix), withPrefix(filled, part.prefix)]
    if (own.length === current.length) return current[own.indexOf(part)]
    return hidden.length === 1 && filled.length === 1 ? filled[0] : undefined
  }
  let at = -1
  return replaceSpans(text, hidden, (secret) => {
    const part = hidden[++at]
    return part && (secret === secretMarker || secret === mask)
      ? (matchOf(part)?.secret ?? secretMarker)
      : secret
  })
}

interface SecretPart extends SecretSpan {
  secret: string
}

const extractSecrets = (text: string, key: string): SecretPart[] =>
  secretSpans(text, { key }).map((span) => ({ ...span, secret: text.slice(span.from, span.to) }))
