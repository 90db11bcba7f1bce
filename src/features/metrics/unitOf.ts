import { metricSeries, type MetricName } from '../../contract/metrics'
import type { Unit } from '../../lib/series/frames'

/** What a metric is shown in; `bits` instead of bytes, where it is counted in these. */
export function unitOf(metric: MetricName, bits: boolean): Unit {
  const { unit } = metricSeries[metric]
  return bits && unit === 'bytes/s' ? 'bits/s' : unit
}

/** Whether there is a choice between bytes and bits. */
export const inBytes = (metric: MetricName) => unitOf(metric, true) === 'bits/s'
