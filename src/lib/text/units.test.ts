import { expect, test } from 'vitest'
import type { Unit } from '../series/frames'
import { createUnits, unitSymbols, type AxisOptions } from './units'

const units = createUnits('en')
const axis = (unit: Unit, maxValue: number) => {
  const { max, ticks } = units.axis(unit, maxValue)
  return [max, ticks.map(({ text }) => text).join(' ')]
}

test.each([
  [37.24, 'percent', '37.2 %'],
  [100, 'percent', '100.0 %'],
  [0, 'op/s', '0.0 op/s'],
  [12.34, 'op/s', '12.3 op/s'],
  [999.4, 'op/s', '999.4 op/s'],
  [999.6, 'op/s', '1.00k op/s'],
  [3800.9, 'op/s', '3.80k op/s'],
  [5_683_943.6, 'bytes/s', '5.68 MB/s'],
  [45_471_549, 'bits/s', '45.5 Mbit/s'],
  [99_960, 'bits/s', '100 kbit/s'],
  [9_996, 'bits/s', '10.0 kbit/s'],
  [1.2e18, 'bits/s', '1.20 Ebit/s'],
  [1.2e21, 'bits/s', '1.2e21 bit/s'],
  [1e308, 'load', '1e308'],
  [-1.5e308, 'op/s', '-1.5e308 op/s'],
  [1e-7, 'load', '1e-7'],
  [1e-7, 'op/s', '1e-7 op/s'],
  [1.234e-300, 'percent', '1.23e-300 %'],
  [0.042, 'percent', '0.042 %'],
  [0.0005, 'load', '0.0005'],
  [0.05, 'load', '0.05'],
  [1_234_567, 'connections', '1.23M'],
  [-3.25, 'percent', '-3.3 %'],
  [-1500, 'packets/s', '-1.50k packets/s'],
  [8283.85, 'packets/s', '8.28k packets/s'],
  [2.496, 'load', '2.50'],
  [1234.5, 'load', '1234.50'],
  [67.024, 'connections', '67.0'],
  [NaN, 'percent', '–'],
] as const)('%d %s is %s', (value, unit, text) => {
  expect(units.value(value, unit)).toBe(text)
})

test('nothing below the shown digits is no reason for a sign', () => {
  expect([-0, -0.001, -0.01].map((value) => createUnits('en').value(value, 'load'))).toEqual([
    '0.00',
    '-0.001',
    '-0.01',
  ])
})

test('a bare value has no unit, unless a prefix belongs to the unit', () => {
  const { bareValue: figure } = createUnits('en')
  expect([
    figure(37.24, 'percent'),
    figure(3804, 'packets/s'),
    figure(5_680_000, 'bytes/s'),
    figure(NaN, 'op/s'),
  ]).toEqual(['37.2', '3.80k', '5.68 MB/s', '–'])
})

test('symbols can be translated, numbers follow the locale', () => {
  const chinese = createUnits('zh-CN', { ...unitSymbols, 'packets/s': '包/s' })
  expect(chinese.value(8283.85, 'packets/s')).toBe('8.28k 包/s')
  expect(createUnits('de').value(2.5, 'load')).toBe('2,50')
})

test.each([
  ['percent', 3, 100, '0 25 50 75 100'],
  ['percent', 100, 100, '0 25 50 75 100'],
  ['percent', 128, 150, '0 50 100 150'],
  ['load', 0, 1, '0 0.2 0.4 0.6 0.8 1.0'],
  ['load', 2.5, 2.5, '0 0.5 1.0 1.5 2.0 2.5'],
  ['load', 64, 80, '0 20 40 60 80'],
  ['connections', 3, 3, '0 1 2 3'],
  ['connections', 240, 250, '0 50 100 150 200 250'],
  ['bytes/s', 5_683_943, 6_000_000, '0 2M 4M 6M'],
  ['bytes/s', 0.3, 0.3, '0 0.1 0.2 0.3'],
  ['bits/s', 1_300, 1_500, '0 0.5k 1.0k 1.5k'],
  ['op/s', 950, 1_000, '0 0.2k 0.4k 0.6k 0.8k 1.0k'],
  ['packets/s', 800, 800, '0 200 400 600 800'],
] as const)('an axis of %s up to %d ends at %d: %s', (unit, maxValue, max, texts) => {
  expect(axis(unit, maxValue)).toEqual([max, texts])
})

test('an axis without data has ticks, and so has one whose values are all zero', () => {
  expect(axis('bytes/s', -Infinity)).toEqual(axis('bytes/s', 0))
  expect(axis('connections', -Infinity)).toEqual([1, '0 1'])
  expect(axis('percent', -Infinity)).toEqual([100, '0 25 50 75 100'])
})

test('every axis contains its data and has at most seven ticks of at most seven characters', () => {
  for (let value = 1e-3; value < 1e15; value *= 1.31) {
    const { max, ticks } = units.axis('bits/s', value)
    expect(max).toBeGreaterThanOrEqual(value * (1 - 1e-9))
    expect(max).toBeLessThan(value * 2)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(Math.max(...ticks.map(({ text }) => text.length))).toBeLessThanOrEqual(7)
  }
})

test.each([
  ['load', -2, 3, -2, 3, '-2 -1 0 1 2 3'],
  ['load', -5, -1, -5, 0, '-5 -4 -3 -2 -1 0'],
  ['percent', -20, 50, -50, 100, '-50 0 50 100'],
  ['op/s', -1500, 0, -1500, 0, '-1.5k -1.0k -0.5k 0'],
  ['load', 0, 1e-7, 0, 1e-7, '0 2e-8 4e-8 6e-8 8e-8 1e-7'],
  ['load', 0, 1e308, 0, 1e308, '0 2e307 4e307 6e307 8e307 1e308'],
  ['load', -1e308, 1e308, -1e308, 1e308, '-1e308 -5e307 0 5e307 1e308'],
] as const)(
  '%s from %d to %d: the axis is %d to %d',
  (unit, minValue, maxValue, low, high, texts) => {
    const { min, max, ticks } = units.axis(unit, maxValue, { minValue })
    expect([min, max]).toEqual([low, high])
    expect(ticks.map(({ text }) => text).join(' ')).toBe(texts)
  },
)

test('an axis may begin at its data, end where the user says, or be logarithmic', () => {
  const of = (maxValue: number, options: AxisOptions) => {
    const { min, max, ticks, log } = units.axis('load', maxValue, options)
    return [min, max, log, ticks.map(({ text }) => text).join(' ')]
  }
  expect(of(63, { minValue: 61, scale: 'data' })).toEqual([
    61,
    63,
    false,
    '61.0 61.5 62.0 62.5 63.0',
  ])
  expect(of(63, { minValue: 63, scale: 'data' })).toEqual([0, 80, false, '0 20 40 60 80'])
  expect(of(3, { fixedMax: 7 })).toEqual([0, 7, false, '0 2 4 6'])
  expect(of(2000, { minValue: 0.5, scale: 'log' })).toEqual([
    0.1,
    10_000,
    true,
    '0.1 1 10 100 1000 10000',
  ])
  expect(of(7, { minValue: 2, scale: 'log' })).toEqual([1, 10, true, '1 2 5 10'])
  expect(of(5, { minValue: 0, scale: 'log' })).toEqual([0, 5, false, '0 1 2 3 4 5'])
})

test('labels are short at every size', () => {
  for (const unit of ['load', 'op/s', 'bytes/s', 'percent', 'connections'] as const)
    for (let power = -320; power <= 308; power += 7)
      for (const sign of [1, -1]) {
        const value = sign * Number(`3.7e${power}`)
        const { ticks, min, max } = units.axis(unit, value, { minValue: value })
        expect(Math.max(...ticks.map(({ text }) => text.length))).toBeLessThanOrEqual(8)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect([Number.isFinite(min), Number.isFinite(max)]).toEqual([true, true])
      }
})

test('the axis has the symbol of its unit', () => {
  expect(units.axis('bytes/s', 5e6).unit).toBe('B/s')
  expect(units.axis('load', 1).unit).toBe('')
})
