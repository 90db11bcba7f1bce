import { expect, test } from 'vitest'
import { pastedKind, searchWords, serverSearch } from './pastedSearch'

test.each([
  ['10.0.3.7', 'address'],
  ['10.0.3.', 'address'],
  ['10.0', 'address'],
  ['fd00:20:1:28::1', 'address'],
  ['52:54:00:00:86:65', 'address'],
  ['52-54-00-00-86-65', 'address'],
  ['5254.0000.8665', 'address'],
  ['web-bj-014', 'name'],
  ['d9d3e6b245b5875bbf1f416a', 'name'],
  ['10', 'name'],
  ['v1.2-web', 'name'],
  ['a:b', 'name'],
  ['web bj', 'words'],
  [' web-01\tweb-02 ', 'words'],
  ['', 'name'],
])('%s is recognized as %s', (text, kind) => {
  expect(pastedKind(text)).toBe(kind)
})

test('the server searches for the longest of several words, and for other texts as they are', () => {
  expect(searchWords(' web  bj ')).toEqual(['web', 'bj'])
  expect(serverSearch('bj web 01')).toBe('web')
  expect(serverSearch('web-bj')).toBe('web-bj')
  expect(serverSearch('')).toBe('')
})
