import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { z } from './zod'

test.each([
  ['agents', endpoints.agents.list, { agentList: [{ id: 1 }] }, ['agentList', 0, 'id']],
  ['agents', endpoints.agents.list, { agentList: ['a'] }, ['agentList', 0]],
  ['agents', endpoints.agents.list, '<html>', []],
  [
    'agents',
    endpoints.agents.list,
    { agentList: [{ id: 'a', machine: { cpu: { Mhz: 'fast' } } }] },
    ['agentList', 0, 'machine', 'cpu', 'mhz'],
  ],
  ['configs', endpoints.configs.list, { configs: [{}] }, ['configs', 0, 'name']],
  ['runners', endpoints.runners.list, { runners: [{ name: 'r' }] }, ['runners', 0, 'agent_id']],
  ['runners', endpoints.runners.list, { agents: { a: 1 } }, ['agents', 'a']],
  ['tags', endpoints.tags.list, { tags: [{ name: 'a' }, { note: '' }] }, ['tags', 1, 'name']],
  ['tags', endpoints.tags.list, { tags: [{}] }, ['tags', 0, 'name']],
  ['tags', endpoints.tags.list, { tags: [{ agents: { a: 1 } }] }, ['tags', 0, 'name']],
  ['settings', endpoints.metrics.settings, { opened: 'yes' }, ['opened']],
  ['metrics', endpoints.metrics.agent, { opened: null }, ['opened']],
  ['metrics', endpoints.metrics.agent, { opened: true, data: { diskio: 1 } }, ['data', 'diskio']],
  ['releases', endpoints.releases.list, [{ os: {} }], [0, 'os']],
])('an invalid answer is reported with its path: %s %#', (_, endpoint, answer, path) => {
  const result = z.safeParse(endpoint.read, answer)
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([path])
})
