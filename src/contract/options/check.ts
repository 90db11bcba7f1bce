import { isRecord, recordOf, type Path } from '../../lib/json/json'
import { checkGrok } from './checkGrok'
import { checkMetrics } from './checkMetrics'
import { notTextError } from './checkOption'
import { checkRouter } from './checkRouter'
import { checkSection } from './checkSection'
import { checkCombinations, agentSetOptions } from './checkCombinations'
import { error, warning, type Finding } from './finding'
import { discriminatorOf, defaultTypeOf, optionsOf, tableOf, asText } from './lookup'
import { agentText } from './grammars/goText'
import { decodeMembers, memberNames, withOriginalKeys } from './decodeMembers'
import { tables, type Kind, type Option, type OptionTable } from './tables'

/**
 * Checks a config as the agent does. Errors are what the agent refuses, and what it accepts although no runner can work with
 * it; everything else is a warning. Unknown members are ignored. `unknownType` is the one error that may be wrong: a custom
 * build of the agent may have the type.
 */
export function checkConfig(config: unknown): Finding[] {
  if (!isRecord(config)) return [error([], 'notObject')]
  const { members, keyOf } = decodeMembers(config, configNames)
  return withOriginalKeys(checkMembers(members), 0, keyOf)
}

const partKeys = ['reader', 'parser', 'cleaner', 'transforms', 'senders', 'metric', 'router']
const configNames = memberNames([...partKeys, ...tables.runner.map(({ key }) => key)])
const transformNames = new Map(
  tables.transforms.map(({ type, options }) => [
    type,
    memberNames(options.flatMap(({ key, aliases = [] }) => [key, ...aliases])),
  ]),
)

function checkMembers(members: Record<string, unknown>): Finding[] {
  const { reader, parser, cleaner, transforms, senders, metric } = members
  const metrics = metric != null
  return [
    ...(metrics
      ? [
          ...checkMetrics(metric, reader, parser),
          ...(reader == null ? [] : checkTexts(reader, ['reader'])),
          ...(parser == null ? [] : checkTexts(parser, ['parser'])),
        ]
      : [...checkReader(reader), ...checkParser(parser)]),
    ...checkTransforms(transforms),
    ...checkSenders(senders, members),
    ...checkCleaner(cleaner),
    ...checkRouter(members.router, metrics ? null : Array.isArray(senders) ? senders.length : 0),
    ...checkSection(optionsOf('runner'), members, []),
    ...(metrics ? [] : checkCombinations(members)),
  ]
}

const checkReader = (reader: unknown): Finding[] =>
  reader == null ? [error(['reader'], 'noReader')] : checkTextMap('readers', reader, ['reader'])

const checkParser = (parser: unknown): Finding[] =>
  parser == null ? [] : [...checkTextMap('parsers', parser, ['parser']), ...checkGrok(parser)]

/** Checks that all values of a map are text. The agent cannot decode anything else, but reads `null` as an empty text. */
const checkTexts = (values: unknown, path: Path): Finding[] =>
  isRecord(values)
    ? Object.entries(values).flatMap(([key, value]) =>
        value === null || typeof value === 'string' ? [] : [notTextError(value, [...path, key])],
      )
    : [error(path, 'notObject')]

/** Checks a reader, parser or sender. @param agentSet options that the agent sets itself */
function checkTextMap(
  kind: Kind,
  values: unknown,
  path: Path,
  agentSet?: ReadonlySet<Option>,
): Finding[] {
  const mistyped = checkTexts(values, path)
  if (!isRecord(values)) return mistyped
  const known = new Set(mistyped.map((finding) => finding.path.at(-1)))
  const texts = Object.entries(values).map(([key, value]) => [key, asText(value)] as const)
  return [
    ...mistyped,
    ...checkTyped(kind, recordOf(texts), path, agentSet).filter(
      (finding) => !known.has(finding.path.at(-1)),
    ),
  ]
}

function checkTyped(
  kind: Kind,
  values: Record<string, unknown>,
  path: Path,
  agentSet?: ReadonlySet<Option>,
): Finding[] {
  const at = [...path, discriminatorOf(kind)]
  const type = agentText(asText(values[discriminatorOf(kind)]))
  // Only a reader may omit its type.
  if (type === '' && kind !== 'readers')
    return [error(at, 'noType', { fix: defaultTypeOf(kind) || undefined })]
  const table = tableOf(kind, type || defaultTypeOf(kind))
  return table ? checkTable(table, values, path, agentSet) : [unknownTypeError(kind, type, at)]
}

/** The error for an unknown type; a type that differs in case only is offered as the fix. */
function unknownTypeError(kind: Kind, type: string, path: Path): Finding {
  const sameIgnoringCase = tables[kind].find(
    (table) => table.type.toLowerCase() === type.toLowerCase(),
  )
  return error(path, 'unknownType', { values: { type }, fix: sameIgnoringCase?.type })
}

const checkTable = (
  { options, unsupportedOptions = [] }: OptionTable,
  values: Record<string, unknown>,
  path: Path,
  agentSet: ReadonlySet<Option> = new Set(),
): Finding[] => [
  ...checkSection(
    options.filter((option) => !agentSet.has(option)),
    values,
    path,
  ),
  ...unsupportedOptions
    .filter((key) => values[key] != null && values[key] !== '')
    .map((key) => error([...path, key], 'unsupported')),
]

const checkCleaner = (cleaner: unknown): Finding[] =>
  cleaner == null
    ? []
    : [
        ...checkTexts(cleaner, ['cleaner']),
        ...(isRecord(cleaner) ? checkSection(optionsOf('cleaner'), cleaner, ['cleaner']) : []),
      ]

function checkTransforms(transforms: unknown): Finding[] {
  if (transforms == null) return []
  if (!Array.isArray(transforms)) return [error(['transforms'], 'notList')]
  return transforms.flatMap((item: unknown, index) => checkTransform(item, ['transforms', index]))
}

function checkTransform(item: unknown, path: Path): Finding[] {
  if (item === null) return [error([...path, 'type'], 'noType')]
  if (!isRecord(item)) return [error(path, 'notObject')]
  const { type, stage } = item
  const at = [...path, 'type']
  if (typeof type !== 'string' || type === '') return [error(at, 'noType')]
  const table = tableOf('transforms', type)
  if (!table) return [unknownTypeError('transforms', type, at)]
  const hasStage = stage != null && stage !== ''
  const { members, keyOf } = decodeMembers(item, transformNames.get(type) ?? new Map())
  return [
    ...withOriginalKeys(checkTable(table, members, path), path.length, keyOf),
    ...(table.stage && !hasStage ? [warning([...path, 'stage'], 'runsBeforeParser')] : []),
  ]
}

function checkSenders(senders: unknown, members: Record<string, unknown>): Finding[] {
  if (senders != null && !Array.isArray(senders)) return [error(['senders'], 'notList')]
  if (!Array.isArray(senders) || senders.length === 0)
    return [(members.metric != null ? warning : error)(['senders'], 'noSender')]
  const agentSet = agentSetOptions(members)
  return senders.flatMap((sender: unknown, index): Finding[] => {
    const path = ['senders', index]
    const ignored =
      isRecord(sender) && sender.sender_type === 'pandora' && sender.fault_tolerant === 'false'
    return [
      ...checkTextMap('senders', sender, path, agentSet),
      ...(ignored ? [warning([...path, 'fault_tolerant'], 'alwaysFaultTolerant')] : []),
    ]
  })
}
