import { expect, test } from 'vitest'
import { countStates, pageOfAgents, sortAgents } from './sortAgents'
import { agentWith } from '../../domain/agents/testing/testAgents'

const agents = [
  agentWith({ id: 'a2', hostname: 'web-10', ip: '10.0.0.9', create_time: 3 }),
  agentWith({ id: 'a1', hostname: 'web-10', ip: '10.0.0.10', create_time: null, state: 'lost' }),
  agentWith({ id: 'a3', hostname: 'Web-2', ip: '10.0.0.2', create_time: 20, state: 'offline' }),
]
const sorted = (sort: 'hostname' | 'ip' | 'state' | 'create_time', order: 'ascend' | 'descend') =>
  sortAgents(agents, { sort, order }).map(({ id }) => id)

test('sorts by code unit, then by id; descending is the reverse', () => {
  expect(sorted('hostname', 'ascend')).toEqual(['a3', 'a1', 'a2'])
  expect(sorted('hostname', 'descend')).toEqual(['a2', 'a1', 'a3'])
  expect(sorted('ip', 'ascend')).toEqual(['a1', 'a3', 'a2'])
  expect(sorted('create_time', 'ascend')).toEqual(['a1', 'a2', 'a3'])
  expect(sorted('state', 'ascend')).toEqual(['a1', 'a3', 'a2'])
})

test('pageOfAgents gives a page of the sorted list', () => {
  const page = (page: number, size: number) =>
    pageOfAgents(agents, { sort: 'hostname', order: 'descend', page, size }).map(({ id }) => id)
  expect([page(1, 2), page(2, 2), page(3, 2)]).toEqual([['a2', 'a1'], ['a3'], []])
})

test('countStates counts undocumented states too', () => {
  expect(Object.fromEntries(countStates(agents))).toEqual({
    online: 1,
    offline: 1,
    register: 0,
    lost: 1,
  })
})
