import type { AgentMetrics, FieldName, MetricName } from '../../contract/metrics'
import { alignFrames } from '../../lib/series/alignFrames'
import { toBits, type Frame } from '../../lib/series/frames'
import { frameStats, type Stats } from '../../lib/series/frameStats'

/** One agent's values, on the time grid of all compared agents. */
export interface ComparedSeries {
  id: string
  frame: Frame
  stats: Stats
  /** its average minus the average of all agents; NaN without values */
  delta: number
}

/** Aligns one field of several agents to one time grid. Does not interpolate. */
export function compareModel(
  answers: readonly { id: string; answer: Extract<AgentMetrics, { opened: true }> }[],
  metric: MetricName,
  field: FieldName,
  bits: boolean,
): ComparedSeries[] {
  const frames = alignFrames(answers.map(({ answer }) => answer.frames[metric])).map((frame) =>
    bits ? toBits(frame) : frame,
  )
  const allStats = frames.map((frame) => frameStats(frame, field))
  const averages = allStats.map(({ avg }) => avg).filter((avg) => !Number.isNaN(avg))
  const mean = averages.reduce((sum, avg) => sum + avg, 0) / averages.length
  return answers.flatMap(({ id }, i) => {
    const [frame, stats] = [frames[i], allStats[i]]
    return frame && stats ? [{ id, frame, stats, delta: stats.avg - mean }] : []
  })
}
