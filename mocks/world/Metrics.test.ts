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

test('an answer has about 300 points for any range and is never finer than the interval', () => {
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

test('keys are milliseconds and cover the range; only the first bucket lacks rates', () => {
  const { net_bytes_rate, mem_used_percent } = series('a01', 1)
  expect(net_bytes_rate.buckets[0]).toEqual({ key: (end - 3600) * 1e3 })
  expect(net_bytes_rate.buckets.at(-1)?.key).toBe(end * 1e3)
  expect(net_bytes_rate.buckets[1]?.bytes_sent_rate?.value).toBeGreaterThan(0)
  expect(mem_used_percent.buckets[0]?.mem_used_percent?.value).toBeGreaterThan(0)
})

test('values are null after an agent disconnected, and always for an agent that was never online', () => {
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

test('the value of a moment does not depend on the range', () => {
  const at = (end - 1800) * 1e3
  const of = (begin: number) => {
    const answer = world.metrics.agent('a01', { beginTime: begin, endTime: end })
    return answer.opened && answer.data.cpu_usage.buckets.find((bucket) => bucket.key === at)
  }
  expect(of(end - 1800)).toEqual(of(end - 7200))
})

test('invalid ranges and unknown agents are refused', () => {
  const ask = (id: string, beginTime: number, endTime: number) => () =>
    world.metrics.agent(id, { beginTime, endTime })
  expect(ask('a01', 0, end)).toThrow(expect.objectContaining({ code: 'E1039' }))
  expect(ask('a01', end, end - 1)).toThrow(expect.objectContaining({ code: 'E1039' }))
  expect(ask('zz', end - 1, end)).toThrow(expect.objectContaining({ code: 'E1026' }))
})

test('settings tell whether monitoring is open', () => {
  const empty = createWorld('empty', { now: () => now })
  expect(empty.metrics.settings()).toEqual({ opened: false })
  expect(world.metrics.settings()).toMatchObject({ opened: true, interval: '30' })
})

const frames = (id: string, begin: number, end: number, from = world) => {
  const answer = from.metrics.agent(id, { beginTime: begin, endTime: end })
  if (!answer.opened) throw new Error('not opened')
  return answer.data
}

/** The begin of 25 hours with 300 s per bucket, aligned to a bucket. */
const aligned = Math.floor(end / 3600) * 3600 - 30 * 3600
const day = 25 * 3600

test.each([
  ['cpu_usage', 'cpu_usage_user'],
  ['system_load', 'system_load15'],
  ['mem_used_percent', 'mem_used_percent'],
  ['tcp_established_num', 'tcp_established_num'],
] as const)('a bucket of %s is the mean of the finer buckets within it', (name, field) => {
  const valuesOf = (begin: number, length: number) =>
    frames('a01', begin, begin + length)[name].buckets.map((bucket) => ({
      key: bucket.key,
      value: Object.entries(bucket).flatMap(([key, cell]) =>
        key === field && typeof cell === 'object' ? [cell.value] : [],
      )[0],
    }))
  const coarse = valuesOf(aligned, day)
  expect((coarse[1]?.key ?? 0) - (coarse[0]?.key ?? 0)).toBe(300_000)
  const fine = Array.from({ length: 24 }, (_, i) => valuesOf(aligned + i * 3600, 3599)).flat()
  for (const { key, value } of coarse.slice(0, 280)) {
    const inside = fine
      .filter((one) => one.key >= key && one.key < key + 300_000)
      .flatMap((one) => (typeof one.value === 'number' ? [one.value] : []))
    if (value === null || value === undefined) expect(inside).toEqual([])
    else if (inside.length === 10) {
      expect(value).toBeCloseTo(
        inside.reduce((sum, one) => sum + one / 10, 0),
        6,
      )
    }
  }
})

test('all machines of the demo have plausible values', () => {
  const demo = createWorld('demo', { now: () => now })
  const values = (cells: readonly object[], ...fields: string[]) =>
    cells.map((cell) =>
      Object.entries<number | { value: number | null }>({ ...cell })
        .filter(([field]) => fields.includes(field))
        .reduce((sum, [, it]) => sum + (typeof it === 'object' ? (it.value ?? 0) : 0), 0),
    )
  for (const { id } of [...demo.fleet.agents].slice(0, 40)) {
    const { cpu_usage, mem_used_percent, diskio } = frames(id, end - 7 * 86400, end, demo)
    const cpu = values(cpu_usage.buckets, 'cpu_usage_system', 'cpu_usage_user')
    expect(Math.max(...cpu)).toBeLessThanOrEqual(100)
    expect(Math.max(...values(mem_used_percent.buckets, 'mem_used_percent'))).toBeLessThan(100)
    expect(Math.min(...values(diskio.buckets, 'diskio_reads_rate'))).toBeGreaterThanOrEqual(0)
  }
})

test('machines differ, and load varies over the days', () => {
  const load = (id: string) =>
    frames(id, end - 7 * 86400, end).system_load.buckets.flatMap(({ system_load1 }) =>
      typeof system_load1?.value === 'number' ? [system_load1.value] : [],
    )
  expect(load('a01')).not.toEqual(load('a02'))
  const [low, high] = [Math.min(...load('a01')), Math.max(...load('a01'))]
  expect(high / low).toBeGreaterThan(3)
})

test('there are no values for the time in which an agent was offline, also after it reconnects', () => {
  let time = now
  const moving = createWorld('small', { now: () => time })
  moving.scheduleOffline('a02', now + 600e3, now + 1800e3)
  time = now + 3600e3
  const { buckets } = frames('a02', end, end + 3600, moving).system_load
  const missing = buckets.filter(({ system_load1 }) => system_load1?.value === null)
  expect(missing.map(({ key }) => (key - now) / 60e3)).toEqual([
    ...Array.from({ length: 40 }, (_, i) => 10 + i / 2),
    60,
  ])
})

test('measurements begin when monitoring is opened', () => {
  let time = now
  const late = createWorld('unmeasured', { now: () => time })
  late.metrics.open({ interval: 30, repo_name: 'metrics' })
  time = now + 1800e3
  const { buckets } = frames('a01', end - 1800, end + 1799, late).mem_used_percent
  const known = buckets.filter(({ mem_used_percent }) => mem_used_percent?.value !== null)
  expect([buckets.length, known.length, known[0]?.key]).toEqual([120, 60, now])
})
