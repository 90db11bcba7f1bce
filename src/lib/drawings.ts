// Paths that the components draw, and the boot script before their code is there.

/** Two sheets, the sign of copying, as the line of a path in a box of 16 x 16. */
export const copySheets = 'M10.5 5.5v-3h-8v8h3M5.5 5.5h8v8h-8z'

/** The logo, three lines that join into one, in a box of 24 x 24. */
export const logoLines = 'M3 5h7l4 7h7M3 12h11M3 19h7l4-7'

/** The arrows of controls, as lines in a box of 12 x 12: `choice` and `list` point down to what opens. */
export const arrows = {
  previous: 'M8 1 3 6l5 5',
  next: 'M4 1l5 5-5 5',
  choice: 'M1.5 3.5 6 8.5l4.5-5',
  list: 'M2 4l4 4 4-4',
} as const

/** The arrows of a heading that sorts, filled, in a box of 8 x 12. */
export const sortArrows = { ascend: 'M4 1l3 4H1z', descend: 'M4 11l3-4H1z' } as const

/** The shapes of states in a box of 12 x 12, as paths: filled, drawn as a line, or both. */
export const statusShapes = {
  dot: { fill: 'M11 6A5 5 0 1 1 1 6a5 5 0 0 1 10 0z' },
  ring: { line: 'M10 6A4 4 0 1 1 2 6a4 4 0 0 1 8 0z' },
  half: { line: 'M10 6A4 4 0 1 1 2 6a4 4 0 0 1 8 0z', fill: 'M6 2a4 4 0 0 0 0 8z' },
  question: { line: 'M3.6 4.2C3.6 1.2 8.6 1.2 8.6 4.2 8.6 6 6.1 6 6.1 7.8M6.1 9.8v1.4' },
  square: { fill: 'M2 2h8v8H2z' },
  play: { fill: 'M2.5 1.5 10.5 6l-8 4.5z' },
} as const satisfies Record<string, { fill?: string; line?: string }>

export type Shape = keyof typeof statusShapes
export type Tone = 'ok' | 'warning' | 'error' | 'info' | 'off' | 'unknown'
