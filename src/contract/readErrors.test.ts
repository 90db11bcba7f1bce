import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { z } from './zod'

test.each([
  ['agents', endpoints.agents.list, { agentList: 'a' }, ['agentList']],
  ['agents', endpoints.agents.list, '<html>', []],
  ['configs', endpoints.configs.list, { configs: {} }, ['configs']],
  ['runners', endpoints.runners.list, { runners: 1 }, ['runners']],
  ['tags', endpoints.tags.list, { tags: 'a' }, ['tags']],
  ['settings', endpoints.metrics.settings, { opened: 'yes' }, ['opened']],
  ['metrics', endpoints.metrics.agent, { opened: null }, ['opened']],
  ['releases', endpoints.releases.list, [{ os: {} }], [0, 'os']],
])('an invalid answer is reported with its path: %s %#', (_, endpoint, answer, path) => {
  const result = z.safeParse(endpoint.read, answer)
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([path])
})
