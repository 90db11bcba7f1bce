import {
  metricNames,
  metricSeries,
  type FieldName,
  type MetricName,
} from '../../contract/metricFrames'
import { finite, type Frame } from '../../lib/series/frames'

/** The whole CPU, system and user together, which no server sends. */
export const cpuTotal = 'cpu_usage_total'

/** A field of a metric that is shown: what the server sends, and what is computed from it. */
export type ShownField = FieldName | typeof cpuTotal

/** The fields of a metric in the order of its lines; what is computed comes first. */
export const shownFields = (metric: MetricName): readonly ShownField[] =>
  metric === 'cpu_usage' ? cpuFields : metricSeries[metric].fields

const cpuFields: readonly ShownField[] = [cpuTotal, ...metricSeries.cpu_usage.fields]

/** The frame of a metric with the columns that are computed: the total of the CPU, where system and user are both there. */
export function shownFrame(metric: MetricName, frame: Frame): Frame {
  if (metric !== 'cpu_usage') return frame
  const { cpu_usage_system: system, cpu_usage_user: user } = frame.columns
  const total = frame.times.map((_, i) => finite((system?.[i] ?? NaN) + (user?.[i] ?? NaN)))
  return { ...frame, columns: { [cpuTotal]: total, ...frame.columns } }
}

const allFields: ReadonlySet<string> = new Set(metricNames.flatMap(shownFields))

/** Whether a field is one that the console has a name for. */
export const isShownField = (field: string): field is ShownField => allFields.has(field)

/** Whether a text of an address is the name of a metric. */
export const isMetricName = (name: string): name is MetricName => name in metricSeries
