import { isRecord } from '../lib/json/json'
import { RawJson } from '../lib/json/rawJson'
import { removeTextDefaults, removeTypedDefaults } from './agentDefaults'
import {
  contentOf,
  removeMembers,
  isMetric,
  isEmptyValue,
  recordsAt,
  recordAt,
  ownMember,
  trimmedMember,
  trimKeepingBlank,
  type Members,
  type NormalRule,
} from './configDraft'
import { decodeCustomPatterns } from './decodeCustomPatterns'

/** The rule for all parts whose members are texts. */
export const textRules: readonly NormalRule[] = [
  {
    name: 'texts',
    reason: 'Members of reader, parser, cleaner and senders are texts: null is an empty one.',
    source: 'conf/map_conf.go MapConf',
    apply: (config) => {
      const maps = ['reader', 'parser', 'cleaner'].map((key) => recordAt(config, key) ?? {})
      for (const map of [...maps, ...recordsAt(config, 'senders')])
        for (const [key, value] of Object.entries(map))
          if (value === null) map[key] = ''
          else if (
            typeof value === 'number' ||
            typeof value === 'boolean' ||
            value instanceof RawJson
          )
            map[key] = String(value)
    },
  },
]

/** Rules about the parser, the transforms, the router and the metrics of a config. */
export const partRules: readonly NormalRule[] = [
  {
    name: 'runner name in the parser',
    reason: 'The agent overwrites `runner_name` of the parser with the runner’s name.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forParser((parser) => removeMembers(parser, ['runner_name'])),
  },
  {
    name: 'prefix in the parser',
    reason: 'The agent copies `internal_key_prefix` to its parser, trimmed.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forParser((parser, config) => {
      const { internal_key_prefix: prefix } = config
      if (typeof prefix === 'string' && prefix !== '')
        removeMembers(parser, ['internal_key_prefix'])
    }),
  },
  {
    name: 'typed tabs',
    reason: 'The agent reads `\\t` in the splitter of csv as a tab, and trims other splitters.',
    source: 'parser/utils.go ConvertWebParserConfig',
    apply: forParser((parser) => {
      const splitter = ownMember(parser, 'csv_splitter')
      if (typeof splitter === 'string')
        parser.csv_splitter = trimKeepingBlank(
          trimKeepingBlank(splitter).replaceAll(String.raw`\t`, '\t'),
        )
    }),
  },
  {
    name: 'encoded patterns',
    reason: 'The agent accepts custom grok patterns in base64 too, and returns them decoded.',
    source: 'parser/utils.go ConvertWebParserConfig, utils/models/utils.go DecodeString',
    apply: forParser((parser) => {
      const text = trimmedMember(parser, 'grok_custom_patterns')
      const decoded = decodeCustomPatterns(text)
      // Patterns contain a blank; text that does not is left alone.
      if (decoded !== text && decoded.includes(' ')) parser.grok_custom_patterns = decoded
    }),
  },
  {
    name: 'defaults of the parser',
    reason: 'A default value means the same as its absence.',
    source: 'parser/*/*.go NewParser',
    apply: forParser((parser) =>
      removeTextDefaults('parser', trimmedMember(parser, 'type'), parser),
    ),
  },
  {
    name: 'absent parser',
    reason: 'A runner without a parser does not parse its lines, as with the parser `raw`.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: (config) => {
      if (!isMetric(config) && isEmptyValue(config.parser)) config.parser = { type: 'raw' }
    },
  },
  {
    name: 'stage of a transform',
    reason: '`replace` runs before the parser by default, all other transforms after it.',
    source: 'transforms/mutate/*.go Stage',
    apply: forTransforms((transform) => {
      const defaultStage = transform.type === 'replace' ? 'before_parser' : 'after_parser'
      if (
        ['', defaultStage].includes(trimmedMember(transform, 'stage')) &&
        typeof transform.stage === 'string'
      )
        removeMembers(transform, ['stage'])
    }),
  },
  {
    name: 'defaults of a transform',
    reason: 'Go’s zero or default value means the same as an absent member, and so does null.',
    source: 'transforms/*/*.go (structs and Init)',
    apply: forTransforms((transform) => {
      const { type } = transform
      removeTypedDefaults('transform', typeof type === 'string' ? type : '', transform)
    }),
  },
  {
    name: 'router',
    reason: 'A router without a field is ignored; 0, null and absent members are the same.',
    source: 'router/sender_router.go RouterConfig, NewSenderRouter',
    apply: (config) => {
      const router = recordAt(config, 'router')
      if (router) config.router = normalRouter(router)
    },
  },
  {
    name: 'metrics',
    reason: 'A metric has a type, fields and options; a field is reported unless it is turned off.',
    source: 'mgr/metric_runner.go MetricConfig, NewMetricRunner',
    apply: (config) => {
      if (!Array.isArray(config.metric)) return
      config.metric = config.metric.map((metric: unknown) =>
        isRecord(metric) ? normalMetric(metric) : metric,
      )
    },
  },
]

function forParser(change: (parser: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    const parser = recordAt(config, 'parser')
    if (parser && !isMetric(config)) change(parser, config)
  }
}

function forTransforms(change: (transform: Members) => void): NormalRule['apply'] {
  return (config) => {
    for (const transform of recordsAt(config, 'transforms')) change(transform)
  }
}

/**
 * The members that Go decodes into a struct: it ignores the case of names, unknown members and null, and joins the objects
 * under names that differ in case.
 */
function knownMembers(value: Members, names: readonly string[]): Members {
  const members: Members = {}
  for (const [key, member] of Object.entries(value)) {
    const name = names.find((known) => known === key.toLowerCase())
    if (name === undefined || member === null) continue
    const before = members[name]
    members[name] = isRecord(before) && isRecord(member) ? { ...before, ...member } : member
  }
  return members
}

function normalRouter(value: Members): Members {
  const router = knownMembers(value, [
    'router_key_name',
    'router_match_type',
    'router_default_sender',
    'router_routes',
  ])
  const { router_key_name: field, router_default_sender: fallback, router_routes: routes } = router
  if (isEmptyValue(field)) return {}
  if (fallback !== undefined) router.router_default_sender = senderIndex(fallback)
  if (router.router_default_sender === 0) removeMembers(router, ['router_default_sender'])
  if (isRecord(routes))
    router.router_routes = Object.fromEntries(
      Object.entries(routes).map(([text, at]) => [text, senderIndex(at ?? 0)] as const),
    )
  if (isEmptyValue(router.router_routes)) removeMembers(router, ['router_routes'])
  return router
}

const senderIndex = (value: unknown) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value

function normalMetric(value: Members): Members {
  const metric = knownMembers(value, ['type', 'attributes', 'config'])
  const { attributes, config } = metric
  if (isRecord(attributes))
    metric.attributes = Object.fromEntries(
      Object.entries(attributes)
        .map(([field, on]) => [field, on ?? false] as const)
        .filter(([, on]) => on !== true),
    )
  if (isRecord(config)) {
    const options = { ...config }
    removeTypedDefaults('metric', typeof metric.type === 'string' ? metric.type : '', options)
    metric.config = contentOf(options)
  }
  for (const key of ['attributes', 'config'])
    if (isEmptyValue(metric[key])) removeMembers(metric, [key])
  return metric
}
