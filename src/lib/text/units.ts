import type { Unit } from '../series/frames'

/** A vertical axis from 0 on. */
export interface Axis {
  /** Its end, the last of its marks. */
  max: number
  marks: { value: number; text: string }[]
  /** Marks do not repeat it: it stands in the title. Empty for what has none. */
  unit: string
}

export type Units = ReturnType<typeof createUnits>

/** What stands behind a number; a feature may have words for them. */
export const unitSymbols: Readonly<Record<Unit, string>> = {
  percent: '%',
  'op/s': 'op/s',
  'bytes/s': 'B/s',
  'bits/s': 'bit/s',
  'packets/s': 'packets/s',
  load: '',
  connections: '',
}

/** Units that take a prefix themselves: 5.68 MB/s, but 3.80k op/s. */
const prefixed: readonly Unit[] = ['bytes/s', 'bits/s']

/** Powers of 1000, as networks and disks count. */
const prefixes = ['', 'k', 'M', 'G', 'T', 'P']

/** How values of charts are written in one locale. Missing values (NaN) are a dash. */
export function createUnits(locale: string, symbols = unitSymbols) {
  const formats = new Map<string, Intl.NumberFormat>()
  const written = (value: number, digits: number, padded: boolean) => {
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
    const text = written(scaled, power > 0 ? threeDigits(scaled) : digitsOf(unit), true)
    return joined(text, prefixes[power] ?? '', unit, symbol)
  }

  return {
    /** What stands behind a number: B/s; empty for what has none. */
    symbol: (unit: Unit): string => symbols[unit],

    /** 37.2 %, 5.68 MB/s, 3.80k op/s, 2.50, 67.0: as exact as the unit deserves, so that values of a column agree. */
    value: (value: number, unit: Unit): string => valueText(value, unit, symbols[unit]),

    /** The same where the unit stands elsewhere: 37.2, 3.80k; a prefix needs its unit: 5.68 MB/s. */
    figure: (value: number, unit: Unit): string =>
      valueText(value, unit, prefixed.includes(unit) ? symbols[unit] : ''),

    /** Marks at round values for data up to `most`; percent go to 100 at least. -Infinity: there is no data. */
    axis(unit: Unit, most: number): Axis {
      const known = most > 0 && Number.isFinite(most) ? most : 1
      const end = unit === 'percent' ? Math.max(known, 100) : known
      const step = stepOf(unit, end)
      const count = Math.ceil(end / step - 1e-9)
      // One power for the whole axis, so that its marks compare.
      const power = hasPrefix(unit) ? powerOf(count * step) : 0
      const size = 1e3 ** power
      const digits = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9))
      const marks = Array.from({ length: count + 1 }, (_, i) => ({
        value: rounded(i * step),
        text: i === 0 ? '0' : `${written((i * step) / size, digits, true)}${prefixes[power]}`,
      }))
      return { max: rounded(count * step), marks, unit: symbols[unit] }
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

function joined(text: string, prefix: string, unit: Unit, symbol: string): string {
  if (symbol === '') return `${text}${prefix}`
  return prefixed.includes(unit) ? `${text} ${prefix}${symbol}` : `${text}${prefix} ${symbol}`
}

/** 1, 2 or 5 times a power of ten, so that an axis has four to six marks; a quarter of 100 %. */
function stepOf(unit: Unit, end: number): number {
  if (unit === 'percent' && end === 100) return 25
  const rough = end / 5
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ten * ([1, 2, 5, 10].find((factor) => factor * ten >= rough * (1 - 1e-9)) ?? 10)
  return unit === 'connections' ? Math.max(step, 1) : step
}

/** 0.30000000000000004 -> 0.3 */
const rounded = (value: number) => Number(value.toPrecision(12))
