import { expect, test } from 'vitest'
import { mapSpan, editBetween } from './textEdit'

test.each([
  ['abc', 'abc', { from: 3, to: 3, insert: '' }],
  ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
  ['abc', 'c', { from: 0, to: 2, insert: '' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['aba', 'a', { from: 1, to: 3, insert: '' }],
  ['', 'x', { from: 0, to: 0, insert: 'x' }],
])('%j becomes %j by one edit', (before, after, edit) => {
  expect(editBetween(before, after)).toEqual(edit)
  const { from, to, insert } = edit
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
  const now = mapSpan({ from: 4, to: 7 }, editBetween('one two', after))
  expect(after.slice(now.from, now.to)).toBe(becomes)
  expect(now.intact).toBe(intact)
})

test('an empty span stays before an edit and moves behind it', () => {
  const edit = editBetween('ab', 'aXb')
  expect(mapSpan({ from: 1, to: 1 }, edit)).toMatchObject({ from: 1, to: 1 })
  expect(mapSpan({ from: 2, to: 2 }, edit)).toMatchObject({ from: 3, to: 3 })
})
