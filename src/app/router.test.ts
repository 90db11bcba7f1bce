import { expect, test } from 'vitest'
import { below } from './router'

test('a redirect back to the open page names it below the base', () => {
  expect(below('/ops/logkit/agents', '/ops/logkit')).toBe('/agents')
  expect(below('/ops/logkit/agents', '/ops/logkit/')).toBe('/agents')
  expect(below('/ops/logkit', '/ops/logkit')).toBe('/')
  expect(below('/agents', '/')).toBe('/agents')
  expect(below('/agents')).toBe('/agents')
})
