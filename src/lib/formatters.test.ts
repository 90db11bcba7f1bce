import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileTimestamp } from './browser/download'
import { unitSymbols, createUnits } from './text/units'
import { createFormat, unreadable } from './text/format'
import { isoTime } from './time/isoTime'
import { formatRange, limitOf, parseRange, resolveRange } from './time/timeRange'
import { timeTicks } from './time/timeTicks'
import { toUnixMs } from './time/toUnixMs'
import { createZone } from './time/zone'

const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns'] as const
const units = Object.keys(unitSymbols).filter((unit) => unit in unitSymbols)

/** Any JSON, and numbers at and beyond the ends of what can be shown. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(1e22, -1e22, 8.64e15, 8.64e15 + 1, -8.64e15, 253402300800000, NaN, Infinity, -0),
  fc.constantFrom(undefined, '', '1e22', 1n, Symbol('x')),
)

/** Calls a formatter as the pages would if a value were of another type than it says. */
const call = (format: unknown, ...values: unknown[]): unknown =>
  (format as (...values: unknown[]) => unknown)(...values)

describe.each(['en', 'zh'])('in %s', (locale) => {
  const { ago, ...formats } = createFormat(locale, 'Asia/Shanghai')
  const { value, bareValue } = createUnits(locale)

  test.each(Object.entries(formats))('%s takes any value', (_, format) => {
    fc.assert(
      fc.property(anything, (given) => {
        const text = call(format, given)
        expect(text).toBeTypeOf('string')
        expect(text).not.toMatch(/NaN|undefined|Invalid|\[object|^$|Infinity|∞/)
        if (typeof given !== 'number' || !Number.isFinite(given)) expect(text).toBe(unreadable)
      }),
    )
  })

  test('ago takes any two values', () => {
    fc.assert(
      fc.property(anything, anything, (at, now) => {
        expect(call(ago, at, now)).not.toMatch(/NaN|undefined|Invalid|\[object|^$/)
      }),
    )
    expect(ago(1e22, 1)).toBe(unreadable)
  })

  test.each([value, bareValue])('values with units take any value', (format) => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...units), (given, unit) => {
        expect(call(format, given, unit)).not.toMatch(/NaN|undefined|\[object|^$|Infinity/)
      }),
    )
  })
})

test('times in files and addresses take any value', () => {
  fc.assert(
    fc.property(anything, (given) => {
      for (const format of [isoTime, fileTimestamp])
        expect(call(format, given)).toMatch(/^$|^[+-]?\d+-\d\d-\d\dT[\d:.]+Z$/)
      expect([null, 'number']).toContain(given === null ? null : typeOf(toUnixMs(given)))
    }),
  )
  expect(isoTime(1e22)).toBe('')
})
const typeOf = (value: unknown) => (value === null ? null : typeof value)

test('ranges of the address take any text', () => {
  const edge = fc.oneof(fc.string(), fc.double().map(String), fc.maxSafeInteger().map(String))
  fc.assert(
    fc.property(edge, edge, fc.constantFrom(...zones), (from, to, name) => {
      const range = parseRange({ from, to })
      if (!range) return
      const zone = createZone(name)
      expect(Object.values(formatRange(range)).join(' ')).not.toContain('Invalid')
      limitOf(range, 1_790_000_000_000, zone)
      timeTicks(resolveRange(range, 1_790_000_000_000, zone), zone, 8)
    }),
    { numRuns: 300 },
  )
})
