import papa from 'papaparse'
import { expect, test } from 'vitest'
import { exportName, exportParts } from './exportFile'
import { agentFields, fieldValue, orderedFields, type AgentField } from './exportFields'
import { agentWith } from '../../domain/agents/testing/testAgents'

const agent = agentWith({
  id: 'a01',
  hostname: `=cmd|' /C calc'!A0`,
  ip: '10.0.0.1',
  tags: ['支付', 'web,front', 'say "hi"'],
  runners: ['syslog', 'nginx\naccess'],
  create_time: Date.UTC(2026, 10, 23, 14, 2, 11),
  interfaces: [{ ip: ['10.0.0.1', 'fd00::1'], mac: '52:54:00:1a:ab:b2' }],
  system: { kernel: 'linux', kernel_version: '6.1', platform: 'debian', platform_version: '12' },
})
const fields: AgentField[] = ['hostname', 'tags', 'runners', 'create_time', 'memory', 'addresses']
const titles = ['Hostname', 'Tags', 'Runners', 'Registered', 'Memory (bytes)', 'All addresses']

test('CSV keeps its columns whatever characters the values hold', async () => {
  const text = (await exportParts('csv', [agent], fields, titles)).join('')
  expect(text.startsWith('\uFEFF"Hostname","Tags"')).toBe(true)
  const { data, errors } = papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toEqual([
    titles,
    [
      `'=cmd|' /C calc'!A0`,
      '支付; web,front; say "hi"',
      'syslog; nginx\naccess',
      '2026-11-23T14:02:11.000Z',
      '',
      '10.0.0.1; fd00::1',
    ],
  ])
})

test('JSON keeps names, lists and missing values as they are', async () => {
  const text = (await exportParts('json', [agent, agent], fields, titles)).join('')
  const row = {
    hostname: `=cmd|' /C calc'!A0`,
    tags: ['支付', 'web,front', 'say "hi"'],
    runners: ['syslog', 'nginx\naccess'],
    create_time: '2026-11-23T14:02:11.000Z',
    memory: null,
    addresses: ['10.0.0.1', 'fd00::1'],
  }
  expect(JSON.parse(text)).toEqual([row, row])
  expect(JSON.parse((await exportParts('json', [], fields, titles)).join(''))).toEqual([])
})

test('rows of several slices become one JSON array', async () => {
  const many = Array.from({ length: 4_001 }, (_, index) => agentWith({ id: `a${index}` }))
  const rows = JSON.parse((await exportParts('json', many, ['id'], ['Id'])).join(''))
  expect(rows).toHaveLength(4_001)
  expect(rows[4_000]).toEqual({ id: 'a4000' })
})

test('each field of an agent without machine info is empty', () => {
  const bare = agentWith({})
  for (const { key } of agentFields) {
    const empty = ['tags', 'runners', 'addresses', 'macs'].includes(key) ? [] : null
    if (!['id', 'state'].includes(key)) expect([key, fieldValue(bare, key)]).toEqual([key, empty])
  }
})

test('the fields of the columns shown come first, in their order; columns without a field are left out', () => {
  const ordered = orderedFields(['state', 'sparkline', 'hostname'])
  expect(ordered.slice(0, 2)).toEqual(['state', 'hostname'])
  expect(ordered).toHaveLength(agentFields.length)
})

test('a file is named after the server and the time of the data in UTC, and marked when partial', () => {
  const at = Date.UTC(2026, 10, 23, 14, 2, 11)
  const name = (serverId: string, partial = false) => exportName('csv', { serverId, at, partial })
  expect(name('default')).toBe('agents-2026-11-23T1402Z.csv')
  expect(name('prod')).toBe('agents-prod-2026-11-23T1402Z.csv')
  expect(name('a/b:c 生产', true)).toBe('agents-a_b_c_-2026-11-23T1402Z-partial.csv')
  expect(exportName('json', { serverId: 'x', at, partial: false })).toMatch(/\.json$/)
})
