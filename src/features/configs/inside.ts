import type { Config } from '../../contract/configs'
import { isObject } from '../../contract/read'
import { isSecret, maskSecrets } from '../../domain/secrets/secrets'

/** One option of a config: where it is and what it says. A secret says nothing. */
export interface Place {
  /** `senders[0].kafka_topic` */
  path: string
  value: string
  /** Its value was left out. */
  secret: boolean
}

/** What a search needs of a config. */
export interface Insides {
  config: string
  places: Place[]
}

/** One place where the text was found. */
export interface Hit extends Place {
  key: string
  config: string
}

export const insidesOf = ({ name, config }: Pick<Config, 'name' | 'config'>): Insides => ({
  config: name,
  places: placesIn(maskSecrets(config), ''),
})

/** Where `text` stands, in keys or values, whatever its case; configs in their order. */
export function search(all: readonly Insides[], text: string): Hit[] {
  const wanted = patternOf(text)
  if (!wanted) return []
  return all.flatMap(({ config, places }) =>
    places
      .filter(({ path, value }) => wanted.test(path) || wanted.test(value))
      .map((place) => ({ ...place, config, key: JSON.stringify([config, place.path]) })),
  )
}

/** A text around the first hit in it, cut where it is long. null: the text holds no hit. */
export function excerpt(whole: string, text: string) {
  const found = patternOf(text)?.exec(whole)
  if (!found) return null
  const end = found.index + found[0].length
  const [from, to] = [found.index - around, end + 2 * around]
  return {
    before: (from > 0 ? '…' : '') + whole.slice(Math.max(0, from), found.index),
    hit: found[0],
    after: whole.slice(end, to) + (to < whole.length ? '…' : ''),
  }
}

/** Letters kept before a hit; after it twice as many. */
const around = 40

const patternOf = (text: string) =>
  text.trim() ? new RegExp(text.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'iu') : null

function placesIn(value: unknown, path: string, secret = false): Place[] {
  if (Array.isArray(value))
    return value.flatMap((member, index) => placesIn(member, `${path}[${index}]`, secret))
  if (isObject(value))
    return Object.entries(value).flatMap(([key, member]) =>
      placesIn(member, joined(path, key), secret || isSecret(key)),
    )
  if (value === null || value === undefined) return path ? [{ path, value: '', secret }] : []
  return [{ path, value: secret ? '' : textOf(value), secret }]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const joined = (path: string, key: string) => {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path ? `${path}.${key}` : key
}
