import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import type { SeriesDigest, AgentResult } from './metricsScan'
import { heatRows, largestValue, sortByName, isRead } from './heatRows'
import { selectedField, decodeIds } from './fleetMetricsSearch'

const none = { max: new Float32Array(1), avg: new Float32Array(1) }
const digest = (last: number, highest: number, average: number): SeriesDigest => ({
  ...none,
  last,
  highest,
  average,
})
const read = (one: SeriesDigest): AgentResult => ({
  is: 'read',
  digests: {
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
const agents = ['c', 'a', 'd', 'b', 'e'].map((id) => ({ id, name: id, state: 'online' }))
const results = new Map<string, AgentResult>([
  ['a', read(digest(1, 9, 5))],
  ['b', read(digest(3, 8, 6))],
  ['c', read(digest(NaN, NaN, NaN))],
  ['d', { is: 'failed', error: new ApiError({ status: 500, code: 'E', message: '' }) }],
])
const order = (sort: 'max' | 'avg' | 'last' | 'name') =>
  heatRows(sortByName(agents), results, 'system_load1', sort).map(({ id }) => id)

test('the highest values come first, then agents without a value, then unread ones; failed agents have no row', () => {
  expect(order('max')).toEqual(['a', 'b', 'c', 'e'])
  expect(order('avg')).toEqual(['b', 'a', 'c', 'e'])
  expect(order('last')).toEqual(['b', 'a', 'c', 'e'])
  expect(order('name')).toEqual(['a', 'b', 'c', 'e'])
  expect(heatRows(sortByName(agents), results, 'system_load1', 'name').map(isRead)).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('the largest value of all rows counts for the scale', () => {
  expect(largestValue(heatRows(agents, results, 'system_load1', 'name'))).toBe(9)
  expect(largestValue([])).toBe(0)
})

test('ids and fields in an address are read leniently', () => {
  expect(decodeIds(['a%2Cb', 'a%2Cb', '100%', 'c'])).toEqual(['a,b', '100%', 'c'])
  expect(selectedField('diskio', 'diskio_writes_rate')).toBe('diskio_writes_rate')
  expect(selectedField('diskio', 'system_load1')).toBe('diskio_reads_rate')
  expect(selectedField('cpu_usage', '')).toBe('cpu_usage_user')
})
