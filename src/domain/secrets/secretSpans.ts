import { decodeBase64 } from '../../lib/text/base64'
import type { TextSpan } from '../../lib/text/textEdit'
import { namedValues } from './namedSecrets'
import { phrasedSecrets } from './phrasedSecrets'
import { namesHash, noExceptions, type NotSecret } from './secretNames'
import { isKnownToken, isRandomValue, isRandomWord } from './secretWords'
import { urlSpans } from './urlSecrets'

/** A secret inside a text. */
export interface SecretSpan extends TextSpan {
  /** the text right before the secret, which tells it from others */
  prefix: string
}

/** Replaces a secret on the screen. */
export const mask = '••••••'

/** Replaces a secret in everything that is stored; see `secretTexts`. */
export const secretMarker = `\u{E000}${mask}\u{E001}`

/** Where a text stands. */
export interface TextPlace {
  /** the key of the value; '' = unknown, or a text that is no value */
  key?: string
  notSecret?: NotSecret
}

/**
 * Finds the secrets of a text by what stands before them (`password=`, `Bearer`, `user:...@`) and by their own form
 * (private keys, tokens, known key prefixes, values drawn by lot). The time grows with the length of the text alone:
 * agents write texts of any length and form.
 * @returns spans in their order, which do not overlap
 */
export function secretSpans(
  text: string,
  { key = '', notSecret = noExceptions }: TextPlace = {},
): SecretSpan[] {
  if (text.length < 2 || notSecret.has(key.toLowerCase())) return []
  if (isRandomValue(text, key)) return [{ from: 0, to: text.length, prefix: '' }]
  // Most texts of a config are one plain word, without the signs and blanks that the other forms need.
  if (/^[\w.-]+$/.test(text)) return text.length < minWord ? [] : words(text, namesHash(key))
  return merge([
    ...privateKeys(text),
    ...urlSpans(text),
    ...namedValues(text, notSecret),
    ...phrasedSecrets(text, notSecret),
    ...authorizations(text),
    ...words(text, namesHash(key)),
    ...packedSecrets(text, notSecret),
    ...markers(text),
  ])
}

/** Replaces the secrets of a text; every other character stays. */
export function replaceSpans(
  text: string,
  spans: readonly SecretSpan[],
  replace: (secret: string, prefix: string) => string,
): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let end = 0
  for (const { from, to, prefix } of spans) {
    parts.push(text.slice(end, from), replace(text.slice(from, to), prefix))
    end = to
  }
  parts.push(text.slice(end))
  return parts.join('')
}

/** Sorts spans and joins those that overlap. */
function merge(spans: SecretSpan[]): SecretSpan[] {
  spans.sort((a, b) => a.from - b.from || b.to - a.to)
  const merged: SecretSpan[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    // What stands before a secret does not begin inside the one before it.
    const gap = span.from - (last?.to ?? 0)
    if (gap >= 0) merged.push({ ...span, prefix: gap === 0 ? '' : span.prefix.slice(-gap) })
    else if (last && span.to > last.to) last.to = span.to
  }
  return merged
}

/** The bodies of PEM blocks with a private key; up to the end of a text that was cut off. */
function privateKeys(text: string): SecretSpan[] {
  const found: SecretSpan[] = []
  let at = text.indexOf(pemBegin)
  while (at >= 0) {
    const head = /^-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/.exec(
      text.slice(at, at + 90),
    )
    const from = at + (head?.[0].length ?? pemBegin.length)
    if (head) {
      const end = text.indexOf('-----END', from)
      found.push({ from, to: end < 0 ? text.length : end, prefix: head[0] })
      if (end < 0) break
    }
    at = text.indexOf(pemBegin, from)
  }
  return found.filter(({ from, to }) => to > from)
}
const pemBegin = '-----BEGIN '

/** `Bearer ...`, also without a name before it. */
const authorizations = (text: string): SecretSpan[] =>
  Array.from(
    text.matchAll(
      /(\b(?:Bearer|Basic|QBox|Qiniu|Pandora)[ \t]{1,8})([\w+/=.:~\uE000•\uE001-]{8,})/g,
    ),
    ({ 1: prefix = '', 2: secret = '', index }) => {
      const from = index + prefix.length
      return { from, to: from + secret.length, prefix }
    },
  )

/** characters of the shortest word that may be a key or a token */
const minWord = 12

/** Words that are a key or a token by their form. @param isHash the text is a hash, which looks drawn by lot */
function words(text: string, isHash: boolean): SecretSpan[] {
  const found: SecretSpan[] = []
  const isPublic = publicBlocks(text)
  for (const { 0: word, index } of text.matchAll(/[A-Za-z\d+_.-]{12,}={0,2}/g)) {
    const start = /^[.+-]*/.exec(word)?.[0].length ?? 0
    const bare = word.slice(start).replace(/\.$/, '')
    const from = index + start
    const to = from + bare.length
    // A path is made of names, which may look drawn by lot.
    const inPath = text.charAt(from - 1) === '/' || text.charAt(to) === '/'
    const isReadable = isHash || inPath || isPublic(from)
    if (isKnownToken(bare) || (!isReadable && isRandomWord(bare)))
      found.push({ from, to, prefix: prefixOf(text, from) })
  }
  return found
}

/** Tells whether a place is in a certificate or a public key, asked in the order of the text. */
function publicBlocks(text: string): (at: number) => boolean {
  const head =
    /-----BEGIN (?:[A-Z\d ]{0,40}CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)[A-Z ]{0,20}-----/g
  const blocks: TextSpan[] = []
  for (const { index } of text.matchAll(head)) {
    const end = text.indexOf('-----END', index)
    blocks.push({ from: index, to: end < 0 ? text.length : end })
    if (end < 0) break
  }
  let next = 0
  return (at) => {
    while ((blocks[next]?.to ?? Infinity) < at) next += 1
    return (blocks[next]?.from ?? Infinity) <= at
  }
}

/** Words that are base64 of JSON with a secret, as files of service accounts are handed on. */
function packedSecrets(text: string, notSecret: NotSecret): SecretSpan[] {
  const found: SecretSpan[] = []
  for (const { 0: word, index } of text.matchAll(
    /(?<![\w+/])(?:eyJ|ewog|ewoi|eyAi|W3si|e30|ew0K)[\w+/-]{20,}={0,2}/g,
  )) {
    const decoded = decodeBase64(word)
    if (decoded !== null && namedValues(decoded, notSecret).length > 0)
      found.push({ from: index, to: index + word.length, prefix: prefixOf(text, index) })
  }
  return found
}

/** Masks and markers, which stand for secrets that were found before. */
function markers(text: string): SecretSpan[] {
  const found: SecretSpan[] = []
  let at = text.indexOf(mask)
  while (at >= 0) {
    const isMarker = text.startsWith(secretMarker, at - 1)
    const from = isMarker ? at - 1 : at
    const to = at + mask.length + (isMarker ? 1 : 0)
    found.push({ from, to, prefix: prefixOf(text, from) })
    at = text.indexOf(mask, to)
  }
  return found
}

/** The end of the line before a place, up to the last secret. */
function prefixOf(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - 24), from)
  return before.slice(before.search(/[^\n•\u{E001}]*$/u))
}
