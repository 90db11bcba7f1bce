import type { GrokField } from '../../lib/grok/Grok'

/** A part of a line that is drawn in one style. */
export interface LineSegment {
  text: string
  /** the innermost field around it */
  field: string | null
  /** Its field begins here. */
  isFieldStart: boolean
  /** It lies within the match of the whole pattern. */
  isMatched: boolean
}

/** Cuts a line at the ends of its match and fields; fields may be nested. @param length characters to return at most */
export function lineSegments(
  line: string,
  match: { from: number; to: number; fields: readonly GrokField[] } | null,
  length = line.length,
): LineSegment[] {
  const { from = 0, to = 0, fields = [] } = match ?? {}
  const cuts = new Set([0, from, to, length, ...fields.flatMap((one) => [one.from, one.to])])
  const edges = [...cuts].filter((edge) => edge <= length).sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? length
    const around = fields.filter((one) => one.from <= start && end <= one.to)
    const field = around.reduce<GrokField | null>(
      (innermost, one) =>
        innermost && innermost.to - innermost.from <= one.to - one.from ? innermost : one,
      null,
    )
    return {
      text: line.slice(start, end),
      field: field?.name ?? null,
      isFieldStart: field?.from === start,
      isMatched: match !== null && from <= start && end <= to,
    }
  })
}
