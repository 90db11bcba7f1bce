import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctNames } from './distinctNames'

test('short names stay whole', () => {
  expect(distinctNames(['web-01', 'web-02'], 16)).toEqual(['web-01', 'web-02'])
})

test.each([
  [['prod-eu-west-1-web-frontend-0001', 'prod-eu-west-1-web-frontend-0002']],
  [['web-01.shanghai.example.internal', 'web-02.shanghai.example.internal']],
  [['a.very.long.common.start.x1.and.a.long.end', 'a.very.long.common.start.y2.and.a.long.end']],
  [['支付-上海-前端-应用-服务器-0001', '支付-上海-前端-应用-服务器-0002']],
])('names that differ somewhere are cut elsewhere: %j', (names) => {
  const short = distinctNames(names, 16)
  expect(new Set(short).size).toBe(names.length)
  for (const name of short) {
    expect(name).toContain('…')
    expect(Array.from(name).length).toBeLessThanOrEqual(16)
  }
})

test('a single long name keeps both ends', () => {
  expect(distinctNames(['abcdefghijklmnopqrstuvwxyz'], 9)).toEqual(['abcd…wxyz'])
})

test('different names never become equal, and never longer', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 6, max: 30 }),
      (names, max) => {
        const short = distinctNames(names, max)
        expect(new Set(short).size).toBe(names.length)
        short.forEach((name, i) => {
          const { length } = Array.from(name)
          expect(length <= max || name === names[i]).toBe(true)
        })
      },
    ),
  )
})
