/** A time (Unix ms) for the name of a file: `2026-11-23T1402Z`. */
export const fileTime = (at: number) =>
  `${new Date(at).toISOString().slice(0, 16).replace(':', '')}Z`
