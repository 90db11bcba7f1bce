import { expect, test } from 'vitest'
import { numberOf, limitsOf, newForm, splitOf } from './form'

test('the defaults start with a small stage, grow, and halt at the first failure', () => {
  const form = newForm('tags')
  expect(splitOf(form)).toEqual({ by: 'size', first: 3, factor: 5, cap: 100 })
  expect(limitsOf(form)).toEqual({
    maxFailures: 1,
    applyTimeout: 60,
    minWatch: 30,
    onFailure: 'pause',
  })
})

test.each([
  ['', null],
  ['0', null],
  ['2.5', null],
  ['1e3', null],
  ['-1', null],
  ['101', null],
  [' 7 ', 7],
])('%j as a factor is %s', (text, value) => {
  const form = { ...newForm('tags'), factor: text }
  expect(numberOf(form, 'factor')).toBe(value)
  expect(splitOf(form) === null).toBe(value === null)
})

test('invalid numbers that are not used do not matter', () => {
  const form = { ...newForm('tags'), by: 'tag' as const, tags: ['a'], first: 'x' }
  expect(splitOf(form)).toEqual({ by: 'tag', tags: ['a'] })
  expect(limitsOf({ ...form, minWatch: 'x' })).toBeNull()
})
