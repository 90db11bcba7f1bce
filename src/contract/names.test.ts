import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listProblem, newNameProblem, pathProblem } from './names'

const unusualNames = [
  'a/b',
  'a?b',
  'a#b',
  '100%',
  '%2e%2e',
  'a&b=c',
  'a;b',
  'a b',
  ' a ',
  '采集 nginx',
  'a\\b',
  '...',
  '😀',
]

/** The name that a server decodes from the URL that the browser builds. */
function receivedName(name: string) {
  const url = new URL(`https://host/v1/api/tags/${encodeURIComponent(name)}/note`)
  const [tags, segment, note, ...more] = url.pathname.split('/').slice(3)
  expect([tags, note, more, url.search, url.hash]).toEqual(['tags', 'note', [], '', ''])
  return decodeURIComponent(segment ?? '')
}

test.each(unusualNames)('"%s" is transmitted in a path', (name) => {
  expect(pathProblem('tagName', name)).toBeNull()
  expect(newNameProblem('tagName', name)).toBeNull()
  expect(receivedName(name)).toBe(name)
})

test('every name that is not refused is transmitted', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', '\\', '?', '\t', '\ud800') }),
  )
  fc.assert(
    fc.property(
      name,
      (name) => pathProblem('tagName', name) !== null || receivedName(name) === name,
    ),
  )
})

test.each([
  ['configName', 'delete', 'reserved'],
  ['tagName', 'batch', 'reserved'],
  ['agentId', 'machine', 'reserved'],
  ['configName', '.', 'dots'],
  ['tagName', '..', 'dots'],
  ['agentId', '', 'empty'],
  ['tagName', 'a\ud800b', 'malformed'],
])('%s "%s" is refused in a path: %s', (param, name, problem) => {
  expect(pathProblem(param, name)).toBe(problem)
  expect(newNameProblem(param, name)).toBe(problem)
})

test('a reserved name is reserved for its own kind only', () => {
  expect(pathProblem('tagName', 'delete')).toBeNull()
  expect(pathProblem('configName', 'batch')).toBeNull()
  expect(pathProblem('configName', 'Delete')).toBeNull()
})

test('a comma is fine in a path, not in a list, not in a new name', () => {
  expect(pathProblem('configName', 'a,b')).toBeNull()
  expect(listProblem('a,b')).toBe('comma')
  expect(newNameProblem('configName', 'a,b')).toBe('comma')
})

test('lists accept every name without a comma', () => {
  expect(unusualNames.map(listProblem)).toEqual(unusualNames.map(() => null))
  expect(listProblem('delete')).toBeNull()
  expect(listProblem('')).toBe('empty')
  expect(listProblem('\udc00')).toBe('malformed')
})

test('a new name of blanks is empty', () => {
  expect(newNameProblem('tagName', ' \t ')).toBe('empty')
})
