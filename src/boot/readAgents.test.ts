import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { readAgents } from './readAgents'

const machine = {
  hostname: 'web-01',
  boot_time: 1_700_000_000,
  kernel: 'linux',
  kernel_version: '5.15.0',
  platform: 'centos',
  platform_version: '7.6',
  cpu: { model: 'Xeon', Mhz: 2200, Cache: 20480, Cores: 16, count: 1 },
  memory: 34_352_398_336,
  interface: [{ name: 'eth0', mtu: 1500, mac: '52:54', ip: ['10.0.0.1'], mask: ['255.0.0.0'] }],
  disk: [],
}
const row = {
  id: 'a1',
  ip: '10.0.0.1',
  tags: ['web'],
  hostname: 'web-01',
  create_time: 1_775_024_294,
  state: 'online',
  runners: ['nginx'],
  machine,
}
const place = { page: 1, size: 20 }
const answer = (...rows: unknown[]) => ({ agentList: rows, totalSize: rows.length })

test('a documented answer is read as the contract reads it', () => {
  const { machine: _, ...young } = row
  const sent = answer(row, { ...young, id: 'a2', state: 'upgrading', hostname: '' })
  const { rows, total } = readAgents(sent, place) ?? { rows: [], total: 0 }
  const read = agents.list.read.parse(sent)
  expect(total).toBe(read.total)
  expect(read.rows).toMatchObject(
    rows.map(({ machine, ...rest }) => ({
      ...rest,
      ...(machine && {
        machine: { ...machine, cpu: { model: 'Xeon', cores: 16 }, interface: [{ mac: '52:54' }] },
      }),
    })),
  )
})

test.each([
  ['an error', { error: 'no' }],
  ['a list', [row]],
  ['no rows', answer()],
  ['a list that is null', { agentList: null, totalSize: 0 }],
  ['a total that is text', { agentList: [row], totalSize: '1' }],
  ['no total', { agentList: [row] }],
  ['fewer rows than the total promises', { agentList: [row], totalSize: 30 }],
  ['more rows than asked for', { agentList: Array(21).fill(row), totalSize: 21 }],
  ['a row that is null', answer(null)],
  ['an id that is a number', answer({ ...row, id: 7 })],
  ['an id that is empty', answer({ ...row, id: '' })],
  ['tags that are null', answer({ ...row, tags: null })],
  ['a tag that is empty', answer({ ...row, tags: [''] })],
  ['a name of blanks', answer({ ...row, hostname: '  ' })],
  ['a long name', answer({ ...row, hostname: 'x'.repeat(300) })],
  ['a time of zero', answer({ ...row, create_time: 0 })],
  ['a time that is text', answer({ ...row, create_time: '2026-01-01T00:00:00Z' })],
  ['a machine that is null', answer({ ...row, machine: null })],
  ['a machine without a processor', answer({ ...row, machine: { ...machine, cpu: null } })],
  ['negative memory', answer({ ...row, machine: { ...machine, memory: -1 } })],
])('%s is left to the code', (_, sent) => {
  expect(readAgents(sent, place)).toBeNull()
})

test('the last page is shorter', () => {
  expect(readAgents({ agentList: [row], totalSize: 21 }, { page: 2, size: 20 })?.rows).toHaveLength(
    1,
  )
})
