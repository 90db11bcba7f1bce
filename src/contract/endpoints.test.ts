import { expect, test } from 'vitest'
import { allEndpoints, endpoints } from './endpoints'

const documented = `
GET /agents
DELETE /agents
DELETE /agents/batch
POST /agents/:agentId/tags/:tagName
POST /agents/:agentId/tags
DELETE /agents/:agentId/tags/:tagName
GET /release
POST /agents/upgrade
GET /configs
POST /configs/:configName
PUT /configs/:configName/config
DELETE /configs/:configName
POST /configs/delete
POST /configs/:configName/tags
POST /configs/:configName/agents
GET /metrics/machine
GET /metrics/:agentId
GET /runners
POST /runners/start
POST /runners/stop
POST /runners/reset
POST /runners/delete
POST /grok/check
GET /tags
POST /tags/:tagName
PUT /tags/:tagName/note
POST /tags/:tagName/agentids
DELETE /tags/:tagName/agentids/batch
DELETE /tags/:tagName/configs/:configName
DELETE /tags/:tagName
DELETE /tags/batch`
  .trim()
  .split('\n')

const paths = allEndpoints.map(({ endpoint: { method, path } }) => `${method} ${path}`)

/** named by the answer of `GET /metrics/:agentId` where monitoring is not open */
const undocumented = 'POST /metrics'

test('there are the 31 documented operations and the one that an answer names', () => {
  expect(documented).toHaveLength(31)
  expect(paths.toSorted()).toEqual([...documented, undocumented].toSorted())
})

test('endpoint names are unique', () => {
  expect(new Set(allEndpoints.map(({ name }) => name)).size).toBe(32)
  const start = allEndpoints.find(({ name }) => name === 'runners.start')
  expect(start?.endpoint).toBe(endpoints.runners.start)
})

test('a fixed path comes before a path with a parameter at the same position', () => {
  const before = (first: string, then: string) =>
    expect(paths.indexOf(first)).toBeLessThan(paths.indexOf(then))
  before('POST /configs/delete', 'POST /configs/:configName')
  before('GET /metrics/machine', 'GET /metrics/:agentId')
  before('DELETE /tags/batch', 'DELETE /tags/:tagName')
})

test('two operations have an alias', () => {
  const aliases = allEndpoints.flatMap(({ endpoint: { path, alias } }) =>
    alias ? [[path, alias]] : [],
  )
  expect(aliases).toEqual([
    ['/release', '/agents/release'],
    ['/metrics/:agentId', '/metrics/:agentId/data'],
  ])
})
