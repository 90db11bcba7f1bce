import type { AgentMetrics } from '../../contract/metrics'
import type { MetricName } from '../../contract/metricFrames'
import { cadenceOf, type Cadence } from '../../lib/series/cadence'
import { clipFrame, toBits, type Frame, type TimeSpan } from '../../lib/series/frames'
import { shownIndex } from '../../lib/series/linePoints'
import { frameStats, type Stats } from '../../lib/series/frameStats'
import { shownFrame, type ShownField } from './shownFields'

/** One agent's values at its own times. */
export interface ComparedSeries {
  id: string
  /** clipped to the span */
  frame: Frame
  cadence: Cadence
  stats: Stats
  /** its average minus the average of all agents; NaN without values */
  delta: number
}

interface CompareOptions {
  bits: boolean
  span: TimeSpan
  /** ms between two measurements, as the server states it; 0: unknown */
  interval?: number
}

/** One field of several agents. Lines and statistics are made from each agent's own points: nothing is aligned. */
export function compareModel(
  answers: readonly { id: string; answer: Extract<AgentMetrics, { opened: true }> }[],
  metric: MetricName,
  field: ShownField,
  { bits, span, interval = 0 }: CompareOptions,
): ComparedSeries[] {
  const all = answers.map(({ id, answer }) => {
    const frame = shownFrame(metric, answer.frames[metric])
    const cadence = cadenceOf(frame, interval)
    const clipped = clipFrame(bits ? toBits(frame) : frame, span)
    return { id, frame: clipped, cadence, stats: frameStats(clipped, field) }
  })
  const averages = all.map(({ stats }) => stats.avg).filter((avg) => !Number.isNaN(avg))
  const mean = averages.reduce((sum, avg) => sum + avg / averages.length, 0)
  return all.map((one) => ({ ...one, delta: one.stats.avg - mean }))
}

/** The cadence of the agent that has values most rarely; undefined without agents. */
export const coarsestOf = (series: readonly ComparedSeries[]): Cadence | undefined =>
  series
    .map(({ cadence }) => cadence)
    .reduce<Cadence | undefined>(
      (most, one) => (one.every > (most?.every ?? 0) ? one : most),
      undefined,
    )

/** Moves a time to the nearest value of any of the agents; a time without values near stays. */
export const snapToValues =
  (series: readonly ComparedSeries[], field: ShownField) =>
  (time: number): number => {
    const candidates = series.flatMap(({ frame, cadence }) => {
      const index = shownIndex(frame, [field], time, cadence)
      return index < 0 ? [] : [frame.times[index] ?? time]
    })
    return candidates.reduce(
      (nearest, one) => (Math.abs(one - time) < Math.abs(nearest - time) ? one : nearest),
      candidates[0] ?? time,
    )
  }
