import { pipelineOf } from '../../contract/pipeline'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { maskSecrets, type NotSecret } from '../../domain/secrets/secrets'

export const batchKeys = [
  'collect_interval',
  'batch_len',
  'batch_size',
  'batch_interval',
  'batch_try_times',
] as const
export type BatchKey = (typeof batchKeys)[number]

/** The settings of a config besides its pipeline, as they are written. */
export interface Settings {
  batch: Partial<Record<BatchKey, string>>
  cleaner: [key: string, value: string][]
}

/** The settings of a config. Those that it does not have are left out. */
export function settingsOf(config: unknown, notSecret?: NotSecret): Settings {
  if (!isRecord(config)) return { batch: {}, cleaner: [] }
  const keys = [...batchKeys, 'cleaner'].filter((key) => Object.hasOwn(config, key))
  const shown = maskSecrets(Object.fromEntries(keys.map((key) => [key, config[key]])), notSecret)
  const whole = isRecord(shown) ? shown : {}
  const batch = batchKeys.flatMap((key): [BatchKey, string][] =>
    whole[key] == null ? [] : [[key, textOf(whole[key])]],
  )
  const cleaner = isRecord(whole.cleaner) ? Object.entries(whole.cleaner) : []
  return {
    batch: Object.fromEntries(batch),
    cleaner: cleaner.map(([key, value]) => [key, textOf(value)]),
  }
}

/** The routes of a config's router. */
export interface Routes {
  key: string
  matchType: 'equal' | 'contains'
  routes: { value: string; to: string }[]
  /** the sender of data that matches no route; '' when the router does not tell */
  defaultSender: string
}

/**
 * The routes of a config; null when every sender gets all data. That is so when the router names no key, whatever else
 * it holds.
 */
export function routesOf(config: unknown): Routes | null {
  if (!isRecord(config) || !isRecord(config.router)) return null
  const { router } = config
  const key = textOf(router.router_key_name)
  if (key === '') return null
  const { senders } = pipelineOf(config)
  const senderName = (index: unknown) => {
    const text = textOf(index)
    const type = /^\d+$/.test(text) ? senders[Number(text)] : undefined
    return text === '' ? '' : `${type ?? '?'} [${text}]`
  }
  const routes = isRecord(router.router_routes) ? Object.entries(router.router_routes) : []
  return {
    key,
    matchType: router.router_match_type === 'contains' ? 'contains' : 'equal',
    routes: routes.map(([value, index]) => ({ value, to: senderName(index) })),
    defaultSender: senderName(router.router_default_sender),
  }
}

const textOf = (value: unknown): string =>
  value == null ? '' : typeof value === 'string' ? value : writeJson(value)
