import { expect, test } from 'vitest'
import { nextName } from './StagedAlternative'

test.each([
  ['web', 'web-2'],
  ['web-2', 'web-3'],
  ['web-9', 'web-10'],
  ['v1', 'v1-2'],
  ['-3', '-3-2'],
])('%s is followed by %s', (name, next) => {
  expect(nextName(name)).toBe(next)
})
