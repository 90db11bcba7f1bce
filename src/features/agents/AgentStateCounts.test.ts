import { expect, test } from 'vitest'
import { countFrom } from './AgentStateCounts'

const pageOf = (state: string) => ({ rows: [{ state }], total: 20 })

test('a count is known unless the server answers with agents of another state', () => {
  expect(countFrom(pageOf('online'), 'online')).toBe(20)
  expect(countFrom(pageOf('online'), 'offline')).toBeUndefined()
  expect(countFrom(pageOf('online'), undefined)).toBe(20)
  expect(countFrom({ rows: [], total: 0 }, 'offline')).toBe(0)
  expect(countFrom({ rows: [], total: 0, atLeast: true }, 'offline')).toBeUndefined()
  expect(countFrom(undefined, 'offline')).toBeUndefined()
})

test('a state that the console does not know may be another word for the one asked for', () => {
  expect(countFrom(pageOf('Online!'), 'online')).toBe(20)
})
