import type { Mode } from '../theme'

/** How a line looks that stands at one place of its chart. The same place looks the same everywhere. */
export interface Stroke {
  color: string
  /** px drawn, px left out, ...; absent: a whole line */
  dash?: readonly number[]
}

/**
 * Eight strokes: 3:1 or more against the surfaces of their theme, apart from each other for eyes that see few colours, no
 * red, which is for what is wrong. Found by searching for the largest distances; palette.test.ts holds them to it.
 */
export function strokes(mode: Mode): readonly Stroke[] {
  const colors = mode === 'dark' ? dark : light
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
