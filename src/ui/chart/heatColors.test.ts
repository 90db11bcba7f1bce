import { expect, test } from 'vitest'
import { heatColors, heatGradient, heatColorIndex } from './heatColors'

const lightness = (colors: Uint8ClampedArray, i: number) =>
  0.2126 * (colors[i * 3] ?? 0) +
  0.7152 * (colors[i * 3 + 1] ?? 0) +
  0.0722 * (colors[i * 3 + 2] ?? 0)

test.each(['light', 'dark'] as const)(
  'a higher value contrasts more with the %s surface',
  (colorScheme) => {
    const colors = heatColors(colorScheme)
    const steps = Array.from(
      { length: 255 },
      (_, i) => lightness(colors, i + 1) - lightness(colors, i),
    )
    const sign = colorScheme === 'dark' ? 1 : -1
    expect(steps.every((step) => step * sign > -0.5)).toBe(true)
    expect((lightness(colors, 255) - lightness(colors, 0)) * sign).toBeGreaterThan(150)
  },
)

test('a value has a colour on the scale, a missing one has none', () => {
  expect([0, 50, 100, 400].map((value) => heatColorIndex(value, 100) / 3)).toEqual([
    0, 128, 255, 255,
  ])
  expect(heatColorIndex(NaN, 100)).toBe(-1)
  expect(heatColorIndex(0, 0)).toBe(0)
})

test('the gradient goes from the lowest to the highest value', () => {
  expect(heatGradient(heatColors('dark'))).toMatch(
    /^linear-gradient\(to right, rgb\(30 42 58\).*rgb\(226 241 252\)\)$/,
  )
})

test('a scale may begin below 0', () => {
  expect([-10, 0, 10].map((value) => heatColorIndex(value, 10, -10) / 3)).toEqual([0, 128, 255])
})
