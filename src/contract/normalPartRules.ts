import { decodeBase64 } from '../lib/text/base64'
import { isRecord } from '../lib/json/json'
import { dropTextDefaults, dropTypedDefaults } from './agentDefaults'
import {
  contentOf,
  drop,
  isMetric,
  isNothing,
  listOf,
  mapOf,
  own,
  textIn,
  trimmed,
  type Members,
  type NormalRule,
} from './configDraft'

/** The rule about all parts whose members travel as text. */
export const textRules: readonly NormalRule[] = [
  {
    name: 'texts',
    reason: 'Members of reader, parser, cleaner and senders are texts: null is an empty one.',
    source: 'conf/map_conf.go MapConf',
    apply: (config) => {
      const maps = ['reader', 'parser', 'cleaner'].map((key) => mapOf(config, key) ?? {})
      for (const map of [...maps, ...listOf(config, 'senders')])
        for (const [key, value] of Object.entries(map))
          if (value === null) map[key] = ''
          else if (typeof value === 'number' || typeof value === 'boolean') map[key] = String(value)
    },
  },
]

/** Rules about the parser, the transforms, the router and the metrics of a config. */
export const partRules: readonly NormalRule[] = [
  {
    name: 'runner name in the parser',
    reason: 'The agent writes the runner’s name into its parser, over what stands there.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofParser((parser) => drop(parser, ['runner_name'])),
  },
  {
    name: 'prefix in the parser',
    reason: 'The agent copies `internal_key_prefix` to its parser, without the blanks around it.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofParser((parser, config) => {
      const { internal_key_prefix: prefix } = config
      if (typeof prefix === 'string' && prefix !== '') drop(parser, ['internal_key_prefix'])
    }),
  },
  {
    name: 'typed tabs',
    reason:
      'The agent reads `\\t` in the splitter of csv as a tab, and drops blanks around others.',
    source: 'parser/utils.go ConvertWebParserConfig',
    apply: ofParser((parser) => {
      const splitter = own(parser, 'csv_splitter')
      if (typeof splitter === 'string')
        parser.csv_splitter = trimmed(trimmed(splitter).replaceAll(String.raw`\t`, '\t'))
    }),
  },
  {
    name: 'encoded patterns',
    reason: 'The agent takes custom patterns of grok in base64 too, and tells them decoded.',
    source: 'parser/utils.go ConvertWebParserConfig, utils/models/utils.go DecodeString',
    apply: ofParser((parser) => {
      const text = textIn(parser, 'grok_custom_patterns')
      const decoded = text === '' ? null : patternsIn(text)
      if (decoded !== null) parser.grok_custom_patterns = decoded
    }),
  },
  {
    name: 'defaults of the parser',
    reason: 'What the agent would take anyway says no more than its absence.',
    source: 'parser/*/*.go NewParser',
    apply: ofParser((parser) => dropTextDefaults('parser', textIn(parser, 'type'), parser)),
  },
  {
    name: 'absent parser',
    reason: 'Without a parser a runner keeps its lines as they are.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: (config) => {
      if (!isMetric(config) && isNothing(config.parser)) config.parser = { type: 'raw' }
    },
  },
  {
    name: 'stage of a transform',
    reason: '`replace` comes before the parser unless it says otherwise, all others after it.',
    source: 'transforms/mutate/*.go Stage',
    apply: ofTransforms((transform) => {
      const usual = transform.type === 'replace' ? 'before_parser' : 'after_parser'
      if (['', usual].includes(textIn(transform, 'stage')) && typeof transform.stage === 'string')
        drop(transform, ['stage'])
    }),
  },
  {
    name: 'defaults of a transform',
    reason:
      'What Go has for an absent member says no more than its absence, and neither does null.',
    source: 'transforms/*/*.go (structs and Init)',
    apply: ofTransforms((transform) => {
      const { type } = transform
      dropTypedDefaults('transform', typeof type === 'string' ? type : '', transform)
    }),
  },
  {
    name: 'router',
    reason:
      'Without the name of a field there is no router; 0, null and absent members are the same.',
    source: 'router/sender_router.go RouterConfig, NewSenderRouter',
    apply: (config) => {
      const router = mapOf(config, 'router')
      if (router) config.router = routing(router)
    },
  },
  {
    name: 'metrics',
    reason: 'A metric has a type, fields and options; a field is reported unless it is off.',
    source: 'mgr/metric_runner.go MetricConfig, NewMetricRunner',
    apply: (config) => {
      if (!Array.isArray(config.metric)) return
      config.metric = config.metric.map((metric: unknown) =>
        isRecord(metric) ? measuring(metric) : metric,
      )
    },
  },
]

function ofParser(change: (parser: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    const parser = mapOf(config, 'parser')
    if (parser && !isMetric(config)) change(parser, config)
  }
}

function ofTransforms(change: (transform: Members) => void): NormalRule['apply'] {
  return (config) => {
    for (const transform of listOf(config, 'transforms')) change(transform)
  }
}

/** Base64 of percent-encoded patterns -> the patterns; null where it is none. Patterns hold a blank, base64 does not. */
function patternsIn(text: string): string | null {
  const packed = text.replaceAll(/[\r\n]/g, '')
  if (!/^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/.test(packed)) return null
  try {
    const decoded = decodeURIComponent(decodeBase64(packed) ?? '')
    return decoded.includes(' ') ? decoded : null
  } catch {
    return null
  }
}

/** Go finds the members of its structs whatever their case; of those that it does not know it keeps none. */
function membersOf(value: Members, names: readonly string[]): Members {
  const found: Members = {}
  for (const [key, member] of Object.entries(value)) {
    const name = names.find((one) => one === key.toLowerCase())
    if (name !== undefined && member !== null) found[name] = member
  }
  return found
}

function routing(value: Members): Members {
  const router = membersOf(value, [
    'router_key_name',
    'router_match_type',
    'router_default_sender',
    'router_routes',
  ])
  const { router_key_name: field, router_default_sender: fallback, router_routes: routes } = router
  if (isNothing(field)) return {}
  if (fallback !== undefined) router.router_default_sender = place(fallback)
  if (router.router_default_sender === 0) drop(router, ['router_default_sender'])
  if (isRecord(routes))
    router.router_routes = Object.fromEntries(
      Object.entries(routes).map(([text, at]) => [text, place(at ?? 0)] as const),
    )
  if (isNothing(router.router_routes)) drop(router, ['router_routes'])
  return router
}

const place = (value: unknown) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value

function measuring(value: Members): Members {
  const metric = membersOf(value, ['type', 'attributes', 'config'])
  const { attributes, config } = metric
  if (isRecord(attributes))
    metric.attributes = Object.fromEntries(
      Object.entries(attributes)
        .map(([field, on]) => [field, on ?? false] as const)
        .filter(([, on]) => on !== true),
    )
  if (isRecord(config)) {
    const options = { ...config }
    dropTypedDefaults('metric', typeof metric.type === 'string' ? metric.type : '', options)
    metric.config = contentOf(options)
  }
  for (const key of ['attributes', 'config']) if (isNothing(metric[key])) drop(metric, [key])
  return metric
}
