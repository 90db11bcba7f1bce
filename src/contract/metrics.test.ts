import { expect, test } from 'vitest'
import { metrics, openAt } from './metrics'
import { metricSeries } from './metricFrames'

const at = 1_700_000_000_000

/** Reads an answer with these series. */
function read(data: object) {
  const answer = metrics.agent.read.parse({ opened: true, data })
  if (!answer.opened) throw new Error('not opened')
  return answer
}

test('there are seven metrics', () => {
  expect(Object.keys(metricSeries)).toHaveLength(7)
})

test('monitoring is opened at the path of the answer', () => {
  expect(openAt('/v2/metrics')).toEqual({ ...metrics.open, path: '/v2/metrics' })
})

test.each([
  [{ value: '  ' }, NaN],
  [{ value: '' }, NaN],
  [{ value: '\t\n' }, NaN],
  [{ value: 'NaN' }, NaN],
  [{ value: null }, NaN],
  [{ value: true }, NaN],
  [{}, NaN],
  [{ value: '1.5' }, 1.5],
  [{ value: 0 }, 0],
  [{ value: -3 }, -3],
  [{ value: 1e-7 }, 1e-7],
  [{ value: 1e308 }, 1e308],
  [2, 2],
])('the cell %j is %d', (cell, value) => {
  const { frames } = read({ system_load: { buckets: [{ key: at, system_load1: cell }] } })
  expect(frames.system_load.columns.system_load1?.[0]).toBe(value)
})

test('what is not documented is kept under its raw name', () => {
  const { others } = read({
    cpu_usage: {
      buckets: [
        { key: at, cpu_usage_user: { value: 1 }, cpu_usage_iowait: { value: 7 }, note: 'x' },
      ],
    },
    disk: { buckets: [{ key: at, disk_used_percent: { value: 81 } }] },
    sockets: { buckets: [{ key: at, open: { value: 3 }, waiting: { value: null } }] },
    took: 12,
    list: [],
    none: null,
  })
  expect(others.map(({ name, frame }) => [name, frame.unit, Object.keys(frame.columns)])).toEqual([
    ['cpu_usage_iowait', 'percent', ['cpu_usage_iowait']],
    ['disk', 'percent', ['disk_used_percent']],
    ['sockets', 'number', ['open']],
  ])
})

test('unsorted and repeated keys are put in order, the later value of a key wins', () => {
  const bucket = (seconds: number, value: number | null) => ({
    key: at + seconds * 1000,
    mem_used_percent: { value },
  })
  const { frames } = read({
    mem_used_percent: { buckets: [bucket(20, 3), bucket(0, 1), bucket(20, 4), bucket(10, null)] },
  })
  const { times, columns, step } = frames.mem_used_percent
  expect([...times].map((time) => (time - at) / 1000)).toEqual([0, 10, 20])
  expect([[...(columns.mem_used_percent ?? [])], step]).toEqual([[1, NaN, 4], 10_000])
})

const offer = { post_url: '/metrics', message: 'x', interval: { chinese: '间隔', default: '30' } }
const series = { system_load: { buckets: [] } }

test.each([
  [true, series, true],
  ['true', series, true],
  [1, series, true],
  ['false', offer, false],
  [0, offer, false],
  ['', series, true],
  [null, series, true],
  [undefined, series, true],
  ['', offer, false],
  [undefined, offer, false],
])('opened: %j is read, or told by the data', (opened, data, expected) => {
  expect(metrics.agent.read.parse({ opened, data }).opened).toBe(expected)
})

test('an answer that says nothing at all is an error', () => {
  expect(metrics.agent.read.safeParse({ data: {} }).success).toBe(false)
  expect(metrics.settings.read.safeParse({}).success).toBe(false)
})

test.each([
  ['30', 30],
  [3, 3],
  ['30s', 30],
  ['1m30s', 90],
  [30e9, 30],
  ['', null],
  [null, null],
  ['often', null],
  [-5, null],
])('the interval %j is %j s', (interval, expected) => {
  expect(metrics.settings.read.parse({ opened: true, interval })).toEqual({
    opened: true,
    interval: expected,
    repo_name: '',
  })
})
