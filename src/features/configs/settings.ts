import { pipelineOf } from '../../contract/pipeline'
import { isObject } from '../../contract/read'
import { maskSecrets } from '../../domain/secrets/secrets'

export const batchKeys = [
  'collect_interval',
  'batch_len',
  'batch_size',
  'batch_interval',
  'batch_try_times',
] as const
export type BatchKey = (typeof batchKeys)[number]

/** What a config says besides its pipeline, as it says it. */
export interface Settings {
  batch: Partial<Record<BatchKey, string>>
  cleaner: [key: string, value: string][]
}

export function settingsOf(config: unknown): Settings {
  const whole = maskSecrets(config)
  if (!isObject(whole)) return { batch: {}, cleaner: [] }
  const batch = batchKeys.flatMap((key): [BatchKey, string][] =>
    whole[key] == null ? [] : [[key, textOf(whole[key])]],
  )
  const cleaner = isObject(whole.cleaner) ? Object.entries(whole.cleaner) : []
  return {
    batch: Object.fromEntries(batch),
    cleaner: cleaner.map(([key, value]) => [key, textOf(value)]),
  }
}

/** Which sender gets what. */
export interface Routes {
  key: string
  by: 'equal' | 'contains'
  routes: { value: string; to: string }[]
  /** what no route takes; '' where the router does not say */
  rest: string
}

/** null: every sender gets all data. That is so without the name of a key, whatever else the router holds. */
export function routesOf(config: unknown): Routes | null {
  if (!isObject(config) || !isObject(config.router)) return null
  const { router } = config
  const key = textOf(router.router_key_name)
  if (key === '') return null
  const { senders } = pipelineOf(config)
  const to = (index: unknown) => {
    const text = textOf(index)
    const type = /^\d+$/.test(text) ? senders[Number(text)] : undefined
    return text === '' ? '' : `${type ?? '?'} [${text}]`
  }
  const routes = isObject(router.router_routes) ? Object.entries(router.router_routes) : []
  return {
    key,
    by: router.router_match_type === 'contains' ? 'contains' : 'equal',
    routes: routes.map(([value, index]) => ({ value, to: to(index) })),
    rest: to(router.router_default_sender),
  }
}

const textOf = (value: unknown): string =>
  value == null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
