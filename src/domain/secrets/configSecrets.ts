import { partType } from '../../contract/pipeline'
import { alignLists, similarity } from '../../lib/json/alignLists'
import { decodeBase64 } from '../../lib/text/base64'
import { canonicalJson, isRecord, recordOf, sameJson, type Path } from '../../lib/json/json'
import { formatJson, parseJson } from '../../lib/json/jsonText'
import { keepText, keptText, writeJson } from '../../lib/json/losslessJson'
import { RawJson } from '../../lib/json/rawJson'
import { replaceLeaves } from '../../lib/json/replaceLeaves'
import { fillText, hideText, mayHaveMarker, secretMarker } from './secretTexts'
import { mayBePacked, mask, maskText, type NotSecret } from './secrets'
import { createMemberCheck, noExceptions } from './secretNames'

/**
 * Replaces every secret of a config by `secretMarker`, so that it may be stored; also in addresses, connection strings
 * and JSON inside texts. @returns `paths`: of the values that have a secret
 */
export function hideSecrets(
  config: unknown,
  notSecret: NotSecret = noExceptions,
): { hidden: unknown; paths: Path[] } {
  const paths: Path[] = []
  const hidden = hide(config, [], false, paths, notSecret)
  const hiddenText = () => {
    const text = keptText(config)
    return text === undefined ? undefined : hideText(text, '', notSecret)
  }
  return { hidden: keepText(hidden, hiddenText), paths }
}

/** A value as indented JSON for the screen, with the mask in the place of each secret. */
export const maskedJson = (value: unknown, notSecret: NotSecret = noExceptions): string =>
  formatJson(maskText(writeJson(value), notSecret))

/** The paths of the values that are a secret or have one inside. @param notSecret keys whose values stay readable */
export const secretPaths = (config: unknown, notSecret: NotSecret = noExceptions): Path[] =>
  hideSecrets(config, notSecret).paths

/**
 * Replaces the markers of a hidden config by the server's present secrets. Items of lists are matched whatever their
 * position; an ambiguous item gets no secrets. @returns `missing`: paths of the values that still have the marker, which
 * the user must type
 */
export function fillSecrets(
  hidden: unknown,
  current: unknown,
): { config: unknown; missing: Path[] } {
  // Matching long lists takes seconds, and most configs have nothing to fill in.
  if (!mayHaveMarkers(hidden)) return { config: hidden, missing: [] }
  const missing: Path[] = []
  const config = fill(hidden, current, [], false, missing)
  if (sameJson(config, hidden)) return { config: hidden, missing }
  return { config: keepText(config, () => filledText(hidden, config, current)), missing }
}

/** The same in a JSON text: every other byte stays. Text that is no JSON is returned unchanged. */
export function fillInJson(text: string, current: unknown): string {
  const { value, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return text
  return writeJson(fillSecrets(keepText(value, text), current).config)
}

/** The text of a hidden config with its secrets; undefined where it has none, or where its value does not show all markers. */
function filledText(hidden: unknown, config: unknown, current: unknown): string | undefined {
  const text = keptText(hidden)
  if (text === undefined) return undefined
  const currentText = keptText(current)
  if (currentText !== undefined && hideText(currentText) === text) return currentText
  const filled = replaceLeaves(text, hidden, config)
  return filled.includes(secretMarker) && !hasHidden(config) ? undefined : filled
}

const mayHaveMarkers = (config: unknown): boolean =>
  Array.isArray(config)
    ? config.some(mayHaveMarkers)
    : isRecord(config)
      ? Object.values(config).some(mayHaveMarkers)
      : typeof config === 'string' && mayHaveMarker(config)

/** Whether a config has markers in the place of secrets. */
export const hasHidden = (config: unknown): boolean =>
  Array.isArray(config)
    ? config.some(hasHidden)
    : isRecord(config)
      ? Object.values(config).some(hasHidden)
      : holdsMarker(config)

function hide(
  value: unknown,
  path: Path,
  secret: boolean,
  paths: Path[],
  notSecret: NotSecret = noExceptions,
): unknown {
  const check = createMemberCheck(notSecret)
  const next = (inner: unknown, step: string | number) => {
    const isHidden = secret || (typeof step === 'string' && check.isSecret(step))
    if (!isHidden) check.note(String(step), inner)
    return hide(inner, [...path, step], isHidden, paths, notSecret)
  }
  if (Array.isArray(value)) return value.map(next)
  if (isRecord(value))
    return recordOf(Object.entries(value).map(([key, inner]) => [key, next(inner, key)] as const))
  const hidden = secret ? hideValue(value) : hideInside(value, keyOf(path), notSecret)
  if (hidden !== value) paths.push(path)
  return hidden
}

/** The key of the value at a path; that of its list for an item. */
const keyOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? ''

/** Replaces a secret value. Empty values and booleans are not hidden. */
const hideValue = (value: unknown) =>
  value === null || value === '' || typeof value === 'boolean' ? value : secretMarker

const hideInside = (value: unknown, key: string, notSecret: NotSecret) =>
  typeof value === 'string' ? hideText(value, key, notSecret) : value

function fill(
  hidden: unknown,
  current: unknown,
  path: Path,
  secret: boolean,
  missing: Path[],
): unknown {
  if (Array.isArray(hidden)) {
    const matches = matchItems(hidden, Array.isArray(current) ? current : [], secret, path)
    return hidden.map((item, i) => fill(item, matches[i], [...path, i], secret, missing))
  }
  const check = createMemberCheck()
  if (isRecord(hidden))
    return recordOf(
      Object.entries(hidden).map(([key, inner]) => {
        const isHidden = secret || check.isSecret(key)
        if (!isHidden) check.note(key, inner)
        const currentValue =
          isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined
        return [key, fill(inner, currentValue, [...path, key], isHidden, missing)] as const
      }),
    )
  const filled = secret ? fillValue(hidden, current) : fillInside(hidden, current, keyOf(path))
  if (holdsMarker(filled)) missing.push(path)
  return filled
}

/** Treats the mask, from a pasted masked copy, as a marker. */
function fillValue(hidden: unknown, current: unknown): unknown {
  if (hidden !== secretMarker && hidden !== mask) return hidden
  const hasSecret =
    (typeof current === 'string' && current !== '') ||
    typeof current === 'number' ||
    current instanceof RawJson
  return hasSecret ? current : secretMarker
}

const fillInside = (hidden: unknown, current: unknown, key: string) =>
  typeof hidden === 'string'
    ? fillText(hidden, typeof current === 'string' ? current : '', { key, fillSecrets })
    : hidden

const holdsMarker = (value: unknown) =>
  typeof value === 'string' &&
  (value.includes(secretMarker) ||
    (mayBePacked(value) && (decodeBase64(value) ?? '').includes(secretMarker)))

/** For each item of the hidden list, the server's item; undefined where no item or more than one matches. */
function matchItems(
  list: unknown[],
  current: readonly unknown[],
  secret: boolean,
  path: Path,
): unknown[] {
  const hiddenCurrent = current.map((item, i) => hide(item, [...path, i], secret, []))
  const matches = new Array<unknown>(list.length).fill(undefined)
  const isUnambiguous = createAmbiguityCheck(list, hiddenCurrent)
  const areAllEqual = current.every((item) => sameJson(item, current[0]))
  for (const { a, b } of alignLists(list, hiddenCurrent, partType)) {
    if (a === null || b === null) continue
    if (areAllEqual || isUnambiguous(a, b)) matches[a] = current[b]
  }
  return matches
}

/** comparisons of changed items with all others, beyond which they count as ambiguous */
const maxComparisons = 200_000

/** Tells whether an item of the list can only be the one of the server that it was paired with. */
function createAmbiguityCheck(list: readonly unknown[], hiddenCurrent: readonly unknown[]) {
  const texts = list.map(canonicalJson)
  const currentTexts = hiddenCurrent.map(canonicalJson)
  const [counts, currentCounts] = [texts, currentTexts].map(countEach)
  let comparisons = 0
  return (a: number, b: number): boolean => {
    const text = texts[a] ?? ''
    // Equal items are matched by their order if their count is unchanged.
    if (text === currentTexts[b]) return counts?.get(text) === currentCounts?.get(text)
    comparisons += hiddenCurrent.length
    if (comparisons > maxComparisons) return false
    const item = list[a]
    const best = similarity(item, hiddenCurrent[b])
    return !hiddenCurrent.some(
      (other, i) =>
        i !== b && partType(other) === partType(item) && similarity(item, other) >= best,
    )
  }
}

function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
