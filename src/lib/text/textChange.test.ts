import { expect, test } from 'vitest'
import { carried, changeBetween } from './textChange'

test.each([
  ['abc', 'abc', { from: 3, to: 3, insert: '' }],
  ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
  ['abc', 'c', { from: 0, to: 2, insert: '' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['aba', 'a', { from: 1, to: 3, insert: '' }],
  ['', 'x', { from: 0, to: 0, insert: 'x' }],
])('%j becomes %j by one change', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
  const { from, to, insert } = change
  expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
})

test.each([
  ['[one] two', 'two', true],
  ['one two three', 'two', true],
  ['two', 'two', true],
  ['one to', 'to', false],
  ['one tttwo', 'tttwo', false],
  ['one', '', false],
  ['six', 'six', false],
  ['', '', false],
])('in %j the second of "one two" has become %j', (after, becomes, intact) => {
  const now = carried({ from: 4, to: 7 }, changeBetween('one two', after))
  expect(after.slice(now.from, now.to)).toBe(becomes)
  expect(now.intact).toBe(intact)
})

test('what takes no room stays before a change and moves behind it', () => {
  const change = changeBetween('ab', 'aXb')
  expect(carried({ from: 1, to: 1 }, change)).toMatchObject({ from: 1, to: 1 })
  expect(carried({ from: 2, to: 2 }, change)).toMatchObject({ from: 3, to: 3 })
})
