import { isRecord } from '../../lib/json/json'
import { error, warning, type Finding } from './finding'
import { checkValue } from './checkValue'
import { metricOptions, metricTypes } from './find'

/** With metrics a runner reads no log: its reader and its parser do nothing. */
export function checkMetrics(metric: unknown, reader: unknown, parser: unknown): Finding[] {
  if (!Array.isArray(metric)) return [error(['metric'], 'noList')]
  const idle = (value: unknown, name: string): Finding[] =>
    isRecord(value) && Object.keys(value).length > 0 ? [warning([name], 'idleBesideMetrics')] : []
  return [
    ...idle(reader, 'reader'),
    ...idle(parser, 'parser'),
    ...metric.flatMap((item: unknown, place) => checkMetric(item, place)),
  ]
}

function checkMetric(item: unknown, place: number): Finding[] {
  const path = ['metric', place]
  if (!isRecord(item)) return [error(path, 'noObject')]
  const { type, attributes, config } = item
  if (typeof type !== 'string' || type === '') return [error([...path, 'type'], 'noType')]
  const values = isRecord(config) ? config : {}
  return [
    ...(metricTypes().includes(type)
      ? []
      : [warning([...path, 'type'], 'unknownType', { values: { type } })]),
    ...Object.entries(isRecord(attributes) ? attributes : {}).flatMap(([key, on]): Finding[] =>
      typeof on === 'boolean' ? [] : [error([...path, 'attributes', key], 'boolean')],
    ),
    ...metricOptions(type).options.flatMap((option) =>
      checkValue(option, values[option.key], [...path, 'config', option.key]),
    ),
  ]
}
