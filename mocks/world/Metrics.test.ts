import { expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'

const now = Date.UTC(2024, 4, 1, 12)
const world = createWorld('small', { now: () => now })
const end = now / 1e3

function series(id: string, hours: number) {
  const answer = world.metrics.agent(id, { beginTime: end - hours * 3600, endTime: end })
  if (!answer.opened) throw new Error('not opened')
  return answer.data
}

test('about 300 points whatever the range, never finer than the interval', () => {
  const steps = [1, 24, 24 * 30].map((hours) => {
    const { buckets } = series('a01', hours).cpu_usage
    return [buckets.length, (buckets[1]?.key ?? 0) - (buckets[0]?.key ?? 0)]
  })
  expect(steps).toEqual([
    [121, 30_000],
    [301, 288_000],
    [301, 8_640_000],
  ])
})

test('keys are milliseconds and cover the range; rates miss in the first bucket only', () => {
  const { net_bytes_rate, mem_used_percent } = series('a01', 1)
  expect(net_bytes_rate.buckets[0]).toEqual({ key: (end - 3600) * 1e3 })
  expect(net_bytes_rate.buckets.at(-1)?.key).toBe(end * 1e3)
  expect(net_bytes_rate.buckets[1]?.bytes_sent_rate?.value).toBeGreaterThan(0)
  expect(mem_used_percent.buckets[0]?.mem_used_percent?.value).toBeGreaterThan(0)
})

test('values are null after the agent was lost, and always for one that never came', () => {
  const values = (id: string) =>
    series(id, 1).system_load.buckets.map((bucket) => bucket.system_load1?.value ?? null)
  const lost = values('a05').indexOf(null)
  expect(lost).toBe(60)
  expect(
    values('a05')
      .slice(lost)
      .every((value) => value === null),
  ).toBe(true)
  expect(values('a11').every((value) => value === null)).toBe(true)
})

test('one moment has one value, whatever the range around it', () => {
  const at = (end - 1800) * 1e3
  const of = (begin: number) => {
    const answer = world.metrics.agent('a01', { beginTime: begin, endTime: end })
    return answer.opened && answer.data.cpu_usage.buckets.find((bucket) => bucket.key === at)
  }
  expect(of(end - 1800)).toEqual(of(end - 7200))
})

test('unreadable ranges and unknown agents are refused', () => {
  const ask = (id: string, beginTime: number, endTime: number) => () =>
    world.metrics.agent(id, { beginTime, endTime })
  expect(ask('a01', 0, end)).toThrow(expect.objectContaining({ code: 'E1039' }))
  expect(ask('a01', end, end - 1)).toThrow(expect.objectContaining({ code: 'E1039' }))
  expect(ask('zz', end - 1, end)).toThrow(expect.objectContaining({ code: 'E1026' }))
})

test('where monitoring is not opened, settings say so', () => {
  const empty = createWorld('empty', { now: () => now })
  expect(empty.metrics.settings()).toEqual({ opened: false })
  expect(world.metrics.settings()).toMatchObject({ opened: true, interval: '30' })
})
