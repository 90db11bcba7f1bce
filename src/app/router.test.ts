import { expect, test } from 'vitest'
import { pathBelowBase } from './router'

test('a redirect to the open page has its path without the base', () => {
  expect(pathBelowBase('/ops/logkit/agents', '/ops/logkit')).toBe('/agents')
  expect(pathBelowBase('/ops/logkit/agents', '/ops/logkit/')).toBe('/agents')
  expect(pathBelowBase('/ops/logkit', '/ops/logkit')).toBe('/')
  expect(pathBelowBase('/agents', '/')).toBe('/agents')
  expect(pathBelowBase('/agents')).toBe('/agents')
})
