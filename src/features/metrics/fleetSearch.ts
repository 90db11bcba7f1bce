import { metricNames, metricSeries, type FieldName, type MetricName } from '../../contract/metrics'
import { oneOf, text, words } from '../../contract/list'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/browser/search'

/** What several agents are compared by. */
export const CompareSearch = z.object({
  /** ids, encoded: an id may hold a comma */
  agents: words,
  panel: oneOf(...metricNames),
  /** one of its lines; another text is the first */
  field: text,
})

/** How many bins the time of a heat map has. */
export const bins = 60

export const shares = ['1', '10', '100'] as const
export const orders = ['max', 'avg', 'last', 'name'] as const

/** Which agents a heat map shows, of what, and how. */
export const FleetSearch = z.object({
  search: text,
  tag: text,
  state: words,
  agents: words,
  metric: oneOf(...metricNames),
  field: text,
  /** what a cell says of its points */
  cell: oneOf('max', 'avg'),
  sort: oneOf(...orders),
  show: oneOf('50', '100', '300'),
  view: oneOf('map', 'table'),
  /** one agent of so many */
  sample: oneOf(...shares),
})
export type FleetSearch = z.output<typeof FleetSearch>
export type UpdateFleetSearch = UpdateSearch<typeof FleetSearch>

/** The line that is meant: the named one if the metric has it, else its first. */
export function fieldOf(metric: MetricName, name: string): FieldName {
  const fields: readonly FieldName[] = metricSeries[metric].fields
  return fields.find((field) => field === name) ?? first(metric)
}

/** Of a processor, what programs took of it tells more. */
const first = (metric: MetricName): FieldName =>
  metric === 'cpu_usage' ? 'cpu_usage_user' : metricSeries[metric].fields[0]

/** Ids as they stand in an address. */
export const idsOf = (encoded: readonly string[]): string[] => [
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
