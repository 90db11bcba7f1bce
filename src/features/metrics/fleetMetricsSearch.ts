import { metricNames, metricSeries, type FieldName, type MetricName } from '../../contract/metrics'
import { oneOf, searchText, commaList } from '../../contract/list'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { z } from '../../contract/zod'
/** The parameters of the comparison in the address. */
export const CompareSearch = z.object({
  /** ids, each URL-encoded, as an id may contain a comma */
  agents: commaList,
  panel: oneOf(...metricNames),
  /** one of the metric's fields; any other text means the default field */
  field: searchText,
})

/** bins of a heat map */
export const maxBins = 60

/** One of so many agents is read. */
export const sampleRates = ['1', '10', '100'] as const
export const sortOrders = ['max', 'avg', 'last', 'name'] as const

/** The parameters of the fleet's metrics in the address. */
export const FleetSearch = z.object({
  search: searchText,
  tag: searchText,
  state: commaList,
  agents: commaList,
  metric: oneOf(...metricNames),
  field: searchText,
  /** the statistic of a cell's points */
  cell: oneOf('max', 'avg'),
  sort: oneOf(...sortOrders),
  show: oneOf('50', '100', '300'),
  view: oneOf('map', 'table'),
  sample: oneOf(...sampleRates),
})
export type FleetSearch = z.output<typeof FleetSearch>
export type UpdateFleetSearch = UpdateSearch<typeof FleetSearch>

/** The named field if the metric has it, else the metric's default field. */
export function selectedField(metric: MetricName, name: string): FieldName {
  const fields: readonly FieldName[] = metricSeries[metric].fields
  return fields.find((field) => field === name) ?? defaultField(metric)
}

/** The first field, but for the CPU the time that programs used. */
const defaultField = (metric: MetricName): FieldName =>
  metric === 'cpu_usage' ? 'cpu_usage_user' : metricSeries[metric].fields[0]

/** Decodes the ids of an address and drops duplicates. */
export const decodeIds = (encoded: readonly string[]): string[] => [
  ...new Set(
    encoded.map((text) => {
      try {
        return decodeURIComponent(text)
      } catch {
        return text
      }
    }),
  ),
]
