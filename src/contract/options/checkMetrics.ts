import { isRecord, type Path } from '../../lib/json/json'
import { checkSection } from './checkSection'
import { error, warning, type Finding } from './finding'
import { metricTableOf } from './lookup'
import { decodeMembers, memberNames, withOriginalKeys } from './decodeMembers'
import type { MetricTable } from './tables'

/** Checks the metrics of a config. A runner with metrics uses neither its reader nor its parser. */
export function checkMetrics(metric: unknown, reader: unknown, parser: unknown): Finding[] {
  if (!Array.isArray(metric)) return [error(['metric'], 'notList')]
  const list: readonly unknown[] = metric
  const decoded = list.map((item) => (isRecord(item) ? decodeMembers(item, names) : undefined))
  const unused = (value: unknown, name: string): Finding[] =>
    isRecord(value) && Object.keys(value).length > 0 ? [warning([name], 'unusedWithMetrics')] : []
  // The agent skips unknown metrics as long as one is known.
  const severity = decoded.some((item) => item && tableOfMetric(item.members)) ? warning : error
  return [
    ...(list.length === 0 ? [error(['metric'], 'noMetrics')] : []),
    ...unused(reader, 'reader'),
    ...unused(parser, 'parser'),
    ...decoded.flatMap((item, index): Finding[] => {
      const path = ['metric', index]
      if (item) return withOriginalKeys(checkMetric(item.members, path, severity), 2, item.keyOf)
      return list[index] === null
        ? [severity([...path, 'type'], 'noType')]
        : [error(path, 'notObject')]
    }),
  ]
}

const names = memberNames(['type', 'attributes', 'config'])

const tableOfMetric = ({ type }: Record<string, unknown>) =>
  typeof type === 'string' ? metricTableOf(type) : undefined

function checkMetric(
  item: Record<string, unknown>,
  path: Path,
  findingForUnknown: typeof error,
): Finding[] {
  const { type, attributes, config } = item
  const table = tableOfMetric(item)
  return [
    ...checkType(type, [...path, 'type'], table, findingForUnknown),
    ...checkAttributes(attributes, [...path, 'attributes']),
    ...(config == null || isRecord(config) ? [] : [error([...path, 'config'], 'notObject')]),
    ...(table ? checkMetricOptions(table, item, [...path, 'config']) : []),
  ]
}

function checkType(
  type: unknown,
  path: Path,
  table: MetricTable | undefined,
  findingForUnknown: typeof error,
): Finding[] {
  if (table) return []
  if (type == null || type === '') return [findingForUnknown(path, 'noType')]
  if (typeof type !== 'string') return [error(path, 'noType')]
  return [findingForUnknown(path, 'unknownType', { values: { type } })]
}

function checkAttributes(attributes: unknown, path: Path): Finding[] {
  if (attributes == null) return []
  if (!isRecord(attributes)) return [error(path, 'notObject')]
  return Object.entries(attributes).flatMap(([key, on]): Finding[] =>
    on === null || typeof on === 'boolean' ? [] : [error([...path, key], 'boolean')],
  )
}

function checkMetricOptions(
  table: MetricTable,
  item: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { attributes, config } = item
  // The agent decodes `null` as absent: the option is unset, the field is turned off.
  const values = isRecord(config)
    ? Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null))
    : {}
  const hides = isRecord(attributes) && table.fields.some((field) => isOff(attributes[field]))
  const options = table.options.map((option) =>
    option.key === table.requiredToHideFields
      ? {
          ...option,
          ...(hides ? { required: 'agent' as const, nonEmpty: true } : { lenient: true }),
        }
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
