import { expect, test } from 'vitest'
import { createFinder } from './find'
import { LocalFilters } from './localFilters'
import { localMatch, systemsOf } from './localMatch'
import { countStates, pageOfAgents, sortAgents } from './rows'
import { agentWith } from './testing/testAgents'

const agents = [
  agentWith({ id: 'a2', hostname: 'web-10', ip: '10.0.0.9', create_time: 3 }),
  agentWith({ id: 'a1', hostname: 'web-10', ip: '10.0.0.10', create_time: null, state: 'lost' }),
  agentWith({ id: 'a3', hostname: 'Web-2', ip: '10.0.0.2', create_time: 20, state: 'offline' }),
]
const sorted = (sort: 'hostname' | 'ip' | 'state' | 'create_time', order: 'ascend' | 'descend') =>
  sortAgents(agents, { sort, order }).map(({ id }) => id)

test('sorted as the server sorts: by code unit, then by id; descending is the reverse', () => {
  expect(sorted('hostname', 'ascend')).toEqual(['a3', 'a1', 'a2'])
  expect(sorted('hostname', 'descend')).toEqual(['a2', 'a1', 'a3'])
  expect(sorted('ip', 'ascend')).toEqual(['a1', 'a3', 'a2'])
  expect(sorted('create_time', 'ascend')).toEqual(['a1', 'a2', 'a3'])
  expect(sorted('state', 'ascend')).toEqual(['a1', 'a3', 'a2'])
})

test('a page is that of the sorted list', () => {
  const page = (page: number, size: number) =>
    pageOfAgents(agents, { sort: 'hostname', order: 'descend', page, size }).map(({ id }) => id)
  expect([page(1, 2), page(2, 2), page(3, 2)]).toEqual([['a2', 'a1'], ['a3'], []])
})

test('states are counted, also those that nobody documented', () => {
  expect(Object.fromEntries(countStates(agents))).toEqual({
    online: 1,
    offline: 1,
    register: 0,
    lost: 1,
  })
})

const fleet = [
  agentWith({ id: 'bare', tags: [], runners: [] }),
  agentWith({ id: 'tagged', tags: ['web'], runners: ['syslog'] }),
  agentWith({
    id: 'centos',
    tags: ['db'],
    runners: ['syslog'],
    ip: '10.0.0.1',
    system: {
      kernel: 'linux',
      platform: 'centos',
      platform_version: '7.6',
      kernel_version: '3.10',
    },
  }),
  agentWith({ id: 'windows', tags: [], runners: ['iis'], system: { kernel: 'windows' } }),
]
const found = (filters: Partial<Record<keyof LocalFilters, string>>, known = {}) =>
  fleet
    .filter(localMatch(LocalFilters.parse(filters), { failing: null, finder: null, ...known }))
    .map(({ id }) => id)

test.each([
  [{}, ['bare', 'tagged', 'centos', 'windows']],
  [{ untagged: 'true' }, ['bare', 'windows']],
  [{ idle: 'true' }, ['bare']],
  [{ untagged: 'true', os: 'win' }, ['windows']],
  [{ os: 'CentOS 7' }, ['centos']],
  [{ os: 'linux 3.10' }, ['centos']],
  [{ address: '10.0' }, ['centos']],
  [{ failing: 'true' }, []],
])('%j leaves %j', (filters, ids) => {
  expect(found(filters)).toEqual(ids)
})

test('failing runners and a list are looked up', () => {
  expect(found({ failing: 'true' }, { failing: new Map([['tagged', ['syslog']]]) })).toEqual([
    'tagged',
  ])
  expect(found({ find: 'x' }, { finder: createFinder(['10.0.0.1', 'bare']) })).toEqual([
    'bare',
    'centos',
  ])
})

test('systems to choose from: platforms, and their versions where there are several', () => {
  const ubuntu = (version: string) =>
    agentWith({ system: { platform: 'Ubuntu', platform_version: version } })
  expect(systemsOf([...fleet, ubuntu('22.04'), ubuntu('18.04'), ubuntu('22.04')])).toEqual([
    'centos',
    'Ubuntu',
    'Ubuntu 18.04',
    'Ubuntu 22.04',
    'windows',
  ])
})
