import { expect, test } from 'vitest'
import type { GrokField } from '../../lib/grok/Grok'
import { fieldColumnWidths, lineColumnWidths } from './fieldWidths'

const field = (name: string, value: string, type: GrokField['type'] = 'string') => ({
  name,
  value,
  type,
  from: 0,
  to: 0,
})
const matchOf = (...fields: ReturnType<typeof field>[]) => ({
  from: 0,
  to: 0,
  fields,
  pattern: 0,
})

test('a column of fields has the width of its longest value or its name, up to where values wrap', () => {
  const matches = [
    matchOf(field('ip', '10.0.0.1'), field('agent', 'x'.repeat(500))),
    null,
    matchOf(field('ip', '192.168.100.100')),
  ]
  const [ip = 0, agent = 0, never = 0] = fieldColumnWidths(['ip', 'agent', 'never'], matches, 'raw')
  const [short = 0] = fieldColumnWidths(['ip'], [matchOf(field('ip', '1'))], 'raw')
  expect(ip).toBeGreaterThan(short)
  expect(agent).toBe(336)
  expect(never).toBeGreaterThan(0)
  expect(never).toBeLessThan(agent)
})

test('the columns of a line share the room by what they say', () => {
  const headings = ['Field', 'Raw', 'In a runner'] as const
  const date = field('ts', '12/Oct/2017:11:20:33 +0800', 'date')
  const number = field('status', '200', 'long')
  const [both, one] = [
    lineColumnWidths(headings, matchOf(date, number)),
    lineColumnWidths(headings, matchOf(number)),
  ]
  expect(both.name).toBe(one.name)
  expect(both.raw).toBeGreaterThan(0.3)
  // The name takes more of a table of short values.
  expect(both.raw).toBeGreaterThan(one.raw)
  expect(
    lineColumnWidths(headings, matchOf(field('long_name_of_a_field', '1'))).name,
  ).toBeGreaterThan(one.name)
})
