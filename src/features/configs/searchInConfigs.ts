import type { Config } from '../../contract/configs'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { isSecret, maskSecrets, type NotSecret } from '../../domain/secrets/secrets'

/** One value of a config with its path. The value of a secret is left out. */
export interface ConfigValue {
  /** `senders[0].kafka_topic` */
  path: string
  value: string
  /** Whether it is a secret, whose value was left out. */
  secret: boolean
}

/** The part of a config that a search needs. */
export interface SearchableConfig {
  config: string
  values: ConfigValue[]
}

/** A value whose path or text contains the searched text. */
export interface SearchHit extends ConfigValue {
  key: string
  config: string
}

/** The values of a config, without its secrets. @param notSecret the keys whose values stay readable */
export const toSearchableConfig = (
  { name, config }: Pick<Config, 'name' | 'config'>,
  notSecret?: NotSecret,
): SearchableConfig => ({
  config: name,
  values: valuesIn(maskSecrets(config, notSecret), '', notSecret),
})

/** Finds `text` in keys and values, ignoring case. Results keep the order of the configs. */
export function searchInConfigs(all: readonly SearchableConfig[], text: string): SearchHit[] {
  const wanted = patternOf(text)
  if (!wanted) return []
  return all.flatMap(({ config, values }) =>
    values
      .filter(({ path, value }) => wanted.test(path) || wanted.test(value))
      .map((value) => ({ ...value, config, key: JSON.stringify([config, value.path]) })),
  )
}

/** The part of `text` around the first match of `search`, shortened when it is long; null without a match. */
export function excerpt(text: string, search: string) {
  const found = patternOf(search)?.exec(text)
  if (!found) return null
  const end = found.index + found[0].length
  const [from, to] = [found.index - contextLength, end + 2 * contextLength]
  return {
    before: (from > 0 ? '…' : '') + text.slice(Math.max(0, from), found.index),
    match: found[0],
    after: text.slice(end, to) + (to < text.length ? '…' : ''),
  }
}

/** The number of characters shown before a match; after it, twice as many. */
const contextLength = 40

const patternOf = (text: string) =>
  text.trim() ? new RegExp(text.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'iu') : null

function valuesIn(
  value: unknown,
  path: string,
  notSecret?: NotSecret,
  secret = false,
): ConfigValue[] {
  if (Array.isArray(value))
    return value.flatMap((member, index) =>
      valuesIn(member, `${path}[${index}]`, notSecret, secret),
    )
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, member]) =>
      valuesIn(member, joinPath(path, key), notSecret, secret || isSecret(key, notSecret)),
    )
  if (value === null || value === undefined) return path ? [{ path, value: '', secret }] : []
  return [{ path, value: secret ? '' : textOf(value), secret }]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : writeJson(value))

const joinPath = (path: string, key: string) => {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path ? `${path}.${key}` : key
}
