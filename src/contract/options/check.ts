import { isRecord, recordOf, type Path } from '../../lib/json/json'
import { checkGrok } from './checkGrok'
import { checkMetrics } from './checkMetrics'
import { notText } from './checkOption'
import { checkRouter } from './checkRouter'
import { checkSection } from './checkSection'
import { checkTogether, optionsGiven } from './checkTogether'
import { error, warning, type Finding } from './finding'
import { discriminatorOf, fallbackOf, optionsOf, tableOf, textOf } from './find'
import { agentText } from './grammars/goText'
import { membersOf, namesOf, withKeys } from './members'
import { tables, type Kind, type Option, type OptionTable } from './tables'

/**
 * Finds what the agent would say to a config, and what will surprise. An error is what it refuses, or takes though no runner
 * can ever work with it; all else is a warning. Members that nobody knows are left alone. `unknownType` is the one error that
 * may be wrong: an agent of the user's own build may have the type.
 */
export function checkConfig(config: unknown): Finding[] {
  if (!isRecord(config)) return [error([], 'noObject')]
  const { members, keyOf } = membersOf(config, partNames)
  return withKeys(findings(members), 0, keyOf)
}

const parts = ['reader', 'parser', 'cleaner', 'transforms', 'senders', 'metric', 'router']
const partNames = namesOf([...parts, ...tables.runner.map(({ key }) => key)])
const transformNames = new Map(
  tables.transforms.map(({ type, options }) => [
    type,
    namesOf(options.flatMap(({ key, aliases = [] }) => [key, ...aliases])),
  ]),
)

function findings(members: Record<string, unknown>): Finding[] {
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
    ...(metrics ? [] : checkTogether(members)),
  ]
}

const checkReader = (reader: unknown): Finding[] =>
  reader == null ? [error(['reader'], 'noReader')] : checkMap('readers', reader, ['reader'])

const checkParser = (parser: unknown): Finding[] =>
  parser == null ? [] : [...checkMap('parsers', parser, ['parser']), ...checkGrok(parser)]

/** A map of texts: one number in it, and the agent cannot decode the config. It takes `null` for an empty text. */
const checkTexts = (values: unknown, path: Path): Finding[] =>
  isRecord(values)
    ? Object.entries(values).flatMap(([key, value]) =>
        value === null || typeof value === 'string' ? [] : [notText(value, [...path, key])],
      )
    : [error(path, 'noObject')]

/** A reader, parser or sender. `given`: options that the agent sets itself. */
function checkMap(kind: Kind, values: unknown, path: Path, given?: ReadonlySet<Option>): Finding[] {
  const mistyped = checkTexts(values, path)
  if (!isRecord(values)) return mistyped
  const known = new Set(mistyped.map((finding) => finding.path.at(-1)))
  const texts = Object.entries(values).map(([key, value]) => [key, textOf(value)] as const)
  return [
    ...mistyped,
    ...checkTyped(kind, recordOf(texts), path, given).filter(
      (finding) => !known.has(finding.path.at(-1)),
    ),
  ]
}

function checkTyped(
  kind: Kind,
  values: Record<string, unknown>,
  path: Path,
  given?: ReadonlySet<Option>,
): Finding[] {
  const at = [...path, discriminatorOf(kind)]
  const type = agentText(textOf(values[discriminatorOf(kind)]))
  // Only a reader may do without.
  if (type === '' && kind !== 'readers')
    return [error(at, 'noType', { fix: fallbackOf(kind) || undefined })]
  const table = tableOf(kind, type || fallbackOf(kind))
  return table ? checkTable(table, values, path, given) : [unknownType(kind, type, at)]
}

/** The agent does not have the type, unless it is one of the user's own build. In another case it is a slip. */
function unknownType(kind: Kind, type: string, path: Path): Finding {
  const meant = tables[kind].find((table) => table.type.toLowerCase() === type.toLowerCase())
  return error(path, 'unknownType', { values: { type }, fix: meant?.type })
}

const checkTable = (
  { options, refuses = [] }: OptionTable,
  values: Record<string, unknown>,
  path: Path,
  given: ReadonlySet<Option> = new Set(),
): Finding[] => [
  ...checkSection(
    options.filter((option) => !given.has(option)),
    values,
    path,
  ),
  ...refuses
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
  if (!Array.isArray(transforms)) return [error(['transforms'], 'noList')]
  return transforms.flatMap((item: unknown, place) => checkTransform(item, ['transforms', place]))
}

function checkTransform(item: unknown, path: Path): Finding[] {
  if (item === null) return [error([...path, 'type'], 'noType')]
  if (!isRecord(item)) return [error(path, 'noObject')]
  const { type, stage } = item
  const at = [...path, 'type']
  if (typeof type !== 'string' || type === '') return [error(at, 'noType')]
  const table = tableOf('transforms', type)
  if (!table) return [unknownType('transforms', type, at)]
  const staged = stage != null && stage !== ''
  const { members, keyOf } = membersOf(item, transformNames.get(type) ?? new Map())
  return [
    ...withKeys(checkTable(table, members, path), path.length, keyOf),
    ...(table.stage && !staged ? [warning([...path, 'stage'], 'early')] : []),
  ]
}

function checkSenders(senders: unknown, members: Record<string, unknown>): Finding[] {
  if (senders != null && !Array.isArray(senders)) return [error(['senders'], 'noList')]
  if (!Array.isArray(senders) || senders.length === 0)
    return [(members.metric != null ? warning : error)(['senders'], 'noSender')]
  const given = optionsGiven(members)
  return senders.flatMap((sender: unknown, place): Finding[] => {
    const path = ['senders', place]
    const forced =
      isRecord(sender) && sender.sender_type === 'pandora' && sender.fault_tolerant === 'false'
    return [
      ...checkMap('senders', sender, path, given),
      ...(forced ? [warning([...path, 'fault_tolerant'], 'pandoraTolerant')] : []),
    ]
  })
}
