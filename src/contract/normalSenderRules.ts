import { dropTextDefaults } from './agentDefaults'
import {
  drop,
  isMetric,
  listOf,
  own,
  readerMode,
  senderType,
  textIn,
  type Members,
  type NormalRule,
} from './configDraft'

/** logkit's words for a repository that a metric runner makes by itself (utils/models/models.go). */
const metricDescription = '由logkit监控收集自动创建'

/** Prefixes of the tokens that a server hands to pandora senders and renews (utils/models/models.go). */
const tokenPrefix = /^(schema_free|logdb|tsdb|kodo)_tokens_/

/** Rules about the senders of a config. */
export const senderRules: readonly NormalRule[] = [
  {
    name: 'runner name in the senders',
    reason: 'The agent writes the runner’s name into every sender, over what stands there.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: ofSenders((sender) => drop(sender, ['runner_name'])),
  },
  {
    name: 'user agent of the senders',
    reason:
      'The agent writes what it calls itself into every sender, and takes it out of log runners again.',
    source: 'mgr/mgr.go ForkRunner, mgr/runner.go NewLogExportRunner',
    apply: ofSenders((sender) => drop(sender, ['_useragent'])),
  },
  {
    name: 'raw sending of the senders',
    reason: 'A log runner marks its senders by `send_raw` and removes the mark again.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofSenders((sender, config) => {
      if (!isMetric(config)) drop(sender, ['_send_raw'])
    }),
  },
  {
    name: 'tokens of a server',
    reason: 'A server renews them at any time, and the agent takes them out of what it tells.',
    source: 'mgr/mgr.go TrimSecretInfo, UpdateToken',
    apply: ofSenders((sender) => {
      drop(
        sender,
        Object.keys(sender).filter((key) => tokenPrefix.test(key)),
      )
    }),
  },
  {
    name: 'marks of a metric runner',
    reason: 'A metric runner marks all its senders, over what stands there.',
    source: 'mgr/metric_runner.go NewMetricRunner',
    apply: ofSenders((sender, config) => {
      if (isMetric(config)) drop(sender, ['is_metrics', 'pandora_tsdb_timestamp'])
    }),
  },
  {
    name: 'blocking in the senders',
    reason: 'With `is_block` a log runner turns it on in every sender.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofSenders((sender, config) => {
      if (config.is_block === true && !isMetric(config)) drop(sender, ['is_block'])
    }),
  },
  {
    name: 'longest line in the senders',
    reason: 'A log runner copies `max_line_len` to every sender.',
    source: 'mgr/runner.go NewLogExportRunner, utils/models/models.go KeyRunnerMaxLineLen',
    apply: ofSenders((sender, config) => {
      const { max_line_len: longest } = config
      if (typeof longest === 'number' && longest > 0 && !isMetric(config))
        drop(sender, ['runner_max_line_Len'])
    }),
  },
  {
    name: 'extra information in pandora senders',
    reason:
      'With `extra_info` the agent turns it off in pandora senders, so that it is not added twice.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: ofSenders((sender, config) => {
      if (config.extra_info === true && isPandora(sender)) drop(sender, ['pandora_extra_info'])
    }),
  },
  {
    name: 'description in the senders of a log runner',
    reason: 'A log runner removes it from every sender once the sender is made.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofSenders((sender, config) => {
      if (!isMetric(config)) drop(sender, ['pandora_description'])
    }),
  },
  {
    name: 'description in the senders of a metric runner',
    reason: 'A metric runner fills in its own words where none stand.',
    source: 'mgr/metric_runner.go NewMetricRunner, utils/models/models.go',
    apply: ofSenders((sender, config) => {
      const usual = ['', metricDescription].includes(textOf(sender, 'pandora_description'))
      if (isMetric(config) && isPandora(sender) && usual) drop(sender, ['pandora_description'])
    }),
  },
  {
    name: 'interval and name of open_falcon senders',
    reason:
      'A metric runner writes its own interval and name there, and so does one that reads snmp.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: ofSenders((sender, config) => {
      const filled = isMetric(config) || readerMode(config) === 'snmp'
      if (filled && senderType(sender) === 'open_falcon') drop(sender, ['collect_interval', 'name'])
    }),
  },
  {
    name: 'queue of pandora senders',
    reason: 'A pandora sender always has its queue, whatever `fault_tolerant` says.',
    source: 'sender/sender.go NewSender',
    apply: ofSenders((sender) => {
      if (isPandora(sender)) drop(sender, ['fault_tolerant'])
    }),
  },
  {
    name: 'addresses in the schema of pandora senders',
    reason:
      'For each IP transform the agent writes its field into the schema, or removes it from there.',
    source: 'mgr/runner.go setPandoraServerConfig, setIPConfig, removeServerIPSchema',
    apply: ofSenders((sender, config) => {
      if (isMetric(config) || !isPandora(sender)) return
      const schema = own(sender, 'pandora_auto_create')
      if (typeof schema !== 'string') return
      sender.pandora_auto_create = addressFields(config).reduce(withoutAddress, schema)
    }),
  },
  {
    name: 'defaults of the senders',
    reason: 'What the agent would take anyway says no more than its absence.',
    source: 'sender/*/*.go NewSender, sender/fault_tolerant.go NewFtSender',
    apply: ofSenders((sender) => dropTextDefaults('sender', senderType(sender), sender)),
  },
]

function ofSenders(change: (sender: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    for (const sender of listOf(config, 'senders')) change(sender, config)
  }
}

const isPandora = (sender: Members) => senderType(sender) === 'pandora'

/** The value of a member, blanks and all; '' where there is none. */
function textOf(members: Members, key: string): string {
  const value = own(members, key)
  return typeof value === 'string' ? value : ''
}

/** The fields that hold addresses for the platform to look up: those of IP transforms, and that of linuxaudit. */
function addressFields(config: Members): string[] {
  const { parser } = config
  const audited = listOf({ parser: [parser] }, 'parser').some(
    (one) => textIn(one, 'type') === 'linuxaudit',
  )
  const transforms = listOf(config, 'transforms').filter(({ type }) => type === 'IP')
  const fields = transforms.map((transform) => textOf(transform, 'key'))
  // A field inside another is no column of the platform: the agent leaves it alone.
  return [...(audited ? ['addr'] : []), ...fields].filter(
    (field) => field.split(/[.\s]+/).filter(Boolean).length === 1,
  )
}

/** A schema without the entries that say that a field is an address, cut as the agent cuts it. */
function withoutAddress(schema: string, field: string): string {
  const entry = `${field} ip`
  let rest = schema
  for (let at = rest.indexOf(entry); at >= 0; at = rest.indexOf(entry)) {
    const end = at + entry.length
    rest = at > 0 ? rest.slice(0, at - 1) + rest.slice(end) : rest.slice(end + 1)
  }
  return rest
}
