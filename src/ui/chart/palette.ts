import type { ColorScheme } from '../theme'

/** The style of a line. Lines of the same index have the same stroke in every chart. */
export interface Stroke {
  color: string
  /** A line of the period compared with: dashed, and nothing else is. */
  earlier?: boolean
}

/** px drawn and left out of the lines of the period compared with */
export const earlierDash: readonly number[] = [4, 3]

/**
 * Eight strokes. Each contrasts with the surfaces of its theme by 3:1 or more, and all are distinguishable with colour
 * blindness. None is red, which marks errors. They were found by a search for the largest distances; palette.test.ts
 * checks them.
 */
export function strokes(colorScheme: ColorScheme): readonly Stroke[] {
  return (colorScheme === 'dark' ? dark : light).map((color) => ({ color }))
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
