import type { ColorScheme } from '../theme'

/** 256 colours as consecutive r, g, b values, from the lowest value to the highest. */
export type HeatColors = Uint8ClampedArray

/**
 * A scale from the surface of the page to a contrasting blue, with evenly spaced lightness: it reads without colour
 * vision, and hosts with low values do not stand out.
 */
export function heatColors(colorScheme: ColorScheme): HeatColors {
  const colors = new Uint8ClampedArray(256 * 3)
  for (let i = 0; i < 256; i++) {
    const position = (i / 255) * (stops[colorScheme].length - 1)
    const [low = black, high = low] = [
      stops[colorScheme][Math.floor(position)],
      stops[colorScheme][Math.ceil(position)],
    ]
    low.forEach((from, channel) => {
      const to = high[channel] ?? from
      colors[i * 3 + channel] = from + (to - from) * (position % 1)
    })
  }
  return colors
}

const black = [0, 0, 0] as const
const stops: Record<ColorScheme, readonly (readonly number[])[]> = {
  light: [
    [232, 239, 247],
    [186, 211, 234],
    [128, 176, 218],
    [72, 138, 196],
    [33, 98, 168],
    [12, 62, 128],
    [6, 30, 78],
  ],
  dark: [
    [30, 42, 58],
    [29, 62, 100],
    [32, 90, 143],
    [52, 123, 184],
    [96, 160, 214],
    [158, 202, 236],
    [226, 241, 252],
  ],
}

/** The index of a value's red in `HeatColors`, on a scale from `min` to `max`; -1 for NaN, a missing value. */
export function heatColorIndex(value: number, max: number, min = 0): number {
  if (Number.isNaN(value)) return -1
  const share = max > min ? Math.min(Math.max((value - min) / (max - min), 0), 1) : 0
  return Math.round(share * 255) * 3
}

/** The colour of values above the scale, as red, green and blue: no colour of the scale, and not that of errors. */
export const aboveColor: Readonly<Record<ColorScheme, readonly [number, number, number]>> = {
  light: [195, 124, 0],
  dark: [250, 132, 32],
}

/** The whole scale as a CSS gradient from left to right. */
export const heatGradient = (colors: HeatColors): string => {
  const indexes = Array.from({ length: 9 }, (_, i) => Math.round((i / 8) * 255) * 3)
  const texts = indexes.map(
    (index) => `rgb(${colors[index]} ${colors[index + 1]} ${colors[index + 2]})`,
  )
  return `linear-gradient(to right, ${texts.join(', ')})`
}
