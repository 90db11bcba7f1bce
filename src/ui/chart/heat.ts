import type { Mode } from '../theme'

/** 256 colours as r, g, b, one after the other: little first, much last. */
export type HeatColors = Uint8ClampedArray

/**
 * From the surface of a page to a blue that stands out from it, evenly in lightness: eyes that see few colours read it
 * as well, and quiet hosts stay quiet.
 */
export function heatColors(mode: Mode): HeatColors {
  const colors = new Uint8ClampedArray(256 * 3)
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * (stops[mode].length - 1)
    const [low = black, high = low] = [stops[mode][Math.floor(at)], stops[mode][Math.ceil(at)]]
    low.forEach((from, channel) => {
      const to = high[channel] ?? from
      colors[i * 3 + channel] = from + (to - from) * (at % 1)
    })
  }
  return colors
}

const black = [0, 0, 0] as const
const stops: Record<Mode, readonly (readonly number[])[]> = {
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

/** The colour of a value on a scale from 0 to `most`, as the index of its red; -1 for what is missing. */
export function heatIndex(value: number, most: number): number {
  if (Number.isNaN(value)) return -1
  const share = most > 0 ? Math.min(Math.max(value / most, 0), 1) : 0
  return Math.round(share * 255) * 3
}

/** All colours as a picture of a page, from left to right. */
export const heatGradient = (colors: HeatColors): string => {
  const picked = Array.from({ length: 9 }, (_, i) => Math.round((i / 8) * 255) * 3)
  const texts = picked.map((at) => `rgb(${colors[at]} ${colors[at + 1]} ${colors[at + 2]})`)
  return `linear-gradient(to right, ${texts.join(', ')})`
}
