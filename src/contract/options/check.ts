import { isRecord, type Path } from '../../lib/json/json'
import { checkMetrics } from './checkMetrics'
import { checkRouter } from './checkRouter'
import { checkValue } from './checkValue'
import { error, warning, type Finding } from './finding'
import { discriminatorOf, fallbackOf, optionsFor, optionsOf, tableOf, typeOf } from './find'
import type { Kind, Option } from './tables'

/** What logkit would say to a config, and the traps that it would fall into silently. What no table knows is right. */
export function checkConfig(config: unknown): Finding[] {
  if (!isRecord(config)) return [error([], 'noObject')]
  const { reader, parser, cleaner, transforms, senders, metric } = config
  const metrics = metric != null
  return [
    ...(metrics ? checkMetrics(metric, reader, parser) : checkReader(reader)),
    ...(parser == null ? [] : checkMap('parsers', parser, ['parser'])),
    ...checkGrok(parser),
    ...(transforms == null ? [] : checkTransforms(transforms)),
    ...checkSenders(senders),
    ...(cleaner == null ? [] : checkFlat(cleaner, ['cleaner'], optionsOf('cleaner'))),
    ...checkRouter(config.router, Array.isArray(senders) ? senders.length : 0),
    ...optionsOf('runner').flatMap((option) =>
      checkValue(option, config[option.key], [option.key]),
    ),
  ]
}

const checkReader = (reader: unknown): Finding[] =>
  reader == null ? [error(['reader'], 'noReader')] : checkMap('readers', reader, ['reader'])

/** A reader, parser or sender: texts and nothing else. */
const checkMap = (kind: Kind, values: unknown, path: Path): Finding[] =>
  isRecord(values)
    ? [...texts(values, path), ...checkTyped(kind, values, path)]
    : [error(path, 'noObject')]

const checkFlat = (values: unknown, path: Path, options: readonly Option[]): Finding[] =>
  isRecord(values)
    ? [...texts(values, path), ...checkOptions(options, values, path)]
    : [error(path, 'noObject')]

/** Go reads these into a map of texts: one number, and the whole config is refused. */
function texts(values: Record<string, unknown>, path: Path): Finding[] {
  return Object.entries(values).flatMap(([key, value]): Finding[] => {
    if (typeof value === 'string') return []
    const fix = value === null ? '' : JSON.stringify(value)
    return [error([...path, key], 'asText', { fix })]
  })
}

function checkTyped(kind: Kind, values: Record<string, unknown>, path: Path): Finding[] {
  const type = typeOf(kind, values)
  const at = [...path, discriminatorOf(kind)]
  if (type === '') return [error(at, 'noType')]
  const table = tableOf(kind, type)
  if (!table) return [warning(at, 'unknownType', { values: { type } })]
  return [
    ...(kind === 'parsers' && values.type === undefined && fallbackOf(kind) === type
      ? [error(at, 'noType', { fix: type })]
      : []),
    ...checkOptions(table.options, values, path),
  ]
}

function checkOptions(
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  return optionsFor(options, values).flatMap(({ option, required }): Finding[] => {
    const value = values[option.key]
    const here = [...path, option.key]
    const missing = value === undefined || value === ''
    if (!missing) return checkValue(option, value, here)
    if (!required || (option.default !== undefined && !option.suggestion)) return []
    // Where the tables offer an example, logkit often does without any.
    return option.default === undefined ? [error(here, 'missing')] : [warning(here, 'missing')]
  })
}

function checkTransforms(transforms: unknown): Finding[] {
  if (!Array.isArray(transforms)) return [error(['transforms'], 'noList')]
  return transforms.flatMap((item: unknown, place): Finding[] => {
    const path = ['transforms', place]
    if (!isRecord(item)) return [error(path, 'noObject')]
    const early = tableOf('transforms', typeOf('transforms', item))?.stage
    const staged = typeof item.stage === 'string' && item.stage !== ''
    return [
      ...checkTyped('transforms', item, path),
      ...(early && !staged ? [warning([...path, 'stage'], 'early')] : []),
    ]
  })
}

function checkSenders(senders: unknown): Finding[] {
  if (senders != null && !Array.isArray(senders)) return [error(['senders'], 'noList')]
  if (!Array.isArray(senders) || senders.length === 0) return [error(['senders'], 'noSender')]
  return senders.flatMap((sender: unknown, place): Finding[] => {
    const path = ['senders', place]
    const forced =
      isRecord(sender) && sender.sender_type === 'pandora' && sender.fault_tolerant === 'false'
    return [
      ...checkMap('senders', sender, path),
      ...(forced ? [warning([...path, 'fault_tolerant'], 'pandoraTolerant')] : []),
    ]
  })
}

/** A comma parts two patterns, also inside of one. */
function checkGrok(parser: unknown): Finding[] {
  const patterns = isRecord(parser) && parser.type === 'grok' ? parser.grok_patterns : undefined
  return typeof patterns === 'string' && patterns.includes(',')
    ? [warning(['parser', 'grok_patterns'], 'grokComma')]
    : []
}
