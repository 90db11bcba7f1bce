/** What a group took; UTF-16 offsets. */
export interface Capture {
  name: string
  from: number
  to: number
}

/** Of the captures of one name, in the order of their groups, the last one that is not empty counts. */
export function counting(captures: readonly Capture[]): Map<string, Capture> {
  return new Map(captures.filter(({ from, to }) => from < to).map((one) => [one.name, one]))
}
