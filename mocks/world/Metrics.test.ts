import { expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'

const now = Date.UTC(2024, 4, 1, 12)
const world = createWorld('small', { now: () => now })
const end = now / 1e3

const frames = (id: string, begin: number, end: number, from = world) => {
  const answer = from.metrics.agent(id, { beginTime: begin, endTime: end })
  if (!answer.opened) throw new Error('not opened')
  return answer.data
}

const series = (id: string, hours: number) => frames(id, end - hours * 3600, end)

const valuesOf = (buckets: readonly { system_load1?: { value: number | null } | undefined }[]) =>
  buckets.flatMap(({ system_load1 }, i) => (system_load1?.value == null ? [] : [i]))

test.each([
  300, 301, 449, 450, 900, 901, 2999, 3001, 3600, 5400, 21_600, 86_400, 86_401, 604_800, 2_592_000,
  31_622_400,
])('an answer for %d s has 260 to 310 buckets that cover the range', (length) => {
  const { cpu_usage } = frames('a01', end - length, end)
  const keys = cpu_usage.buckets.map(({ key }) => key)
  expect(keys.length).toBeGreaterThanOrEqual(260)
  expect(keys.length).toBeLessThanOrEqual(310)
  const step = (keys[1] ?? 0) - (keys[0] ?? 0)
  expect(keys.every((key, i) => Number.isInteger(key) && key === (keys[0] ?? 0) + i * step)).toBe(
    true,
  )
  expect(keys[0]).toBeLessThanOrEqual((end - length) * 1e3)
  expect((keys.at(-1) ?? 0) + step).toBeGreaterThan(end * 1e3)
})

test.each([
  [300, 1, 10],
  [900, 3, 30],
  [3600, 12, 120],
])('of %d s only the buckets with a measurement have values', (length, seconds, count) => {
  const { system_load } = frames('a01', end - length, end)
  const { buckets } = system_load
  expect((buckets[1]?.key ?? 0) - (buckets[0]?.key ?? 0)).toBe(seconds * 1e3)
  const valued = valuesOf(buckets)
  expect(Math.abs(valued.length - count)).toBeLessThanOrEqual(1)
  const distances = valued.slice(1).map((at, i) => (at - (valued[i] ?? 0)) * seconds)
  expect(Math.min(...distances)).toBeGreaterThan(30 - seconds)
  expect(Math.max(...distances)).toBeLessThan(30 + seconds)
})

test('only the first bucket lacks rates', () => {
  const { net_bytes_rate, mem_used_percent } = frames('a01', end - 86_400, end)
  expect(Object.keys(net_bytes_rate.buckets[0] ?? {})).toEqual(['key'])
  expect(net_bytes_rate.buckets[1]?.bytes_sent_rate?.value).toBeGreaterThan(0)
  expect(mem_used_percent.buckets[0]?.mem_used_percent?.value).toBeGreaterThan(0)
})

test('a world may answer coarser, finer, for another range and with jittered measurements', () => {
  const other = createWorld('small', { now: () => now })
  const ask = () => frames('a01', end - 3600, end, other).system_load.buckets
  other.metricAnswers = { buckets: 30 }
  expect(ask()).toHaveLength(31)
  other.metricAnswers = { buckets: 3000 }
  expect(ask()).toHaveLength(3001)
  other.metricAnswers = {
    range: ({ beginTime, endTime }) => ({ beginTime, endTime: endTime - 1800 }),
  }
  expect(ask().at(-1)?.key).toBe((end - 1800) * 1e3)
  other.metricAnswers = { buckets: 3600, spacing: [28, 33] }
  const seconds = valuesOf(ask())
  const distances = new Set(seconds.slice(1).map((at, i) => at - (seconds[i] ?? 0)))
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(27)
  expect(Math.max(...distances)).toBeLessThanOrEqual(34)
  expect(distances.size).toBeGreaterThan(3)
})

test('values are null after an agent disconnected, and always for an agent that was never online', () => {
  const minutes = (id: string) =>
    valuesOf(series(id, 1).system_load.buckets).map((i) => Math.floor((i * 12) / 60))
  expect(minutes('a05').at(-1)).toBe(29)
  expect(minutes('a11')).toEqual([])
})

test('the value of a moment does not depend on the range', () => {
  const of = (begin: number) => {
    const { buckets } = frames('a01', begin, begin + 3600).cpu_usage
    return new Map(buckets.map(({ key, ...values }) => [key, values]))
  }
  const [early, late] = [of(end - 7200), of(end - 5400)]
  const shared = [...late].filter(([key]) => early.has(key))
  expect(shared.length).toBeGreaterThan(100)
  for (const [key, values] of shared.slice(0, -1)) expect(early.get(key)).toEqual(values)
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

/** The begin of 25 hours with 300 s per bucket, aligned to a bucket. */
const aligned = Math.floor(end / 3600) * 3600 - 30 * 3600
const day = 25 * 3600

test.each([
  ['cpu_usage', 'cpu_usage_user'],
  ['system_load', 'system_load15'],
  ['mem_used_percent', 'mem_used_percent'],
  ['tcp_established_num', 'tcp_established_num'],
] as const)('a bucket of %s is the mean of the finer buckets within it', (name, field) => {
  const cells = (begin: number, length: number) =>
    frames('a01', begin, begin + length)[name].buckets.map((bucket) => ({
      key: bucket.key,
      value: Object.entries(bucket).flatMap(([key, cell]) =>
        key === field && typeof cell === 'object' ? [cell.value] : [],
      )[0],
    }))
  const coarse = cells(aligned, day)
  expect((coarse[1]?.key ?? 0) - (coarse[0]?.key ?? 0)).toBe(300_000)
  const fine = Array.from({ length: 24 }, (_, i) => cells(aligned + i * 3600, 3588)).flat()
  for (const { key, value } of coarse.slice(0, 280)) {
    const inside = fine
      .filter((one) => one.key >= key && one.key < key + 300_000)
      .flatMap((one) => (typeof one.value === 'number' ? [one.value] : []))
    if (value === null || value === undefined) expect(inside).toEqual([])
    else
      expect(value).toBeCloseTo(
        inside.reduce((sum, one) => sum + one / inside.length, 0),
        6,
      )
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
  const minutes = valuesOf(buckets).map((i) => ((buckets[i]?.key ?? 0) - now) / 60e3)
  expect(minutes.filter((minute) => minute > 9.9 && minute < 30)).toEqual([])
  expect(minutes.filter((minute) => minute < 9.9)).toHaveLength(20)
  expect(minutes.filter((minute) => minute >= 30)).toHaveLength(60)
})

test('measurements begin when monitoring is opened', () => {
  let time = now
  const late = createWorld('unmeasured', { now: () => time })
  late.metrics.open({ interval: 30, repo_name: 'metrics' })
  time = now + 1800e3
  const { buckets } = frames('a01', end - 1800, end + 1799, late).mem_used_percent
  const known = buckets.filter(({ mem_used_percent }) => mem_used_percent?.value !== null)
  expect(known).toHaveLength(60)
  expect(known[0]?.key).toBeGreaterThanOrEqual(now)
})
