import { mapColumns, nearest, type Frame } from './frames'

/**
 * Puts frames on one grid, so that a row is one moment in all of them: the times of the coarsest frame, and those of
 * the others that are more than half a step away from them. Each value goes to the nearest of these times, at most half
 * a step away. Nothing is interpolated; of several values for one time the nearest stays. All results share `times`.
 */
export function alignFrames(frames: readonly Frame[]): Frame[] {
  const step = Math.max(0, ...frames.map((frame) => frame.step))
  const coarsest = frames.find((frame) => frame.step === step)
  if (!coarsest) return []
  const grid = frames.reduce((known, { times }) => withOthers(known, times, step), coarsest.times)
  return frames.map((frame) => onGrid(frame, grid, step))
}

function withOthers(grid: Float64Array, times: Float64Array, step: number): Float64Array {
  const added: number[] = []
  for (const time of times) {
    const known = grid[nearest(grid, time)] ?? -Infinity
    const before = added.at(-1) ?? -Infinity
    if (Math.min(Math.abs(time - known), time - before) > step / 2) added.push(time)
  }
  return added.length > 0 ? Float64Array.of(...grid, ...added).sort() : grid
}

function onGrid({ times, columns, unit }: Frame, grid: Float64Array, step: number): Frame {
  const sources = new Int32Array(grid.length).fill(-1)
  const distances = new Float64Array(grid.length).fill(step / 2)
  for (const [source, time] of times.entries()) {
    const target = nearest(grid, time)
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
