import { isNothing, drop, isMetric, type Members, type NormalRule } from './configDraft'

/** What logkit knows at the top of a config (RunnerConfig and RunnerInfo in mgr/models.go). */
const known: ReadonlySet<string> = new Set([
  'name',
  'note',
  'collect_interval',
  'batch_len',
  'batch_size',
  'batch_interval',
  'batch_try_times',
  'max_reader_close_wait_time',
  'errors_list_cap',
  'sync_every',
  'createtime',
  'env_tag',
  'extra_info',
  'log_audit',
  'send_raw',
  'read_time',
  'internal_key_prefix',
  'max_line_len',
  'is_block',
  'meta_dir',
  'sourceData',
  'metric',
  'reader',
  'cleaner',
  'parser',
  'transforms',
  'senders',
  'router',
  'web_folder',
  'is_stopped',
  'from_server',
])
const properName = new Map(Array.from(known, (name) => [name.toLowerCase(), name]))

const flagNames = ['extra_info', 'log_audit', 'send_raw', 'read_time', 'is_block']

/** What the agent takes for a number that is absent, 0 or less. */
const numbers: Readonly<Record<string, number>> = {
  batch_len: 0,
  batch_size: 2 * 1024 * 1024,
  batch_interval: 60,
  batch_try_times: 0,
  max_reader_close_wait_time: 0,
  errors_list_cap: 100,
  max_line_len: 0,
}

/** Rules about a config's own members that must come before those of its parts. */
export const topRules: readonly NormalRule[] = [
  {
    name: 'null members',
    reason: 'Null at the top says as much as absence: Go leaves the member as it is.',
    source: 'mgr/rest.go PostConfig (encoding/json)',
    apply: (config) => {
      drop(
        config,
        Object.keys(config).filter((key) => config[key] === null),
      )
    },
  },
  {
    name: 'case of member names',
    reason: 'Members at the top are found whatever their case, and come back in the proper one.',
    source: 'mgr/rest.go PostConfig (encoding/json)',
    apply: (config) => {
      for (const [key, value] of Object.entries(config)) {
        const name = properName.get(key.toLowerCase())
        if (value === undefined || name === undefined || name === key) continue
        drop(config, [key])
        config[name] = value
      }
    },
  },
  {
    name: 'unknown members',
    reason: 'The agent keeps nothing at the top that it does not know.',
    source: 'mgr/models.go RunnerConfig',
    apply: (config) => {
      drop(
        config,
        Object.keys(config).filter((key) => !known.has(key)),
      )
    },
  },
  {
    name: 'numbers that are absent',
    reason: '0 and less stand for the default of the agent, and so does the default itself.',
    source: 'mgr/runner.go NewLogExportRunnerWithService, utils/utils.go BatchFullOrTimeout',
    apply: (config) => {
      for (const [key, usual] of Object.entries(numbers))
        number(config, key, (value) => value <= 0 || value === usual)
    },
  },
  {
    name: 'interval of a metric runner',
    reason: 'A metric runner collects every 30 seconds unless it is told otherwise.',
    source: 'mgr/metric_runner.go NewMetricRunner',
    apply: (config) => {
      const usual = isMetric(config) ? 30 : 0
      number(config, 'collect_interval', (value) => value <= 0 || value === usual)
    },
  },
  {
    name: 'syncing after every batch',
    reason: '0 and 1 both sync after every batch; less than 0 syncs at the end alone.',
    source: 'mgr/runner.go Run (SyncEvery)',
    apply: (config) => number(config, 'sync_every', (value) => value === 0 || value === 1),
  },
  {
    name: 'flags that are off',
    reason: 'The agent writes out every flag; one that is absent is off.',
    source: 'mgr/models.go RunnerInfo',
    apply: (config) => {
      for (const key of flagNames) {
        if (config[key] === 'true') config[key] = true
        if (config[key] === false || config[key] === 'false') drop(config, [key])
      }
    },
  },
]

/** Rules about a config's own members that must come after those of its parts. */
export const lastRules: readonly NormalRule[] = [
  {
    name: 'identity and state',
    reason: 'Whose the config is, when it was made, where it is kept and whether it is stopped.',
    source: 'mgr/mgr.go AddRunner, UpdateRunner, StopRunner; mgr/rest.go PostConfig',
    apply: (config) => {
      drop(config, ['name', 'createtime', 'web_folder', 'is_stopped', 'from_server'])
    },
  },
  {
    name: 'empty members',
    reason:
      'The agent writes empty texts, lists and objects for what is absent, or leaves them out.',
    source: 'mgr/models.go (omitempty), utils/utils.go DeepCopyByJSON',
    apply: (config) => {
      drop(
        config,
        Object.keys(config).filter((key) => isNothing(config[key])),
      )
    },
  },
]

/** Drops a number that says nothing. A number in a text is read as that number. */
function number(config: Members, key: string, saysNothing: (value: number) => boolean): void {
  const value = config[key]
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof read !== 'number' || Number.isNaN(read)) return
  config[key] = read
  if (saysNothing(read)) drop(config, [key])
}
