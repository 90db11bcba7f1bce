import type { GrokField } from '../../lib/grok/Grok'

/** A part of a line that looks the same throughout. */
export interface Piece {
  text: string
  /** the innermost field that it belongs to */
  field: string | null
  /** Its field begins here. */
  first: boolean
  /** Inside what the whole pattern matched. */
  inside: boolean
}

/** A line in pieces; fields may lie within each other. */
export function piecesOf(
  line: string,
  match: { from: number; to: number; fields: readonly GrokField[] } | null,
  length = line.length,
): Piece[] {
  const { from = 0, to = 0, fields = [] } = match ?? {}
  const cuts = new Set([0, from, to, length, ...fields.flatMap((one) => [one.from, one.to])])
  const places = [...cuts].filter((place) => place <= length).sort((a, b) => a - b)
  return places.slice(0, -1).map((start, nth) => {
    const end = places[nth + 1] ?? length
    const around = fields.filter((one) => one.from <= start && end <= one.to)
    const field = around.reduce<GrokField | null>(
      (best, one) => (best && best.to - best.from <= one.to - one.from ? best : one),
      null,
    )
    return {
      text: line.slice(start, end),
      field: field?.name ?? null,
      first: field?.from === start,
      inside: match !== null && from <= start && end <= to,
    }
  })
}
