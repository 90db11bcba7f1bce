import { isEmptyValue, removeMembers, isMetric, type Members, type NormalRule } from './configDraft'
import { exactNumber, RawJson } from '../lib/json/rawJson'

/** The top-level members of a config that logkit knows (RunnerConfig and RunnerInfo in mgr/models.go). */
const topMembers: ReadonlySet<string> = new Set([
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
const properNames = new Map(Array.from(topMembers, (name) => [name.toLowerCase(), name]))

const flagNames = ['extra_info', 'log_audit', 'send_raw', 'read_time', 'is_block']

/** The values that the agent uses for a number that is absent, 0 or less. */
const numberDefaults: Readonly<Record<string, number>> = {
  batch_len: 0,
  batch_size: 2 * 1024 * 1024,
  batch_interval: 60,
  batch_try_times: 0,
  max_reader_close_wait_time: 0,
  errors_list_cap: 100,
  max_line_len: 0,
}

/** Rules about top-level members that must be applied before those of the parts. */
export const topRules: readonly NormalRule[] = [
  {
    name: 'null members',
    reason: 'A top-level null means the same as absence: Go leaves the member unset.',
    source: 'mgr/rest.go PostConfig (encoding/json)',
    apply: (config) => {
      removeMembers(
        config,
        Object.keys(config).filter((key) => config[key] === null),
      )
    },
  },
  {
    name: 'case of member names',
    reason: 'Top-level members match in any case, and are returned in the proper one.',
    source: 'mgr/rest.go PostConfig (encoding/json)',
    apply: (config) => {
      for (const [key, value] of Object.entries(config)) {
        const name = properNames.get(key.toLowerCase())
        if (value === undefined || name === undefined || name === key) continue
        removeMembers(config, [key])
        config[name] = value
      }
    },
  },
  {
    name: 'unknown members',
    reason: 'The agent drops unknown top-level members.',
    source: 'mgr/models.go RunnerConfig',
    apply: (config) => {
      removeMembers(
        config,
        Object.keys(config).filter((key) => !topMembers.has(key)),
      )
    },
  },
  {
    name: 'numbers that are absent',
    reason: '0 and less mean the default of the agent, and so does the default itself.',
    source: 'mgr/runner.go NewLogExportRunnerWithService, utils/utils.go BatchFullOrTimeout',
    apply: (config) => {
      for (const [key, fallback] of Object.entries(numberDefaults))
        removeDefaultNumber(config, key, (value) => value <= 0 || value === fallback)
    },
  },
  {
    name: 'interval of a metric runner',
    reason: 'A metric runner collects every 30 seconds by default.',
    source: 'mgr/metric_runner.go NewMetricRunner',
    apply: (config) => {
      const interval = isMetric(config) ? 30 : 0
      removeDefaultNumber(config, 'collect_interval', (value) => value <= 0 || value === interval)
    },
  },
  {
    name: 'syncing after every batch',
    reason: '0 and 1 both sync after every batch; less than 0 syncs at the end only.',
    source: 'mgr/runner.go Run (SyncEvery)',
    apply: (config) =>
      removeDefaultNumber(config, 'sync_every', (value) => value === 0 || value === 1),
  },
  {
    name: 'flags that are off',
    reason: 'The agent writes every flag; an absent one is off.',
    source: 'mgr/models.go RunnerInfo',
    apply: (config) => {
      for (const key of flagNames) {
        if (config[key] === 'true') config[key] = true
        if (config[key] === false || config[key] === 'false') removeMembers(config, [key])
      }
    },
  },
]

/** Rules about top-level members that must be applied after those of the parts. */
export const lastRules: readonly NormalRule[] = [
  {
    name: 'identity and state',
    reason: 'These identify the config or describe its state, not what the runner does.',
    source: 'mgr/mgr.go AddRunner, UpdateRunner, StopRunner; mgr/rest.go PostConfig',
    apply: (config) => {
      removeMembers(config, ['name', 'createtime', 'web_folder', 'is_stopped', 'from_server'])
    },
  },
  {
    name: 'empty members',
    reason: 'The agent writes empty texts, lists and objects for absent members, or omits them.',
    source: 'mgr/models.go (omitempty), utils/utils.go DeepCopyByJSON',
    apply: (config) => {
      removeMembers(
        config,
        Object.keys(config).filter((key) => isEmptyValue(config[key])),
      )
    },
  },
]

/** Removes a number that equals its default. A number in a text is converted first. */
function removeDefaultNumber(
  config: Members,
  key: string,
  isDefault: (value: number) => boolean,
): void {
  const value = config[key]
  const parsed =
    typeof value === 'string' && value.trim() !== '' ? exactNumber(value.trim()) : value
  if (parsed instanceof RawJson) config[key] = parsed
  if (typeof parsed !== 'number' || Number.isNaN(parsed)) return
  config[key] = parsed
  if (isDefault(parsed)) removeMembers(config, [key])
}
