import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { configs } from '../contract/configs'
import { metrics } from '../contract/metrics'
import { tags } from '../contract/tags'
import { fillPath, queryString } from './path'

test.each([
  ['a/b?c#d', 'a%2Fb%3Fc%23d'],
  ['50% & more; x', '50%25%20%26%20more%3B%20x'],
  ['北京', '%E5%8C%97%E4%BA%AC'],
  ['..a', '..a'],
  ['a,b', 'a%2Cb'],
  ['%2e%2e', '%252e%252e'],
])('the name %s is encoded in a path', (name, encoded) => {
  expect(fillPath(tags.removeConfig.path, { tagName: name, configName: 'x' })).toBe(
    `/tags/${encoded}/configs/x`,
  )
})

test.each([
  ['/tags/:tagName', { tagName: '' }],
  ['/tags/:tagName', {}],
  ['/tags/:tagName', { tagName: 'batch' }],
  ['/tags/web/configs/:configName', { configName: '..' }],
  ['/tags/web/configs/:configName', { configName: '.' }],
  ['/configs/:configName', { configName: 'delete' }],
  ['/metrics/:agentId', { agentId: 'machine' }],
  ['/tags/:tagName', { tagName: '\uD800' }],
])('%s is not filled with %o', (path, params: Record<string, string>) => {
  expect(() => fillPath(path, params)).toThrow(
    expect.objectContaining({ status: 0, code: 'name', path: expect.stringMatching(/Name|Id$/) }),
  )
})

test('empty values are left out; page and size are always sent', () => {
  const query = { search: '', tag: 'web', state: [], sort: undefined }
  expect(queryString(agents.list, query)).toBe('?tag=web&page=1&size=20')
  expect(queryString(agents.list)).toBe('?page=1&size=20')
  expect(queryString(agents.list, { page: 0, size: 5 })).toBe('?page=0&size=5')
  expect(queryString(agents.list, { page: undefined })).toBe('?page=1&size=20')
  expect(queryString(tags.list, { agents: false, page: 2 })).toBe('?agents=false&page=2&size=20')
  expect(queryString(metrics.agent, { beginTime: 0, endTime: 9 })).toBe('?endTime=9')
  expect(queryString(configs.remove)).toBe('')
})

test('lists are joined by commas, everything else is encoded', () => {
  expect(queryString(agents.remove, { id: ['a b', '&', '中'] })).toBe('?id=a+b,%26,%E4%B8%AD')
})

test.each([
  [agents.remove, { id: ['a', 'b,c'] }],
  [agents.remove, { id: ['a', ''] }],
  [agents.list, { tag: 'a,b' }],
  [agents.list, { id: 'a,b' }],
  [tags.list, { name: 'a,b' }],
])('a name that a server could split at its comma is refused', (endpoint, query) => {
  expect(() => queryString(endpoint, query)).toThrow(expect.objectContaining({ code: 'name' }))
})

test('a search text may contain a comma', () => {
  expect(queryString(agents.list, { search: 'a,b' })).toBe('?search=a,b&page=1&size=20')
})

test('a deletion by query is refused with an empty query', () => {
  for (const query of [undefined, {}, { id: [] }, { tag: '', id: '', state: [] }]) {
    expect(() => queryString(agents.removeMatching, query)).toThrow(
      expect.objectContaining({ code: 'name' }),
    )
  }
})
