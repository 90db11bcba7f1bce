import { replaceCredentials, replaceSecrets, mask, base64Pattern } from './secrets'

/**
 * Replaces a secret in everything that is stored. It is a text, because the values of readers, senders and parsers are
 * texts, and one that users do not type: the mask between two private-use characters (U+E000 and U+E001).
 */
export const secretMarker = `\u{E000}${mask}\u{E001}`

type Hide = (value: unknown) => { hidden: unknown; paths: readonly unknown[] }
type Fill = (hidden: unknown, current: unknown) => { config: unknown }

/** Replaces each secret in a text by the marker. Returns the same text if it has none. */
export function hideText(text: string, hideSecrets: Hide): string {
  const found: unknown[] = []
  const hidden = replaceSecrets(
    text,
    (value) => {
      const { hidden, paths } = hideSecrets(value)
      found.push(...paths)
      return hidden
    },
    (secret) => {
      found.push(secret)
      return secretMarker
    },
  )
  return found.length > 0 ? hidden : text
}

/**
 * Replaces the markers of a text by the secrets of the current text. A secret is matched by the text before it, or if it
 * is the only one. Other markers remain.
 */
export function fillText(
  text: string,
  current: string,
  { hideSecrets, fillSecrets }: { hideSecrets: Hide; fillSecrets: Fill },
): string {
  if (!mayHaveMarker(text)) return text
  if (hideText(current, hideSecrets) === text) return current
  const currentJson = jsonOf(current)
  const jsons: unknown[] = []
  const filled = replaceSecrets(
    text,
    (value) => {
      jsons.push(value)
      return fillSecrets(value, currentJson).config
    },
    (secret) => secret,
  )
  return jsons.length > 0 ? filled : fillPlain(text, current)
}

const mayHaveMarker = (text: string) => text.includes(mask) || base64Pattern.test(text)

function jsonOf(text: string): unknown {
  let found: unknown
  replaceSecrets(
    text,
    (value) => (found = value),
    (secret) => secret,
  )
  return found
}

function fillPlain(text: string, current: string): string {
  const hidden = extractSecrets(text)
  const filled = extractSecrets(current)
  const withPrefix = (parts: SecretPart[], prefix: string) =>
    parts.filter((part) => part.prefix === prefix)
  const matchOf = (part: SecretPart) => {
    const [own, current] = [
      withPrefix(hidden.parts, part.prefix),
      withPrefix(filled.parts, part.prefix),
    ]
    if (own.length === current.length) return current[own.indexOf(part)]
    return hidden.parts.length === 1 && filled.parts.length === 1 ? filled.parts[0] : undefined
  }
  return expand(hidden.rest, hidden.parts, (part) =>
    part.secret === secretMarker || part.secret === mask
      ? (matchOf(part)?.secret ?? secretMarker)
      : part.secret,
  )
}

interface SecretPart {
  /** the text right before the secret */
  prefix: string
  secret: string
}

/** Splits a text into the text with numbered placeholders, and its secrets in their order. */
function extractSecrets(text: string): { rest: string; parts: SecretPart[] } {
  const parts: SecretPart[] = []
  const rest = replaceCredentials(text, (secret, prefix) => {
    parts.push({ prefix, secret })
    return `\u{E000}${parts.length - 1}\u{E001}`
  })
  // A secret may have another one inside.
  const whole = parts.map(({ prefix, secret }) => ({
    prefix,
    secret: expand(secret, parts, (part) => part.secret),
  }))
  const order = [...rest.matchAll(placeholder)].map(([, i]) => Number(i))
  return {
    rest: rest.replace(
      placeholder,
      (_, i: string) => `\u{E000}${order.indexOf(Number(i))}\u{E001}`,
    ),
    parts: order.flatMap((i) => whole[i] ?? []),
  }
}

const placeholder = /\u{E000}(\d+)\u{E001}/gu

const expand = (
  text: string,
  parts: readonly SecretPart[],
  fill: (part: SecretPart) => string,
): string =>
  text.replace(placeholder, (whole, i: string) => {
    const part = parts[Number(i)]
    return part ? fill(part) : whole
  })
