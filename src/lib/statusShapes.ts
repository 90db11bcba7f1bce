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
