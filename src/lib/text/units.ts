import type { Unit } from '../series/frames'
import { unreadable } from './format'

/** A vertical axis. */
export interface Axis {
  min: number
  max: number
  /** Equal distances are equal ratios. */
  log: boolean
  ticks: { value: number; text: string }[]
  /** shown in the title, not at the ticks; '' for values without a unit */
  unit: string
}

/** Where an axis begins and ends: at 0, or below it where values are; at the data; or logarithmic, for values above 0. */
export type AxisScale = 'zero' | 'data' | 'log'

export interface AxisOptions {
  /** the smallest value; 0 or Infinity where it does not matter */
  minValue?: number
  scale?: AxisScale
  /** the end of the axis that the user chose, in place of the largest value */
  fixedMax?: number | null
}

export type Units = ReturnType<typeof createUnits>

/** The default symbols; `createUnits` takes translated ones. */
export const unitSymbols: Readonly<Record<Unit, string>> = {
  percent: '%',
  'op/s': 'op/s',
  'bytes/s': 'B/s',
  'bits/s': 'bit/s',
  'packets/s': 'packets/s',
  load: '',
  connections: '',
  number: '',
}

/** units that a prefix belongs to: 5.68 MB/s, but 3.80k op/s */
const prefixed: readonly Unit[] = ['bytes/s', 'bits/s']

/** powers of 1000, as for networks and disks */
const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E']

/** Formats the values of charts in one locale. Missing values (NaN) are a dash. */
export function createUnits(locale: string, symbols = unitSymbols) {
  const formats = new Map<string, Intl.NumberFormat>()
  const formatNumber = (value: number, digits: number, padded: boolean) => {
    const key = `${digits} ${padded}`
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits,
        minimumFractionDigits: padded ? digits : 0,
        useGrouping: false,
        // Nothing below what is shown is no reason for -0.0.
        signDisplay: 'negative',
      })
    formats.set(key, format)
    return format.format(value)
  }

  const valueText = (value: number, unit: Unit, symbol: string): string => {
    if (Number.isNaN(value)) return '–'
    if (!Number.isFinite(value)) return unreadable
    const digits = digitsOf(unit)
    const size = Math.abs(value)
    if (needsExponent(size)) return joinUnit(exponential(value), '', unit, symbol)
    const power = size >= prefixFrom(unit) ? powerOf(value) : 0
    const scaled = value / 1e3 ** power
    const shown = power > 0 ? threeDigits(scaled) : Math.max(digits, leadingZeros(size))
    return joinUnit(
      formatNumber(scaled, shown, shown <= digits || power > 0),
      prefixes[power] ?? '',
      unit,
      symbol,
    )
  }

  return {
    /** the symbol of a unit: B/s; '' for none */
    symbol: (unit: Unit): string => symbols[unit],
    /** A heading of a column of plain values: the name, and the unit where it has a symbol. */
    heading: (name: string, unit: Unit): string =>
      symbols[unit] === '' ? name : `${name} (${unit})`,

    /** 37.2 %, 5.68 MB/s, 3.80k op/s, 2.50, 67.0: with the same precision for all values of a unit */
    value: (value: number, unit: Unit): string => valueText(value, unit, symbols[unit]),

    /** a value whose unit is shown elsewhere: 37.2, 3.80k; a prefix that belongs to its unit keeps it: 5.68 MB/s */
    bareValue: (value: number, unit: Unit): string =>
      valueText(value, unit, prefixed.includes(unit) ? symbols[unit] : ''),

    /**
     * An axis with round ticks for data up to `maxValue`; percentages reach 100 at least. -Infinity: no data. A logarithmic
     * axis needs values above 0; otherwise the axis begins at 0.
     */
    axis(unit: Unit, maxValue: number, options: AxisOptions = {}): Axis {
      const { low, high, step, log } = boundsOf(unit, maxValue, options)
      const values = log ? logTicks(low, high) : roundTicks(low, high, step)
      // All ticks have the same prefix, so that they can be compared.
      const largest = Math.max(Math.abs(low), Math.abs(high))
      const power = !log && largest >= prefixFrom(unit) ? powerOf(largest) : 0
      const size = 1e3 ** power
      const digits = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9))
      const text = (value: number) => {
        if (value === 0) return '0'
        if (log) return withoutZeros(valueText(value, unit, ''))
        if (needsExponent(largest) || digits > 4) return exponential(value)
        return `${formatNumber(value / size, digits, true)}${prefixes[power]}`
      }
      return {
        min: log ? low : rounded(low),
        max: log ? high : rounded(high),
        log,
        ticks: values.map((value) => ({ value, text: text(value) })),
        unit: symbols[unit],
      }
    },
  }
}

/** The ends of an axis, and the distance of its ticks. */
function boundsOf(unit: Unit, maxValue: number, options: AxisOptions) {
  const { minValue = 0, scale = 'zero', fixedMax = null } = options
  const hasData = Number.isFinite(maxValue)
  const least = Number.isFinite(minValue) ? minValue : 0
  if (scale === 'log' && hasData && least > 0) {
    const high = Math.max(fixedMax ?? maxValue, least)
    return { ...decades(least, high, fixedMax !== null), step: 1, log: true }
  }
  const fromData = scale === 'data' && hasData && maxValue > least
  const begin = fromData ? least : Math.min(least, 0)
  const dataEnd = hasData && (maxValue > 0 || begin < 0) ? Math.max(maxValue, 0) : 1
  const isWhole = unit === 'percent' && !fromData
  const end = fixedMax ?? (fromData ? maxValue : isWhole ? Math.max(dataEnd, 100) : dataEnd)
  // Below this, ticks would be too close to be told apart as numbers.
  const top = Math.max(end, begin + Math.max(Math.abs(begin) * 1e-9, 1e-300))
  const step = stepOf(unit, begin, top)
  return {
    low: Math.max(Math.floor(begin / step + 1e-9) * step, -Number.MAX_VALUE),
    high: fixedMax === null ? Math.min(Math.ceil(top / step - 1e-9) * step, Number.MAX_VALUE) : top,
    step,
    log: false,
  }
}

const roundTicks = (low: number, high: number, step: number) => {
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first
  return Array.from({ length: count + 1 }, (_, i) => rounded((first + i) * step))
}

/** The powers of ten around two values above 0. */
function decades(least: number, most: number, isFixed: boolean) {
  const low = 10 ** Math.max(Math.floor(Math.log10(least) + 1e-9), -300)
  const high = 10 ** Math.min(Math.ceil(Math.log10(most) - 1e-9), 308)
  return { low, high: isFixed ? most : Math.max(high, low * 10) }
}

/** About five powers of ten; with few of them also 2 and 5 times each. */
function logTicks(low: number, high: number): number[] {
  const first = Math.round(Math.log10(low))
  const count = Math.floor(Math.log10(high) + 1e-9) - first
  const every = Math.max(1, Math.ceil(count / 6))
  const factors = count <= 1 ? [1, 2, 5] : [1]
  return Array.from({ length: Math.floor(count / every) + 1 }, (_, i) =>
    factors.map((factor) => rounded(factor * 10 ** (first + i * every))),
  )
    .flat()
    .filter((value) => value <= high * (1 + 1e-9))
}

/** From this value on a unit is written with a prefix; those without one of their own only where they get too long. */
const prefixFrom = (unit: Unit) => (unit.endsWith('/s') ? 999.5 : 99_999.5)

/** Whether a value above 0 is too small or too large for digits or a prefix. */
const needsExponent = (size: number) => size >= 9.995e20 || (size > 0 && size < 1e-4)

/** 0.10 -> 0.1, 1.00k -> 1k */
const withoutZeros = (text: string) =>
  text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '')

/** 1.23e-7 */
const exponential = (value: number) =>
  value
    .toExponential(2)
    .replace(/\.?0+(?=e)/, '')
    .replace('e+', 'e')

/** The fraction digits that show the first two digits of a value below 1. */
const leadingZeros = (size: number) =>
  size > 0 && size < 0.1 ? 1 - Math.floor(Math.log10(size) + 1e-9) : 0

/** The power of 1000 that leaves one to three digits before the point, also after rounding: 999.96 is 1.00k. */
function powerOf(value: number): number {
  let power = 0
  while (power < prefixes.length - 1 && Math.abs(value) / 1e3 ** power >= 999.5) power += 1
  return power
}

const threeDigits = (scaled: number) =>
  Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2

const digitsOf = (unit: Unit) => (unit === 'load' ? 2 : 1)

function joinUnit(text: string, prefix: string, unit: Unit, symbol: string): string {
  if (symbol === '') return `${text}${prefix}`
  return prefixed.includes(unit) ? `${text} ${prefix}${symbol}` : `${text}${prefix} ${symbol}`
}

/** A step of 1, 2 or 5 times a power of ten, so that an axis has about five steps; 25 for percentages up to 100. */
function stepOf(unit: Unit, begin: number, end: number): number {
  if (unit === 'percent' && begin === 0 && end === 100) return 25
  // The difference of two huge values is infinite.
  const rough = end / 5 - begin / 5
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ten * ([1, 2, 5, 10].find((factor) => factor * ten >= rough * (1 - 1e-9)) ?? 10)
  return unit === 'connections' ? Math.max(step, 1) : step
}

/** 0.30000000000000004 -> 0.3 */
const rounded = (value: number) => (Math.abs(value) > 1e307 ? value : Number(value.toPrecision(12)))
