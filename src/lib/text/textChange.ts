import type { Span } from '../json/jsonTree'

/** What of one text became what of another. */
export interface TextChange extends Span {
  insert: string
}

/** The one change that makes a text of another: what both begin and end with stays. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let tail = 0
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}

/** Where a part of a text is after a change, and whether it still reads as it did. */
export function carried(part: Span, { from, to, insert }: TextChange): Span & { intact: boolean } {
  const by = insert.length - (to - from)
  if (part.to <= from) return { from: part.from, to: part.to, intact: true }
  if (part.from >= to) return { from: part.from + by, to: part.to + by, intact: true }
  return {
    from: Math.min(part.from, from),
    to: part.to >= to ? part.to + by : from + insert.length,
    intact: false,
  }
}
