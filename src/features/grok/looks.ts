import type { CSSProperties } from 'react'
import { strokes } from '../../ui/chart/palette'
import type { Mode } from '../../ui/theme'

/** How a field looks wherever it shows: in the pattern, in the line, in tables. */
export interface FieldLook {
  letter: string
  color: string
}

/** A look for each field, by its place among all of them; letters tell apart what colours cannot. */
export function fieldLooks(names: readonly string[], mode: Mode): ReadonlyMap<string, FieldLook> {
  const colors = strokes(mode)
  return new Map(
    [...new Set(names)].map((name, place) => [
      name,
      { letter: letterOf(place), color: colors[place % colors.length]?.color ?? '' },
    ]),
  )
}

/** 0 -> "A", 25 -> "Z", 26 -> "A2" */
const letterOf = (place: number) =>
  String.fromCharCode(65 + (place % 26)) + (place < 26 ? '' : String(Math.floor(place / 26) + 1))

/** CSS variables and attributes that `Marked.module.css` and the editor's theme go by. */
export const lookStyle = ({ color }: FieldLook): CSSProperties & Record<'--field', string> => ({
  '--field': color,
})
