import { configKind } from '../../contract/configKind'
import { alignLists, likeness } from '../../lib/json/alignLists'
import { textFromBase64 } from '../../lib/text/base64'
import { isRecord, recordOf, sameJson, type Path } from '../../lib/json/json'
import { fillText, hideText, secretMarker } from './secretTexts'
import { isSecret, mask, packed } from './secrets'

/**
 * The same config as it may be stored: `secretMarker` stands in every secret's place, also inside addresses, connection
 * strings and JSON in texts. @returns places: the members that hold one
 */
export function hideSecrets(config: unknown): { hidden: unknown; places: Path[] } {
  const places: Path[] = []
  return { hidden: hide(config, [], false, places), places }
}

/** The members that hold a secret, or have one inside. */
export const secretPaths = (config: unknown): Path[] => hideSecrets(config).places

/**
 * Puts the server's present secrets into a hidden config. An item of a list finds its own wherever it stands; where two
 * could be meant, neither is. @returns missing: members that still hold the marker; the user must type these
 */
export function fillSecrets(
  hidden: unknown,
  current: unknown,
): { config: unknown; missing: Path[] } {
  const missing: Path[] = []
  return { config: fill(hidden, current, [], false, missing), missing }
}

/** Whether a secret was taken out of it. */
export const hasHidden = (config: unknown): boolean =>
  Array.isArray(config)
    ? config.some(hasHidden)
    : isRecord(config)
      ? Object.values(config).some(hasHidden)
      : holdsMarker(config)

function hide(value: unknown, path: Path, secret: boolean, places: Path[]): unknown {
  const next = (inner: unknown, step: string | number) =>
    hide(inner, [...path, step], secret || (typeof step === 'string' && isSecret(step)), places)
  if (Array.isArray(value)) return value.map(next)
  if (isRecord(value))
    return recordOf(Object.entries(value).map(([key, inner]) => [key, next(inner, key)] as const))
  const hidden = secret ? covered(value) : hiddenInside(value)
  if (hidden !== value) places.push(path)
  return hidden
}

/** Whether there is one at all is no secret. */
const covered = (value: unknown) =>
  value === null || value === '' || typeof value === 'boolean' ? value : secretMarker

const hiddenInside = (value: unknown) =>
  typeof value === 'string' ? hideText(value, hideSecrets) : value

function fill(
  hidden: unknown,
  current: unknown,
  path: Path,
  secret: boolean,
  missing: Path[],
): unknown {
  if (Array.isArray(hidden)) {
    const own = ownOf(hidden, Array.isArray(current) ? current : [], secret)
    return hidden.map((item, i) => fill(item, own[i], [...path, i], secret, missing))
  }
  if (isRecord(hidden))
    return recordOf(
      Object.entries(hidden).map(([key, inner]) => {
        const there = isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined
        return [key, fill(inner, there, [...path, key], secret || isSecret(key), missing)] as const
      }),
    )
  const filled = secret ? uncovered(hidden, current) : filledInside(hidden, current)
  if (holdsMarker(filled)) missing.push(path)
  return filled
}

/** A masked copy that was pasted back means the same as the marker: nobody's password is six bullets. */
function uncovered(hidden: unknown, current: unknown): unknown {
  if (hidden !== secretMarker && hidden !== mask) return hidden
  const known = (typeof current === 'string' && current !== '') || typeof current === 'number'
  return known ? current : secretMarker
}

const filledInside = (hidden: unknown, current: unknown) =>
  typeof hidden === 'string'
    ? fillText(hidden, typeof current === 'string' ? current : '', { hideSecrets, fillSecrets })
    : hidden

const holdsMarker = (value: unknown) =>
  typeof value === 'string' &&
  (value.includes(secretMarker) ||
    (packed.test(value) && (textFromBase64(value) ?? '').includes(secretMarker)))

/** For each item of the hidden list, what it is at the server; undefined where none or more than one can be it. */
function ownOf(list: unknown[], current: readonly unknown[], secret: boolean): unknown[] {
  const shown = current.map((item) => hide(item, [], secret, []))
  const own = new Array<unknown>(list.length).fill(undefined)
  for (const { a, b } of alignLists(list, shown, configKind)) {
    if (a === null || b === null) continue
    if (certain(list, shown, a, b) || current.every((item) => sameJson(item, current[b])))
      own[a] = current[b]
  }
  return own
}

function certain(list: readonly unknown[], shown: readonly unknown[], a: number, b: number) {
  const item = list[a]
  const alike = (items: readonly unknown[]) => items.filter((other) => sameJson(other, item)).length
  // Equal ones go by their order, if none has come or gone.
  if (sameJson(item, shown[b])) return alike(list) === alike(shown)
  const best = likeness(item, shown[b])
  return !shown.some(
    (other, i) =>
      i !== b && configKind(other) === configKind(item) && likeness(item, other) >= best,
  )
}
