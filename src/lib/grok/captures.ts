/** The text that a group captured, as UTF-16 offsets. */
export interface Capture {
  name: string
  from: number
  to: number
}

/**
 * The capture of each name that counts: the last one that is not empty.
 * @param captures in the order of their groups
 */
export function lastNonEmpty(captures: readonly Capture[]): Map<string, Capture> {
  return new Map(
    captures.filter(({ from, to }) => from < to).map((capture) => [capture.name, capture]),
  )
}
