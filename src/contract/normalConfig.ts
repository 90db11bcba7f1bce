import { canonicalJson, isRecord, recordOf, sameJson } from '../lib/json/json'
import { shortHash } from '../lib/text/shortHash'

/**
 * What a runner config means, for comparing: two configs that run alike have the same normal form. Left out is what the
 * agent and the server add, and what says no more than its absence; members of string maps are text. Sources: logkit's
 * mgr/models.go and mgr/runner.go. What is no object stays as it is.
 */
export function normalConfig(config: unknown): unknown {
  if (!isRecord(config)) return config
  const general = Object.entries(config).filter(
    ([key]) => !added.has(key) && !Object.hasOwn(parts, key),
  )
  const measured = Array.isArray(config.metric) && config.metric.length > 0
  const inside = Object.entries(parts).map(
    ([key, part]) => [key, part(config[key], measured)] as const,
  )
  return recordOf(
    [...general.map(([key, value]) => [key, plain(key, value)] as const), ...inside].filter(
      ([, value]) => !isNothing(value),
    ),
  )
}

/** Whether two configs run alike. */
export const sameConfig = (a: unknown, b: unknown): boolean =>
  sameJson(normalConfig(a), normalConfig(b))

/** Eleven characters that are the same for configs that run alike; others differ but once in 2^53. */
export const configDigest = (config: unknown): string =>
  shortHash(canonicalJson(normalConfig(config)))

/** Members that say whose the config is, where it came from and what state it is in. */
const added: ReadonlySet<string> = new Set([
  'name',
  'note',
  'createtime',
  'from_server',
  'web_folder',
  'is_stopped',
  'sourceData',
  'meta_dir',
])

/** Options beside the stages, and what the agent takes where they are absent or 0. */
const numbers: Readonly<Record<string, number>> = {
  collect_interval: 30,
  batch_len: 0,
  batch_size: 2 * 1024 * 1024,
  batch_interval: 60,
  batch_try_times: 0,
  max_reader_close_wait_time: 0,
  errors_list_cap: 0,
  sync_every: 0,
  max_line_len: 0,
}

const cleanerDefaults: Readonly<Record<string, string>> = {
  delete_enable: 'false',
  delete_interval: '300',
  reserve_file_number: '10',
  reserve_file_size: '2048',
}

/** The normal form of each part. A config of metrics uses neither its reader nor its parser: nothing is filled in. */
const parts: Readonly<Record<string, (value: unknown, measured: boolean) => unknown>> = {
  reader: (value, measured) => reader(value, measured),
  cleaner: (value) =>
    textMap(value, (key, text) => (cleanerDefaults[key] === text ? undefined : text)),
  parser: (value, measured) => {
    const parser = textMap(value, named)
    return measured || !isNothing(parser) ? parser : { type: 'raw' }
  },
  transforms: (value) => (Array.isArray(value) ? value.map(transform) : value),
  senders: (value) => (Array.isArray(value) ? value.map(sender) : value),
  router: (value) => router(value),
  metric: (value) => value,
}

/** A number and a flag of Go's are 0 and false where they are absent. */
function plain(key: string, value: unknown): unknown {
  if (Object.hasOwn(numbers, key)) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof number !== 'number' || Number.isNaN(number)) return value
    const least = key === 'batch_try_times' ? Math.max(0, number) : number
    return least === 0 || least === numbers[key] ? undefined : least
  }
  if (value === 'true') return true
  return value === false || value === 'false' ? undefined : value
}

function reader(value: unknown, measured: boolean): unknown {
  const map = textMap(value, (key, text) => {
    // The agent writes the runner's name here, and would choose such a path itself.
    if (key === 'name' || (key === 'meta_path' && ownMeta.test(text))) return undefined
    return named(key, text)
  })
  if (measured || !isRecord(map) || 'mode' in map) return map
  return { ...map, mode: 'dir' }
}

const ownMeta = /^meta\/.*_\d+$/

const named = (key: string, text: string) => (key === 'runner_name' ? undefined : text)

const sender = (value: unknown): unknown =>
  textMap(value, (key, text, map) => {
    const forced = map.sender_type === 'pandora' || text === 'true'
    return key === 'fault_tolerant' && forced ? undefined : named(key, text)
  })

/** `replace` alone comes before the parser unless it says otherwise. */
function transform(value: unknown): unknown {
  if (!isRecord(value)) return value
  const usual = value.type === 'replace' ? 'before_parser' : 'after_parser'
  return withoutNothing(value, (key, member) =>
    key === 'stage' && member === usual ? undefined : member,
  )
}

/** Without a name of a field to route by there is no router. */
function router(value: unknown): unknown {
  if (!isRecord(value)) return value
  if (isNothing(value.router_key_name)) return undefined
  return withoutNothing(value, (key, member) => {
    if (key === 'router_default_sender') return Number(member) === 0 ? undefined : place(member)
    return key === 'router_routes' && isRecord(member)
      ? withoutNothing(member, (_, at) => place(at))
      : member
  })
}

const place = (value: unknown) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value

/** Numbers and flags travel as text here. Anything but an object stays as it is. */
function textMap(
  value: unknown,
  keep: (key: string, text: string, map: Record<string, unknown>) => string | undefined,
): unknown {
  if (!isRecord(value)) return value
  return withoutNothing(value, (key, member) => {
    // Go reads null as an empty text.
    if (typeof member === 'object' && member !== null) return member
    return keep(key, textOf(member), value)
  })
}

const withoutNothing = (
  value: Record<string, unknown>,
  change: (key: string, member: unknown) => unknown,
) =>
  recordOf(
    Object.entries(value)
      .map(([key, member]) => [key, change(key, member)] as const)
      .filter(([, member]) => member !== undefined && member !== null),
  )

/** Nothing, as Go writes it in its several ways. */
const isNothing = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

/** A member of a map of texts as the text that it means. */
const textOf = (member: unknown): string =>
  typeof member === 'string' ? member : member == null ? '' : JSON.stringify(member)
