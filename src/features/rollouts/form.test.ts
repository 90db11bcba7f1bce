import { expect, test } from 'vitest'
import { figureOf, limitsOf, newForm, splitOf } from './form'

test('a new form begins with few, grows, and halts at the first failure', () => {
  const form = newForm('tags')
  expect(splitOf(form)).toEqual({ by: 'size', first: 3, factor: 5, cap: 100 })
  expect(limitsOf(form)).toEqual({ failures: 1, settle: 60, watch: 30, onFailure: 'pause' })
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
  expect(figureOf(form, 'factor')).toBe(value)
  expect(splitOf(form) === null).toBe(value === null)
})

test('figures that are not asked for do not matter', () => {
  const form = { ...newForm('tags'), by: 'tag' as const, tags: ['a'], first: 'x' }
  expect(splitOf(form)).toEqual({ by: 'tag', tags: ['a'] })
  expect(limitsOf({ ...form, watch: 'x' })).toBeNull()
})
