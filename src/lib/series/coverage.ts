import { gapFactor } from './cadence'
import type { Frame, TimeSpan } from './frames'

/**
 * The span that an answer is for, where it is not the one that was asked for; null where it is. A server has points for the
 * whole range, so a stretch without keys at either end, or keys beyond it, belong to another range. Where keys are absent
 * between others too, the server leaves out empty buckets, and only keys beyond the range tell.
 * @param at Unix ms of the answer, which ends a range that reaches further
 */
export function otherSpan(
  frames: readonly Frame[],
  { from, to }: TimeSpan,
  at: number,
): TimeSpan | null {
  const begin = Math.min(...frames.flatMap(({ times }) => times[0] ?? []))
  const end = Math.max(...frames.flatMap(({ times, step }) => (times.at(-1) ?? -Infinity) + step))
  if (!Number.isFinite(begin) || !Number.isFinite(end)) return null
  const steps = frames.map(({ step }) => step).filter((step) => step > 0)
  // An agent's interval is not known here; no agent measures more rarely than a minute and a half.
  const tolerance = Math.max(90_000, gapFactor * Math.max(0, ...steps))
  const expectedEnd = Math.min(to, at)
  const isWithin = begin >= from - tolerance && end <= to + tolerance
  const isWhole = begin <= from + tolerance && end >= expectedEnd - tolerance
  return isWithin && (isWhole || frames.some(hasHoles)) ? null : { from: begin, to: end }
}

/** Whether keys are absent between others, or there is a single one. */
const hasHoles = ({ times, step }: Frame) =>
  times.length === 1 || times.some((time, i) => i > 0 && time - times[i - 1]! > step * 1.5)
