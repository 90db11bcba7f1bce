import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { z } from './zod'

test.each([
  ['agents', endpoints.agents.list, { agentList: 'a' }, ['agentList']],
  ['agents', endpoints.agents.list, '<html>', []],
  ['configs', endpoints.configs.list, { configs: {} }, ['configs']],
  ['runners', endpoints.runners.list, { runners: 1 }, ['runners']],
  ['tags', endpoints.tags.list, { tags: 'a' }, ['tags']],
  // An error with status 200, an envelope or other names: no answer to the request, and not an empty list.
  ['agents', endpoints.agents.list, { error: 'E1101: database is locked' }, ['agentList']],
  ['agents', endpoints.agents.list, { code: 500, message: 'internal', data: null }, ['agentList']],
  ['configs', endpoints.configs.list, { code: 0, data: { configs: [] } }, ['configs']],
  ['runners', endpoints.runners.list, { Runners: [], TotalSize: 0 }, ['runners']],
  ['tags', endpoints.tags.list, {}, ['tags']],
  ['settings', endpoints.metrics.settings, { opened: 'yes' }, ['opened']],
  ['metrics', endpoints.metrics.agent, { opened: null }, ['opened']],
  ['releases', endpoints.releases.list, [{ os: {} }], [0, 'os']],
])('an invalid answer is reported with its path: %s %#', (_, endpoint, answer, path) => {
  const result = z.safeParse(endpoint.read, answer)
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([path])
})

test('a list that is null, or not sent where a total is, has no rows', () => {
  for (const answer of [{ agentList: null }, { totalSize: 0 }, { totalSize: 5 }])
    expect(z.parse(endpoints.agents.list.read, answer).rows).toEqual([])
})
