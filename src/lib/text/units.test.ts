import { expect, test } from 'vitest'
import type { Unit } from '../series/frames'
import { createUnits, unitSymbols } from './units'

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
  [1.2e18, 'bits/s', '1200 Pbit/s'],
  [8283.85, 'packets/s', '8.28k packets/s'],
  [2.496, 'load', '2.50'],
  [1234.5, 'load', '1234.50'],
  [67.024, 'connections', '67.0'],
  [NaN, 'percent', '–'],
] as const)('%d %s is %s', (value, unit, text) => {
  expect(units.value(value, unit)).toBe(text)
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

test('the axis has the symbol of its unit', () => {
  expect(units.axis('bytes/s', 5e6).unit).toBe('B/s')
  expect(units.axis('load', 1).unit).toBe('')
})
