import { removeTextDefaults } from './agentDefaults'
import {
  removeMembers,
  isMetric,
  recordsAt,
  ownMember,
  readerMode,
  senderType,
  trimmedMember,
  type Members,
  type NormalRule,
} from './configDraft'

/** logkit's description of a repository that a metric runner creates (utils/models/models.go). */
const metricDescription = '由logkit监控收集自动创建'

/** The prefixes of tokens that a server gives pandora senders and renews (utils/models/models.go). */
const tokenPrefix = /^(schema_free|logdb|tsdb|kodo)_tokens_/

/** Rules about the senders of a config. */
export const senderRules: readonly NormalRule[] = [
  {
    name: 'runner name in the senders',
    reason: 'The agent overwrites `runner_name` of every sender with the runner’s name.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: forSenders((sender) => removeMembers(sender, ['runner_name'])),
  },
  {
    name: 'user agent of the senders',
    reason:
      'The agent writes its user agent into every sender, and removes it from log runners again.',
    source: 'mgr/mgr.go ForkRunner, mgr/runner.go NewLogExportRunner',
    apply: forSenders((sender) => removeMembers(sender, ['_useragent'])),
  },
  {
    name: 'raw sending of the senders',
    reason: 'A log runner marks its senders by `send_raw` and removes the mark again.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forSenders((sender, config) => {
      if (!isMetric(config)) removeMembers(sender, ['_send_raw'])
    }),
  },
  {
    name: 'tokens of a server',
    reason: 'A server renews them at any time, and the agent omits them from its answers.',
    source: 'mgr/mgr.go TrimSecretInfo, UpdateToken',
    apply: forSenders((sender) => {
      removeMembers(
        sender,
        Object.keys(sender).filter((key) => tokenPrefix.test(key)),
      )
    }),
  },
  {
    name: 'marks of a metric runner',
    reason: 'A metric runner overwrites these members of all its senders.',
    source: 'mgr/metric_runner.go NewMetricRunner',
    apply: forSenders((sender, config) => {
      if (isMetric(config)) removeMembers(sender, ['is_metrics', 'pandora_tsdb_timestamp'])
    }),
  },
  {
    name: 'blocking in the senders',
    reason: 'With `is_block` a log runner turns it on in every sender.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forSenders((sender, config) => {
      if (config.is_block === true && !isMetric(config)) removeMembers(sender, ['is_block'])
    }),
  },
  {
    name: 'maximum line length in the senders',
    reason: 'A log runner copies `max_line_len` to every sender.',
    source: 'mgr/runner.go NewLogExportRunner, utils/models/models.go KeyRunnerMaxLineLen',
    apply: forSenders((sender, config) => {
      const { max_line_len: length } = config
      if (typeof length === 'number' && length > 0 && !isMetric(config))
        removeMembers(sender, ['runner_max_line_Len'])
    }),
  },
  {
    name: 'extra information in pandora senders',
    reason:
      'With `extra_info` the agent turns it off in pandora senders, so that it is not added twice.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: forSenders((sender, config) => {
      if (config.extra_info === true && isPandora(sender))
        removeMembers(sender, ['pandora_extra_info'])
    }),
  },
  {
    name: 'description in the senders of a log runner',
    reason: 'A log runner removes it from every sender once the sender is created.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forSenders((sender, config) => {
      if (!isMetric(config)) removeMembers(sender, ['pandora_description'])
    }),
  },
  {
    name: 'description in the senders of a metric runner',
    reason: 'A metric runner fills in its own description when there is none.',
    source: 'mgr/metric_runner.go NewMetricRunner, utils/models/models.go',
    apply: forSenders((sender, config) => {
      const isDefault = ['', metricDescription].includes(
        untrimmedMember(sender, 'pandora_description'),
      )
      if (isMetric(config) && isPandora(sender) && isDefault)
        removeMembers(sender, ['pandora_description'])
    }),
  },
  {
    name: 'interval and name of open_falcon senders',
    reason:
      'A metric runner writes its interval and name there, and so does a runner that reads snmp.',
    source: 'mgr/runner.go NewLogExportRunner, mgr/metric_runner.go NewMetricRunner',
    apply: forSenders((sender, config) => {
      const isOverwritten = isMetric(config) || readerMode(config) === 'snmp'
      if (isOverwritten && senderType(sender) === 'open_falcon')
        removeMembers(sender, ['collect_interval', 'name'])
    }),
  },
  {
    name: 'queue of pandora senders',
    reason: 'A pandora sender always has its queue, whatever `fault_tolerant` says.',
    source: 'sender/sender.go NewSender',
    apply: forSenders((sender) => {
      if (isPandora(sender)) removeMembers(sender, ['fault_tolerant'])
    }),
  },
  {
    name: 'addresses in the schema of pandora senders',
    reason:
      'For each IP transform the agent writes its field into the schema, or removes it from there.',
    source: 'mgr/runner.go setPandoraServerConfig, setIPConfig, removeServerIPSchema',
    apply: forSenders((sender, config) => {
      if (isMetric(config) || !isPandora(sender)) return
      const schema = ownMember(sender, 'pandora_auto_create')
      if (typeof schema !== 'string') return
      sender.pandora_auto_create = addressFields(config).reduce(withoutAddress, schema)
    }),
  },
  {
    name: 'defaults of the senders',
    reason: 'A default value means the same as its absence.',
    source: 'sender/*/*.go NewSender, sender/fault_tolerant.go NewFtSender',
    apply: forSenders((sender) => removeTextDefaults('sender', senderType(sender), sender)),
  },
]

function forSenders(change: (sender: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    for (const sender of recordsAt(config, 'senders')) change(sender, config)
  }
}

const isPandora = (sender: Members) => senderType(sender) === 'pandora'

/** The text of a member without trimming; '' when it is not text. */
function untrimmedMember(members: Members, key: string): string {
  const value = ownMember(members, key)
  return typeof value === 'string' ? value : ''
}

/** The fields with addresses that the platform looks up: those of IP transforms, and that of linuxaudit. */
function addressFields(config: Members): string[] {
  const { parser } = config
  const audited = recordsAt({ parser: [parser] }, 'parser').some(
    (one) => trimmedMember(one, 'type') === 'linuxaudit',
  )
  const transforms = recordsAt(config, 'transforms').filter(({ type }) => type === 'IP')
  const fields = transforms.map((transform) => untrimmedMember(transform, 'key'))
  // A nested field is not a column of the platform; the agent does not touch it.
  return [...(audited ? ['addr'] : []), ...fields].filter(
    (field) => field.split(/[.\s]+/).filter(Boolean).length === 1,
  )
}

/** Removes the entries that declare a field as an address, cutting the text as the agent does. */
function withoutAddress(schema: string, field: string): string {
  const entry = `${field} ip`
  let rest = schema
  for (let at = rest.indexOf(entry); at >= 0; at = rest.indexOf(entry)) {
    const end = at + entry.length
    rest = at > 0 ? rest.slice(0, at - 1) + rest.slice(end) : rest.slice(end + 1)
  }
  return rest
}
