import { expect, test } from 'vitest'
import { consoleTheme, type ColorScheme } from '../theme'
import { strokes } from './palette'

const colorSchemes = ['light', 'dark'] as const
const surfaces = (colorScheme: ColorScheme) => {
  const { token = {} } = consoleTheme(colorScheme, 'comfortable')
  return [token.colorBgContainer, token.colorBgElevated, token.colorBgLayout].map(String)
}

const channels = (color: string) =>
  [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
const mixed = (parts: number[], [r = 0, g = 0, b = 0]: number[]) =>
  r * (parts[0] ?? 0) + g * (parts[1] ?? 0) + b * (parts[2] ?? 0)
const light = (color: string) => mixed(channels(color), [0.2126, 0.7152, 0.0722])
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test.each(colorSchemes)(
  'every line of the %s theme has a contrast of 3:1 on every surface',
  (colorScheme) => {
    for (const { color } of strokes(colorScheme)) {
      for (const surface of surfaces(colorScheme))
        expect(contrast(color, surface)).toBeGreaterThanOrEqual(3)
    }
  },
)

/** Linear light as seen without one kind of cone (Machado, Oliveira, Fernandes 2009). */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152, 1.053, -0.205],
    [0.115, 0.786, 0.099],
    [-0.004, -0.048, 1.052],
  ],
  deutan: [
    [0.367, 0.861, -0.228],
    [0.28, 0.673, 0.047],
    [-0.012, 0.043, 0.969],
  ],
  tritan: [
    [1.256, -0.077, -0.179],
    [-0.078, 0.931, 0.148],
    [0.005, 0.691, 0.304],
  ],
}

/** The distance of two colours in OKLab, times 100. */
function distance(a: string, b: string, vision: number[][]): number {
  const [one, other] = [a, b].map((color) => {
    const seen = vision.map((row) => Math.max(mixed(channels(color), row), 0))
    const [l, m, s] = [
      [0.4122, 0.5363, 0.0514],
      [0.2119, 0.6807, 0.1074],
      [0.0883, 0.2817, 0.63],
    ].map((row) => Math.cbrt(mixed(seen, row)))
    const cones = [l ?? 0, m ?? 0, s ?? 0]
    return [
      [0.2105, 0.7936, -0.0041],
      [1.978, -2.4286, 0.4506],
      [0.0259, 0.7828, -0.8087],
    ].map((row) => mixed(cones, row))
  })
  return 100 * Math.hypot(...(one ?? []).map((part, i) => part - (other?.[i] ?? 0)))
}

test.each(colorSchemes)(
  'lines of the %s theme differ for every kind of colour vision, the first three clearly',
  (colorScheme) => {
    const all = strokes(colorScheme).map(({ color }) => color)
    for (const [kind, vision] of Object.entries(visions)) {
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (j <= i) continue
          const minDistance = j < 3 ? 10 : 7
          expect(distance(a, b, vision), `${kind}: ${a} ${b}`).toBeGreaterThan(minDistance)
        }
      }
    }
  },
)

test('lines are solid: dashes mean the period compared with', () => {
  for (const scheme of colorSchemes)
    expect(strokes(scheme).every((stroke) => !stroke.earlier)).toBe(true)
})
