import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goDuration } from '../../goNumbers'
import { grammars } from './grammars'
import type { GrammarName } from './grammarNames'

const accepts = (name: GrammarName, text: string) => grammars[name](text) === null

const unit = fc.constantFrom(
  ['ns', 1],
  ['us', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 6e10],
  ['h', 3.6e12],
)
test('a duration is the sum of its parts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1000), unit), { minLength: 1 }), (parts) => {
      const text = parts.map(([number, [name]]) => `${number}${name}`).join('')
      const sum = parts.reduce((total, [number, [, ns]]) => total + number * ns, 0)
      expect(goDuration(text)).toBe(sum)
    }),
  )
})

test('a schedule is accepted exactly if its numbers are within the bounds of their fields', () => {
  const bounds = [59, 59, 23, 31, 12, 6]
  fc.assert(
    fc.property(fc.tuple(...bounds.map((most) => fc.nat(most + 3))), (fields) => {
      const within = fields.every(
        (field, at) => field <= (bounds[at] ?? 0) && (field > 0 || (at !== 3 && at !== 4)),
      )
      expect(accepts('cron', fields.join(' '))).toBe(within)
    }),
  )
})

test('every existing day is a time', () => {
  const from = new Date('1970-01-01T00:00:00Z')
  const to = new Date('2100-01-01T00:00:00Z')
  fc.assert(
    fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (date) => {
      const text = date.toISOString()
      expect(accepts('time', text)).toBe(true)
      expect(accepts('time', text.slice(0, 10))).toBe(true)
      expect(accepts('postgresTime', text.slice(0, 19).replace('T', ' '))).toBe(true)
    }),
  )
})

test('a schema is accepted exactly if its columns are unique', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}$/)
  const type = fc.constantFrom('long', 'S', 'Float', 'date', 'jsonmap', 'jsonmap{a long}')
  const columns = fc.uniqueArray(fc.tuple(name, type), { minLength: 1, selector: ([of]) => of })
  fc.assert(
    fc.property(columns, (list) => {
      const schema = list.map((column) => column.join(' ')).join(',')
      expect(accepts('csvSchema', schema)).toBe(true)
      expect(accepts('csvSchema', `${schema},${String(list[0]?.[0])} long`)).toBe(false)
    }),
  )
})

test('no grammar throws for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(grammars)),
      (text, grammar) => {
        expect(() => grammar(text)).not.toThrow()
      },
    ),
  )
})
