import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import { createUnits } from '../../lib/text/units'
import { decodeIds, selectedField } from './fleetMetricsSearch'
import { groupRows, heatRows, heatScale, isRead, sortByName } from './heatRows'
import type { AgentInfo, AgentResult, SeriesDigest } from './metricsScan'

const none = { max: new Float32Array(1), avg: new Float32Array(1) }
const digest = (last: number, highest: number, average: number): SeriesDigest => ({
  ...none,
  last,
  highest,
  average,
})
const read = (one: SeriesDigest): AgentResult => ({
  is: 'read',
  digests: new Map([['system_load1', one]]),
  every: 30_000,
  otherSpan: null,
})
const agent = (id: string, more?: Partial<AgentInfo>): AgentInfo => ({
  id,
  name: id,
  state: 'online',
  tags: [],
  platform: '',
  configs: [],
  ...more,
})
const agents = ['c', 'a', 'd', 'b', 'e', 'f', 'g'].map((id) => agent(id))
const results = new Map<string, AgentResult>([
  ['a', read(digest(1, 9, 5))],
  ['b', read(digest(3, 8, 6))],
  ['c', read(digest(NaN, NaN, NaN))],
  ['d', { is: 'failed', error: new ApiError({ status: 500, code: 'E', message: '' }) }],
  ['f', { is: 'closed' }],
  ['g', read(digest(-4, -3, -3.5))],
])
const order = (sort: 'max' | 'avg' | 'last' | 'name') =>
  heatRows(sortByName(agents), results, 'system_load1', sort).map(({ id }) => id)

test('the highest values come first, then agents without a value, unread ones, and those that cannot be read', () => {
  expect(order('max')).toEqual(['a', 'b', 'g', 'c', 'e', 'd', 'f'])
  expect(order('avg')).toEqual(['b', 'a', 'g', 'c', 'e', 'd', 'f'])
  expect(order('last')).toEqual(['b', 'a', 'g', 'c', 'e', 'd', 'f'])
  expect(order('name')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  const rows = heatRows(sortByName(agents), results, 'system_load1', 'name')
  expect(rows.map(isRead)).toEqual([true, true, true, false, false, false, true])
  expect(
    rows.map(({ problem }) => problem && (problem === 'closed' ? problem : problem.code)),
  ).toEqual([null, null, null, 'E', null, 'closed', null])
})

test('rows are grouped by tag, platform or config; an agent is in each of its groups', () => {
  const rows = heatRows(
    [
      agent('a', { tags: ['web', 'canary'], platform: 'linux', configs: ['syslog'] }),
      agent('b', { platform: 'windows' }),
      agent('c', { tags: ['web'], configs: ['nginx', 'syslog'] }),
    ],
    new Map(),
    'system_load1',
    'name',
  )
  const names = (by: 'tag' | 'platform' | 'config') =>
    groupRows(rows, by).map(({ group, rows: all }) => [group, all.map(({ id }) => id).join('')])
  expect(names('tag')).toEqual([
    ['canary', 'a'],
    ['web', 'ac'],
    ['', 'b'],
  ])
  expect(names('platform')).toEqual([
    ['linux', 'a'],
    ['windows', 'b'],
    ['', 'c'],
  ])
  expect(names('config')).toEqual([
    ['nginx', 'c'],
    ['syslog', 'ac'],
    ['', 'b'],
  ])
})

test('the scale holds against an outlier, which counts as above it; the user may fix it', () => {
  const values = Array.from({ length: 199 }, (_, i) => 1 + (i % 10))
  const cells = Float32Array.from([...values, 1e6])
  const row = {
    ...agent('a'),
    problem: null,
    otherSpan: null,
    digest: { ...digest(1, 1, 1), max: cells, avg: cells },
  }
  const toRound = (max: number, minValue: number) =>
    createUnits('en').axis('load', max, { minValue })
  expect(heatScale([row], 'max', toRound, null)).toEqual({ min: 0, max: 10, above: 1 })
  expect(heatScale([row], 'max', toRound, 5)).toMatchObject({ max: 5, above: 100 })
  expect(heatScale([], 'max', toRound, null)).toEqual({ min: 0, max: 1, above: 0 })
})

test('ids and fields in an address are read leniently', () => {
  expect(decodeIds(['a%2Cb', 'a%2Cb', '100%', 'c'])).toEqual(['a,b', '100%', 'c'])
  expect(selectedField('diskio', 'diskio_writes_rate')).toBe('diskio_writes_rate')
  expect(selectedField('diskio', 'system_load1')).toBe('diskio_reads_rate')
  expect(selectedField('cpu_usage', '')).toBe('cpu_usage_total')
})
