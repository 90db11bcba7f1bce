import { metricSeries, type MetricName } from '../../contract/metricFrames'
import type { Unit } from '../../lib/series/frames'

/** The unit that a metric is shown in. @param bits whether metrics in bytes are shown in bits */
export function displayUnit(metric: MetricName, bits: boolean): Unit {
  const { unit } = metricSeries[metric]
  return bits && unit === 'bytes/s' ? 'bits/s' : unit
}

/** Whether a metric is measured in bytes, so that the user can choose bits. */
export const isByteMetric = (metric: MetricName) => displayUnit(metric, true) === 'bits/s'
