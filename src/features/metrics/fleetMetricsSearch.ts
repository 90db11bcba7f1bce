import { decodeUriPart } from '../../lib/text/uriPart'
import { metricNames, type MetricName } from '../../contract/metricFrames'
import { oneOf, searchText, commaList } from '../../contract/list'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { z } from '../../contract/zod'
import { isMetricName, shownFields, type ShownField } from './shownFields'

/** The parameters of the comparison in the address. */
export const CompareSearch = z.object({
  /** ids, each URL-encoded, as an id may contain a comma */
  agents: commaList,
  /** a metric; any other text means the first, and the page says so */
  panel: searchText,
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
  /** a metric; any other text means the first, and the page says so */
  metric: searchText,
  field: searchText,
  /** the statistic of a cell's points */
  cell: oneOf('max', 'avg'),
  sort: oneOf(...sortOrders),
  /** the property that rows are grouped by */
  group: oneOf('none', 'tag', 'platform', 'config'),
  /** the end of the scale that the user chose; '': the 99th percentile */
  max: searchText,
  show: oneOf('50', '100', '300'),
  view: oneOf('map', 'table'),
  sample: oneOf(...sampleRates),
})
export type FleetSearch = z.output<typeof FleetSearch>
export type UpdateFleetSearch = UpdateSearch<typeof FleetSearch>

/** The metric that an address names; any other text means the first one. */
export const selectedMetric = (name: string): MetricName =>
  isMetricName(name) ? name : metricNames[0]

/** The named field if the metric has it, else the metric's first field: of the CPU, the whole. */
export function selectedField(metric: MetricName, name: string): ShownField {
  const fields = shownFields(metric)
  return fields.find((field) => field === name) ?? fields[0] ?? 'cpu_usage_total'
}

/** The end of a scale in an address; null where it is no number above 0. */
export function fixedScale(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(value) && value > 0 ? value : null
}

/** Decodes the ids of an address and drops duplicates. */
export const decodeIds = (encoded: readonly string[]): string[] => [
  ...new Set(
    encoded.map((text) => {
      try {
        return decodeUriPart(text)
      } catch {
        return text
      }
    }),
  ),
]
