import type { CSSProperties } from 'react'
import { strokes } from '../../ui/chart/palette'
import type { ColorScheme } from '../../ui/theme'

/** How a field is marked in patterns, lines and tables. */
export interface FieldStyle {
  letter: string
  color: string
}

/** Assigns each field a style. Letters distinguish fields whose colours repeat or look alike. */
export function fieldStylesOf(
  names: readonly string[],
  mode: ColorScheme,
): ReadonlyMap<string, FieldStyle> {
  const colors = strokes(mode)
  return new Map(
    [...new Set(names)].map((name, index) => [
      name,
      { letter: letterOf(index), color: colors[index % colors.length]?.color ?? '' },
    ]),
  )
}

/** 0 -> "A", 25 -> "Z", 26 -> "A2" */
const letterOf = (index: number) =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1))

/** The CSS variable that `HighlightedLine.module.css` and the editor's theme read. */
export const styleVariables = ({
  color,
}: FieldStyle): CSSProperties & Record<'--field', string> => ({
  '--field': color,
})
