import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import type { Digest, FleetRow } from './fleetRun'
import { heatRows, highestOf, inOrder, isRead } from './fleetModel'
import { fieldOf, idsOf } from './fleetSearch'

const none = { max: new Float32Array(1), avg: new Float32Array(1) }
const digest = (last: number, most: number, mean: number): Digest => ({ ...none, last, most, mean })
const read = (one: Digest): FleetRow => ({
  is: 'read',
  of: {
    cpu_usage_system: one,
    cpu_usage_user: one,
    diskio_reads_rate: one,
    diskio_writes_rate: one,
    mem_used_percent: one,
    bytes_recv_rate: one,
    bytes_sent_rate: one,
    packets_recv_rate: one,
    packets_sent_rate: one,
    system_load1: one,
    system_load5: one,
    system_load15: one,
    tcp_established_num: one,
  },
})
const hosts = ['c', 'a', 'd', 'b', 'e'].map((id) => ({ id, name: id, state: 'online' }))
const rows = new Map<string, FleetRow>([
  ['a', read(digest(1, 9, 5))],
  ['b', read(digest(3, 8, 6))],
  ['c', read(digest(NaN, NaN, NaN))],
  ['d', { is: 'failed', error: new ApiError({ status: 500, code: 'E', message: '' }) }],
])
const order = (sort: 'max' | 'avg' | 'last' | 'name') =>
  heatRows(inOrder(hosts), rows, 'system_load1', sort).map(({ id }) => id)

test('the highest come first, those without a value behind, then those not read; what failed is no row', () => {
  expect(order('max')).toEqual(['a', 'b', 'c', 'e'])
  expect(order('avg')).toEqual(['b', 'a', 'c', 'e'])
  expect(order('last')).toEqual(['b', 'a', 'c', 'e'])
  expect(order('name')).toEqual(['a', 'b', 'c', 'e'])
  expect(heatRows(inOrder(hosts), rows, 'system_load1', 'name').map(isRead)).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('the scale holds the highest value of all', () => {
  expect(highestOf(heatRows(hosts, rows, 'system_load1', 'name'))).toBe(9)
  expect(highestOf([])).toBe(0)
})

test('an address may name anything', () => {
  expect(idsOf(['a%2Cb', 'a%2Cb', '100%', 'c'])).toEqual(['a,b', '100%', 'c'])
  expect(fieldOf('diskio', 'diskio_writes_rate')).toBe('diskio_writes_rate')
  expect(fieldOf('diskio', 'system_load1')).toBe('diskio_reads_rate')
  expect(fieldOf('cpu_usage', '')).toBe('cpu_usage_user')
})
