type Members = Record<string, unknown>

const userAgent = 'logkit/v1.5.6 node1; GNU/Linux; 5.10.0-1; Linux amd64 Web'
const metricDescription = '由logkit监控收集自动创建'

/**
 * The config that an agent answers with after it was given one: it fills in members, writes the runner's name into all
 * parts, and marks the senders of runners that measure the host. Recorded from a real logkit agent (v1.5.6); the learned
 * parts (a csv header, the path of `meta_path`) are left out.
 * @param at when the runner was made, Unix ms
 */
export function agentConfig(config: Members, name: string, at: number): Members {
  const metrics = recordsIn(config.metric)
  const senders = recordsIn(config.senders)
  const copied = copiedMembers(config)
  const base = {
    ...presentTexts(config),
    ...positiveNumbers(config),
    ...copied,
    name,
    createtime: new Date(at).toISOString(),
    web_folder: true,
  }
  if (metrics.length > 0)
    return {
      ...base,
      metric: metrics.map(({ type, attributes, config: options }) => ({
        type,
        attributes: attributes ?? {},
        config: options ?? {},
      })),
      reader: {},
      parser: {},
      senders: senders.map((sender) => metricSender(sender, config, name)),
    }
  const handedDown = {
    runner_name: name,
    ...(copied.is_block === true && { is_block: 'true' }),
    ...(Number(copied.max_line_len) > 0 && {
      runner_max_line_Len: String(Number(copied.max_line_len)),
    }),
  }
  return {
    ...base,
    ...(recordsIn(config.transforms).length > 0 && { transforms: config.transforms }),
    ...(isRecord(config.cleaner) && { cleaner: config.cleaner }),
    reader: {
      ...recordOrEmpty(config.reader),
      name,
      ...handedDown,
      ...(copied.extra_info === true && { extra_info: 'true' }),
    },
    parser: {
      type: 'raw',
      ...recordOrEmpty(config.parser),
      runner_name: name,
      ...(copied.internal_key_prefix !== '' && { internal_key_prefix: copied.internal_key_prefix }),
    },
    senders: senders.map((sender) => ({
      ...sender,
      ...handedDown,
      ...(copied.extra_info === true && isPandora(sender) && { pandora_extra_info: 'false' }),
    })),
  }
}

/** A sender of a runner that measures the host. */
const metricSender = (sender: Members, config: Members, name: string): Members => ({
  ...(isPandora(sender) && { pandora_description: metricDescription }),
  ...sender,
  ...(config.extra_info === true && isPandora(sender) && { pandora_extra_info: 'false' }),
  ...(sender.sender_type === 'open_falcon' && {
    name,
    collect_interval: String(Number(config.collect_interval ?? 30)),
  }),
  _useragent: userAgent,
  is_metrics: 'true',
  pandora_tsdb_timestamp: 'timestamp',
  runner_name: name,
})

/** The texts that are absent while they are empty. */
const presentTexts = (config: Members): Members =>
  Object.fromEntries(
    ['note', 'env_tag'].flatMap((key) =>
      typeof config[key] === 'string' && config[key] !== '' ? [[key, config[key]] as const] : [],
    ),
  )

/** The numbers that are absent while they are 0. */
const positiveNumbers = (config: Members): Members =>
  Object.fromEntries(
    [
      'collect_interval',
      'batch_len',
      'batch_size',
      'batch_interval',
      'batch_try_times',
      'max_reader_close_wait_time',
      'sync_every',
    ].flatMap((key) => (Number(config[key] ?? 0) === 0 ? [] : [[key, config[key]] as const])),
  )

/** The members that are always written. */
const copiedMembers = (config: Members) => ({
  errors_list_cap: config.errors_list_cap ?? 0,
  extra_info: config.extra_info ?? false,
  log_audit: config.log_audit ?? false,
  send_raw: config.send_raw ?? false,
  read_time: config.read_time ?? false,
  internal_key_prefix: config.internal_key_prefix ?? '',
  max_line_len: config.max_line_len ?? 0,
  is_block: config.is_block ?? false,
  meta_dir: config.meta_dir ?? '',
  router: {
    router_key_name: '',
    router_match_type: '',
    router_default_sender: 0,
    router_routes: {},
    ...recordOrEmpty(config.router),
  },
})

const isPandora = ({ sender_type }: Members) => sender_type === 'pandora'

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const recordOrEmpty = (value: unknown): Members => (isRecord(value) ? value : {})

const recordsIn = (value: unknown): Members[] =>
  Array.isArray(value) ? value.filter(isRecord) : []
