import { mapColumns, nearestIndex, type Frame } from './frames'

/**
 * Aligns frames to common times: those of the coarsest frame, and times of the others that are more than half a step away
 * from them. Each value moves to the nearest of these times, at most half a step away. No value is interpolated; of
 * several values for one time the nearest is kept. All results share `times`.
 */
export function alignFrames(frames: readonly Frame[]): Frame[] {
  const step = Math.max(0, ...frames.map((frame) => frame.step))
  const coarsest = frames.find((frame) => frame.step === step)
  if (!coarsest) return []
  const grid = frames.reduce((times, frame) => addTimes(times, frame.times, step), coarsest.times)
  return frames.map((frame) => alignFrame(frame, grid, step))
}

function addTimes(grid: Float64Array, times: Float64Array, step: number): Float64Array {
  const added: number[] = []
  for (const time of times) {
    const gridTime = grid[nearestIndex(grid, time)] ?? -Infinity
    const before = added.at(-1) ?? -Infinity
    if (Math.min(Math.abs(time - gridTime), time - before) > step / 2) added.push(time)
  }
  return added.length > 0 ? Float64Array.of(...grid, ...added).sort() : grid
}

function alignFrame({ times, columns, unit }: Frame, grid: Float64Array, step: number): Frame {
  const sources = new Int32Array(grid.length).fill(-1)
  const distances = new Float64Array(grid.length).fill(step / 2)
  for (const [source, time] of times.entries()) {
    const target = nearestIndex(grid, time)
    const distance = Math.abs(grid[target]! - time)
    if (distance > distances[target]! || (distance === distances[target] && sources[target]! >= 0))
      continue
    sources[target] = source
    distances[target] = distance
  }
  const columnAt = (column: Float64Array) =>
    Float64Array.from(sources, (source) => column[source] ?? NaN)
  return { times: grid, columns: mapColumns(columns, columnAt), unit, step }
}
