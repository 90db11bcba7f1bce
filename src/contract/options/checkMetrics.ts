import { isRecord, type Path } from '../../lib/json/json'
import { checkSection } from './checkSection'
import { error, warning, type Finding } from './finding'
import { metricTableOf } from './find'
import { membersOf, namesOf, withKeys } from './members'
import type { MetricTable } from './tables'

/** With metrics a runner reads no log: its reader and its parser do nothing. */
export function checkMetrics(metric: unknown, reader: unknown, parser: unknown): Finding[] {
  if (!Array.isArray(metric)) return [error(['metric'], 'noList')]
  const list: readonly unknown[] = metric
  const decoded = list.map((item) => (isRecord(item) ? membersOf(item, names) : undefined))
  const idle = (value: unknown, name: string): Finding[] =>
    isRecord(value) && Object.keys(value).length > 0 ? [warning([name], 'idleBesideMetrics')] : []
  // The agent leaves out a metric that it does not have, but not all of them.
  const severity = decoded.some((item) => item && tableFor(item.members)) ? warning : error
  return [
    ...(list.length === 0 ? [error(['metric'], 'noMetric')] : []),
    ...idle(reader, 'reader'),
    ...idle(parser, 'parser'),
    ...decoded.flatMap((item, place): Finding[] => {
      const path = ['metric', place]
      if (item) return withKeys(checkMetric(item.members, path, severity), 2, item.keyOf)
      return list[place] === null
        ? [severity([...path, 'type'], 'noType')]
        : [error(path, 'noObject')]
    }),
  ]
}

const names = namesOf(['type', 'attributes', 'config'])

const tableFor = ({ type }: Record<string, unknown>) =>
  typeof type === 'string' ? metricTableOf(type) : undefined

function checkMetric(
  item: Record<string, unknown>,
  path: Path,
  ofUnknown: typeof error,
): Finding[] {
  const { type, attributes, config } = item
  const table = tableFor(item)
  return [
    ...checkType(type, [...path, 'type'], table, ofUnknown),
    ...checkAttributes(attributes, [...path, 'attributes']),
    ...(config == null || isRecord(config) ? [] : [error([...path, 'config'], 'noObject')]),
    ...(table ? checkConfig(table, item, [...path, 'config']) : []),
  ]
}

function checkType(
  type: unknown,
  path: Path,
  table: MetricTable | undefined,
  ofUnknown: typeof error,
): Finding[] {
  if (table) return []
  if (type == null || type === '') return [ofUnknown(path, 'noType')]
  if (typeof type !== 'string') return [error(path, 'noType')]
  return [ofUnknown(path, 'unknownType', { values: { type } })]
}

function checkAttributes(attributes: unknown, path: Path): Finding[] {
  if (attributes == null) return []
  if (!isRecord(attributes)) return [error(path, 'noObject')]
  return Object.entries(attributes).flatMap(([key, on]): Finding[] =>
    on === null || typeof on === 'boolean' ? [] : [error([...path, key], 'boolean')],
  )
}

function checkConfig(table: MetricTable, item: Record<string, unknown>, path: Path): Finding[] {
  const { attributes, config } = item
  // The agent decodes `null` as nothing: an option is not there, a field is left out.
  const values = isRecord(config)
    ? Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null))
    : {}
  const hides = isRecord(attributes) && table.fields.some((field) => isOff(attributes[field]))
  const options = table.options.map((option) =>
    option.key === table.hidesWith
      ? { ...option, ...(hides ? { required: 'agent' as const, filled: true } : { lenient: true }) }
      : option,
  )
  const required = new Set(
    options.filter((option) => option.required === 'agent').map(({ key }) => key),
  )
  return checkSection(options, values, path).map((finding) =>
    table.lenient && !required.has(String(finding.path.at(-1)))
      ? { ...finding, severity: 'warning' }
      : finding,
  )
}

const isOff = (on: unknown) => on === false || on === null
