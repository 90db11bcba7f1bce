import type { ColorScheme } from '../theme'

/** The style of a line. Lines of the same index have the same stroke in every chart. */
export interface Stroke {
  color: string
  /** px drawn, px left out, ...; absent for a solid line */
  dash?: readonly number[]
}

/**
 * Eight strokes. Each contrasts with the surfaces of its theme by 3:1 or more, and all are distinguishable with colour
 * blindness. None is red, which marks errors. They were found by a search for the largest distances; palette.test.ts
 * checks them.
 */
export function strokes(colorScheme: ColorScheme): readonly Stroke[] {
  const colors = colorScheme === 'dark' ? dark : light
  return colors.map((color, i) => (dashes[i] ? { color, dash: dashes[i] } : { color }))
}

const light = [
  '#1c62c4',
  '#c37c00',
  '#2d5338',
  '#72008e',
  '#422c46',
  '#3390e0',
  '#8f5d00',
  '#f44797',
]

const dark = [
  '#6ea6f5',
  '#fa8420',
  '#43e6b8',
  '#8b5bd7',
  '#bddeff',
  '#97c2fe',
  '#ffdd00',
  '#d6477e',
]

const dashes: readonly (readonly number[] | undefined)[] = [
  undefined,
  [6, 3],
  [2, 2],
  [9, 3, 2, 3],
  [4, 4],
  [12, 4],
  [1, 3],
  [9, 3, 2, 3, 2, 3],
]
