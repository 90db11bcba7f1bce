import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUnixMs } from './toUnixMs'

const at = Date.UTC(2018, 7, 10, 2, 52, 2)

test.each([
  ['seconds', 1533869522],
  ['fractions of seconds', 1533869522.0],
  ['milliseconds', 1533869522000],
  ['microseconds', 1533869522000000],
  ['nanoseconds', 1533869522000000000],
  ['numeric text', '1533869522'],
  ['nanoseconds as text', '1533869522000000000'],
  ['RFC 3339', '2018-08-10T02:52:02Z'],
  ['RFC 3339 with an offset', '2018-08-10T10:52:02+08:00'],
  ['RFC 3339 with nanoseconds', '2018-08-10T10:52:02.000000001+08:00'],
])('%s', (_, value) => {
  expect(toUnixMs(value)).toBe(at)
})

test.each([
  ['seconds', 253402300799],
  ['milliseconds', 253402300799000],
  ['microseconds', 253402300799000000],
  ['numeric text', '253402300799'],
  ['RFC 3339', '9999-12-31T23:59:59Z'],
])('the year 9999 in %s', (_, value) => {
  expect(toUnixMs(value)).toBe(Date.UTC(9999, 11, 31, 23, 59, 59))
})

test.each([
  0,
  1e30,
  '9e300',
  -1533869522,
  NaN,
  Infinity,
  '',
  '  ',
  '0',
  'soon',
  'v1.2.3',
  '0001-01-01T00:00:00Z',
  null,
  undefined,
  true,
  {},
  [1533869522],
])('%j is no time', (value) => {
  expect(toUnixMs(value)).toBeNull()
})

test('every second from 1978 to 2200 is converted from any unit', () => {
  const moments = fc.integer({ min: Date.UTC(1979) / 1000, max: Date.UTC(2200) / 1000 })
  fc.assert(
    fc.property(moments, fc.constantFrom(1, 1e3, 1e6, 1e9), (second, unit) => {
      expect(toUnixMs(second * unit)).toBe(second * 1000)
    }),
  )
})
