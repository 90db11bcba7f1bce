import type { Unit } from '../series/frames'

/** A vertical axis that begins at 0. */
export interface Axis {
  /** the end of the axis, which is its last tick */
  max: number
  ticks: { value: number; text: string }[]
  /** shown in the title, not at the ticks; '' for values without a unit */
  unit: string
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
}

/** units that a prefix belongs to: 5.68 MB/s, but 3.80k op/s */
const prefixed: readonly Unit[] = ['bytes/s', 'bits/s']

/** powers of 1000, as for networks and disks */
const prefixes = ['', 'k', 'M', 'G', 'T', 'P']

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
      })
    formats.set(key, format)
    return format.format(value)
  }

  const valueText = (value: number, unit: Unit, symbol: string): string => {
    if (Number.isNaN(value)) return '–'
    const power = hasPrefix(unit) ? powerOf(value) : 0
    const scaled = value / 1e3 ** power
    const text = formatNumber(scaled, power > 0 ? threeDigits(scaled) : digitsOf(unit), true)
    return joinUnit(text, prefixes[power] ?? '', unit, symbol)
  }

  return {
    /** the symbol of a unit: B/s; '' for none */
    symbol: (unit: Unit): string => symbols[unit],

    /** 37.2 %, 5.68 MB/s, 3.80k op/s, 2.50, 67.0: with the same precision for all values of a unit */
    value: (value: number, unit: Unit): string => valueText(value, unit, symbols[unit]),

    /** a value whose unit is shown elsewhere: 37.2, 3.80k; a prefix that belongs to its unit keeps it: 5.68 MB/s */
    bareValue: (value: number, unit: Unit): string =>
      valueText(value, unit, prefixed.includes(unit) ? symbols[unit] : ''),

    /** An axis with round ticks for data up to `maxValue`; percentages reach 100 at least. -Infinity: no data. */
    axis(unit: Unit, maxValue: number): Axis {
      const dataEnd = maxValue > 0 && Number.isFinite(maxValue) ? maxValue : 1
      const end = unit === 'percent' ? Math.max(dataEnd, 100) : dataEnd
      const step = stepOf(unit, end)
      const count = Math.ceil(end / step - 1e-9)
      // All ticks have the same prefix, so that they can be compared.
      const power = hasPrefix(unit) ? powerOf(count * step) : 0
      const size = 1e3 ** power
      const digits = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9))
      const ticks = Array.from({ length: count + 1 }, (_, i) => ({
        value: rounded(i * step),
        text: i === 0 ? '0' : `${formatNumber((i * step) / size, digits, true)}${prefixes[power]}`,
      }))
      return { max: rounded(count * step), ticks, unit: symbols[unit] }
    },
  }
}

const hasPrefix = (unit: Unit) => unit.endsWith('/s')

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
function stepOf(unit: Unit, end: number): number {
  if (unit === 'percent' && end === 100) return 25
  const rough = end / 5
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ten * ([1, 2, 5, 10].find((factor) => factor * ten >= rough * (1 - 1e-9)) ?? 10)
  return unit === 'connections' ? Math.max(step, 1) : step
}

/** 0.30000000000000004 -> 0.3 */
const rounded = (value: number) => Number(value.toPrecision(12))
