import { decodeBase64 } from '../../lib/text/base64'
import { isHarmlessName } from './secretNames'

/** Whether a word without blanks is a key or a token by its form alone: a known prefix, or a JSON Web Token. */
export function isKnownToken(word: string): boolean {
  if (word.length > maxTokenLength) return false
  return knownTokens.some((form) => form.test(word)) || webToken.test(word)
}

/**
 * Whether a value as a whole looks drawn by lot: a long run of hexadecimal digits, or of letters and digits that
 * change kind at most places. UUIDs, times, paths, names and encoded texts do not.
 * @param key the key of the value, which tells hashes and ids; '' = unknown
 */
export function isRandomValue(value: string, key: string): boolean {
  if (value.length < minRandomLength || value.length > maxTokenLength) return false
  if (isHarmlessName(key) || uuid.test(value)) return false
  if (/^[\da-f]+$/i.test(value))
    return value.length >= 32 && /[a-f]/i.test(value) && /\d/.test(value)
  if (!/^[\w+/-]+={0,2}$/.test(value) || value.startsWith('/')) return false
  if (ulid.test(value)) return false
  return (
    (isMixed(value, minRandomLength) || isCloudSecret(value) || isMixedOneCase(value)) &&
    !isEncodedText(value)
  )
}

/** Whether a word inside a text looks drawn by lot; more is demanded than of a value that stands alone. */
export const isRandomWord = (word: string): boolean =>
  word.length >= 32 &&
  word.length <= maxTokenLength &&
  /^[A-Za-z\d+_-]+={0,2}$/.test(word) &&
  isMixed(word, 32) &&
  !isEncodedText(word)

/** characters; a key that is longer has no known form */
const maxTokenLength = 8192
const minRandomLength = 24

const knownTokens = [
  // cloud access key ids: Amazon, Alibaba, Tencent, Google
  /^A(?:KIA|SIA|IDA|ROA|BIA|CCA|NPA|NVA|GPA|IPA|PKA)[A-Z\d]{12,}$/,
  /^LTAI[A-Za-z\d]{12,}$/,
  /^STS\.[A-Za-z\d]{12,}$/,
  /^AKID[A-Za-z\d]{13,}$/,
  /^A(?:LTAK|KLT)[A-Za-z\d]{16,}$/,
  /^AIza[\w-]{20,}$/,
  /^ya29\.[\w.-]{16,}$/,
  /^GOCSPX-[\w-]{16,}$/,
  // code hosts and registries
  /^gh[opusr]_[A-Za-z\d]{16,}$/,
  /^github_pat_\w{16,}$/,
  /^gl(?:pat|dt|rt|ft|cbt|ptt|oas|soat|imt|agent|ffct)-[\w-]{16,}$/,
  /^npm_[A-Za-z\d]{20,}$/,
  /^pypi-[\w-]{16,}$/,
  // services
  /^xox[a-z](?:\.xox[a-z])?-[\w-]{8,}$/,
  /^whsec_[A-Za-z\d+/]{16,}$/,
  /^xapp-[\w-]{8,}$/,
  /^(?:sk|rk|pk)_(?:live|test)_[A-Za-z\d]{8,}$/,
  /^sk-[\w-]{16,}$/,
  /^SG\.[\w-]{10,}\.[\w-]{10,}$/,
  /^hf_[A-Za-z\d]{20,}$/,
  /^hv[sbr]\.[\w-]{16,}$/,
  /^[sb]\.(?=.{0,23}\d)(?=.{0,23}[A-Z])[A-Za-z\d]{24}$/,
  /^dop_v1_[a-f\d]{16,}$/,
  /^shp(?:at|ca|pa|ss)_[A-Fa-f\d]{16,}$/,
  /^AGE-SECRET-KEY-1[\w]{16,}$/,
  /^sq0(?:csp|atp)-[\w-]{16,}$/,
  /^EAA[A-Za-z\d]{24,}$/,
  /^(?:key|pul)-[a-f\d]{32,}$/,
  /^dapi[a-f\d]{32}(?:-\d)?$/,
  /^(?:dckr_pat|lin_api|glsa|sbp|figd|ntn|tskey|xkeysib|rubygems|pscale_(?:pw|tkn|oauth))[_-][\w-]{16,}$/,
  /^(?:NRAK|NRII|NRJS|PMAK|ATATT3)-?[\w-]{20,}$/,
  /^AKCp[A-Za-z\d]{50,}$/,
]

const webToken = /^eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*){0,3}$/

const uuid = /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i

/** Whether letters of both cases and digits change kind at many places; `-` and `_` may stand between few of them. */
function isMixed(word: string, atLeast: number, leastRate = 0.4): boolean {
  const { upper, lower, digits, others, rate } = mixOf(word)
  const enough = upper + lower + digits >= atLeast && others * 8 <= word.length
  return enough && upper > 0 && lower > 0 && digits > 0 && rate >= leastRate
}

/** an id that begins with its time, in this century */
const ulid = /^01[\dA-HJKMNP-TV-Z]{24}$/

/** Whether this has the length and the alphabet of Amazon's secret keys; names of classes change kind less often. */
const isCloudSecret = (value: string): boolean =>
  /^[A-Za-z\d+/]{40}$/.test(value) && isMixed(value, 32, 0.35)

/** Whether letters of one case and digits change at many places, without anything between them. */
function isMixedOneCase(word: string): boolean {
  const { upper, lower, digits, others, rate } = mixOf(word)
  return others === 0 && (upper === 0 || lower === 0) && digits >= 5 && rate >= 0.3
}

/** How many characters of each kind a word has, and at how many of its places the kind changes. */
function mixOf(word: string) {
  const count: Record<string, number> = {}
  let changes = 0
  let last = ''
  for (const character of word) {
    const kind = kindOf(character)
    count[kind] = (count[kind] ?? 0) + 1
    if (kind !== '' && last !== '' && kind !== last) changes += 1
    if (kind !== '') last = kind
  }
  const { A: upper = 0, a: lower = 0, '0': digits = 0, '': others = 0 } = count
  return { upper, lower, digits, others, rate: changes / Math.max(1, upper + lower + digits - 1) }
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'a'
  if (character >= 'A' && character <= 'Z') return 'A'
  return character >= '0' && character <= '9' ? '0' : ''
}

/** Whether this is base64 of text that people read, as agents demand it of scripts and patterns. */
function isEncodedText(word: string): boolean {
  if (word.length < 16) return false
  const text = decodeBase64(word)
  return text !== null && /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]*$/u.test(text)
}
