import type { AgentMetrics, FieldName, MetricName } from '../../contract/metrics'
import { alignFrames } from '../../lib/series/alignFrames'
import { inBits, type Frame } from '../../lib/series/frames'
import { statsOf, type Stats } from '../../lib/series/frameStats'

/** One agent among those that are compared, on the grid of all. */
export interface Compared {
  id: string
  frame: Frame
  stats: Stats
  /** how far its average lies above that of all; NaN where there is none */
  delta: number
}

/** Puts one line of several agents side by side. Nothing is interpolated. */
export function compareModel(
  answers: readonly { id: string; answer: Extract<AgentMetrics, { opened: true }> }[],
  metric: MetricName,
  field: FieldName,
  bits: boolean,
): Compared[] {
  const frames = alignFrames(answers.map(({ answer }) => answer.frames[metric])).map((frame) =>
    bits ? inBits(frame) : frame,
  )
  const all = frames.map((frame) => statsOf(frame, field))
  const known = all.map(({ avg }) => avg).filter((avg) => !Number.isNaN(avg))
  const mean = known.reduce((sum, avg) => sum + avg, 0) / known.length
  return answers.flatMap(({ id }, i) => {
    const [frame, stats] = [frames[i], all[i]]
    return frame && stats ? [{ id, frame, stats, delta: stats.avg - mean }] : []
  })
}
