import { expect, test } from 'vitest'
import { countText } from '../../domain/partlyRead'
import { createFormat } from '../../lib/text/format'
import { createBulkSearch } from './bulkSearch'
import { localFilterPredicate, systemsOf } from './localFilterPredicate'
import { AgentSearch } from './filters'
import { agentWith } from '../../domain/agents/testing/testAgents'

const fleet = [
  agentWith({ id: 'bare', tags: [], runners: [] }),
  agentWith({ id: 'tagged', tags: ['web'], runners: ['syslog'] }),
  agentWith({
    id: 'centos',
    hostname: 'centos-host-7',
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
  agentWith({
    id: 'windows',
    hostname: 'win-host-7',
    tags: [],
    runners: ['iis'],
    system: { kernel: 'windows' },
  }),
]
const found = (filters: Partial<Record<keyof AgentSearch, string>>, context = {}) =>
  fleet
    .filter(
      localFilterPredicate(AgentSearch.parse(filters), {
        failing: null,
        bulkSearch: null,
        ...context,
      }),
    )
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
  [{ search: 'host-7  CENT' }, ['centos']],
  [{ search: 'host-7 win' }, ['windows']],
])('the filters %j leave %j', (filters, ids) => {
  expect(found(filters)).toEqual(ids)
})

test('failing runners and a bulk search are filters too', () => {
  expect(found({ failing: 'true' }, { failing: new Map([['tagged', ['syslog']]]) })).toEqual([
    'tagged',
  ])
  expect(found({ find: 'x' }, { bulkSearch: createBulkSearch(['10.0.0.1', 'bare']) })).toEqual([
    'bare',
    'centos',
  ])
})

test('systemsOf lists platforms, and their versions where there are several', () => {
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

test('a list that could not be read is not known to be empty', () => {
  const unread = {
    ...agentWith({ id: 'odd', tags: [], runners: [] }),
    unread: ['tags', 'runners.0'],
  }
  for (const filters of [{ untagged: 'true' }, { idle: 'true' }]) {
    const context = { failing: null, bulkSearch: null }
    expect(localFilterPredicate(AgentSearch.parse(filters), context)(unread)).toBe(false)
  }
  const format = createFormat('en')
  expect(countText(unread, 'runners', format)).toBe('–')
  expect(countText({ ...unread, runners: ['a'] }, 'runners', format)).toBe('1+')
  expect(countText({ ...unread, unread: ['tags'] }, 'runners', format)).toBe('0')
})
