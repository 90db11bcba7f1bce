import { coverText, insideText, mask, packed } from './secrets'

/**
 * Stands in a secret's place wherever something is stored. It is a text, since a reader, a sender and a parser hold
 * nothing but texts, and no text that somebody types: the mask between two characters that no keyboard has (U+E000 and
 * U+E001, for private use).
 */
export const secretMarker = `\u{E000}${mask}\u{E001}`

type Hide = (value: unknown) => { hidden: unknown; places: readonly unknown[] }
type Fill = (hidden: unknown, current: unknown) => { config: unknown }

/** The same text with the marker in the place of each secret; without any, the very same text. */
export function hideText(text: string, hideSecrets: Hide): string {
  const found: unknown[] = []
  const hidden = insideText(
    text,
    (value) => {
      const { hidden, places } = hideSecrets(value)
      found.push(...places)
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
 * The same text with the secrets that the current text has in their places. What cannot be told stays the marker: a
 * secret goes where the same stands before it, or the only one to the only place.
 */
export function fillText(
  text: string,
  current: string,
  { hideSecrets, fillSecrets }: { hideSecrets: Hide; fillSecrets: Fill },
): string {
  if (!mayHold(text)) return text
  if (hideText(current, hideSecrets) === text) return current
  const inside = jsonOf(current)
  const jsons: unknown[] = []
  const filled = insideText(
    text,
    (value) => {
      jsons.push(value)
      return fillSecrets(value, inside).config
    },
    (secret) => secret,
  )
  return jsons.length > 0 ? filled : fillPlain(text, current)
}

const mayHold = (text: string) => text.includes(mask) || packed.test(text)

function jsonOf(text: string): unknown {
  let found: unknown
  insideText(
    text,
    (value) => (found = value),
    (secret) => secret,
  )
  return found
}

function fillPlain(text: string, current: string): string {
  const wanted = take(text)
  const known = take(current)
  const at = (parts: Part[], head: string) => parts.filter((part) => part.head === head)
  const own = (part: Part) => {
    const [same, theirs] = [at(wanted.parts, part.head), at(known.parts, part.head)]
    if (same.length === theirs.length) return theirs[same.indexOf(part)]
    return wanted.parts.length === 1 && known.parts.length === 1 ? known.parts[0] : undefined
  }
  return expand(wanted.rest, wanted.parts, (part) =>
    part.secret === secretMarker || part.secret === mask
      ? (own(part)?.secret ?? secretMarker)
      : part.secret,
  )
}

interface Part {
  /** what stands right before it */
  head: string
  secret: string
}

/** The text with numbered holes, and what was in them, in their order. */
function take(text: string): { rest: string; parts: Part[] } {
  const parts: Part[] = []
  const rest = coverText(text, (secret, head) => {
    parts.push({ head, secret })
    return `\u{E000}${parts.length - 1}\u{E001}`
  })
  // A secret may have another inside.
  const whole = parts.map(({ head, secret }) => ({
    head,
    secret: expand(secret, parts, (part) => part.secret),
  }))
  const order = [...rest.matchAll(hole)].map(([, i]) => Number(i))
  return {
    rest: rest.replace(hole, (_, i: string) => `\u{E000}${order.indexOf(Number(i))}\u{E001}`),
    parts: order.flatMap((i) => whole[i] ?? []),
  }
}

const hole = /\u{E000}(\d+)\u{E001}/gu

const expand = (text: string, parts: readonly Part[], fill: (part: Part) => string): string =>
  text.replace(hole, (whole, i: string) => {
    const part = parts[Number(i)]
    return part ? fill(part) : whole
  })
