import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { sampleConfigs } from '../scenarios/sampleConfigs'
import { runnerKey, noon, worldQueries } from './worldQueries'
import type { RunnerStatusWire, StageStatsWire } from './runnerStatusWire'
import type { World } from './World'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('demo', { now: () => now })
})

const { status } = worldQueries(() => world)

const all = () =>
  Array.from(world.fleet.runners, ({ name, agent, state }) => ({
    key: runnerKey(agent.id, name),
    state,
    ...status(agent.id, name),
  }))
const running = () => all().filter((row) => row.state === 'running')
const failing = () => running().filter((row) => stagesOf(row).some(hasError))

/** The transforms without the copies under their types. */
const indexed = (transforms: Record<string, StageStatsWire>) =>
  Object.entries(transforms).flatMap(([name, stats]) => (/-\d+$/.test(name) ? [stats] : []))

const hasError = ({ last_error }: StageStatsWire) => last_error !== ''
const stagesOf = ({ readerStats, parserStats, transformStats, senderStats }: RunnerStatusWire) => [
  readerStats,
  parserStats,
  ...indexed(transformStats),
  ...Object.values(senderStats),
]

test('two reads at one moment agree, and counts never shrink', () => {
  const seen = [all()]
  expect(all()).toEqual(seen[0])
  for (const pass of [1000, 5000, 59_000, 3_600_000]) {
    now += pass
    seen.push(all())
  }
  const counts = seen.map((rows) =>
    rows.flatMap((one) => [
      one.elaspedtime,
      one.readDataCount,
      one.readDataSize,
      ...stagesOf(one).flatMap(({ success, errors }) => [success, errors]),
    ]),
  )
  for (const [i, later] of counts.slice(1).entries()) {
    expect(later.filter((count, n) => count < (counts[i]?.[n] ?? 0))).toEqual([])
    expect(later.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
  }
})

test('no stage passes more lines than it received', () => {
  for (const one of running().filter(({ readDataSize }) => readDataSize > 0)) {
    const { readerStats, parserStats, transformStats, senderStats } = one
    expect(one.readDataCount).toBe(readerStats.success)
    expect(parserStats.success + parserStats.errors).toBeLessThanOrEqual(readerStats.success)
    for (const stats of Object.values(transformStats)) {
      expect(stats.success + stats.errors).toBeLessThanOrEqual(parserStats.success)
    }
    for (const stats of Object.values(senderStats)) {
      expect(stats.success).toBeLessThanOrEqual(parserStats.success)
    }
  }
})

test('each transform is listed under its type as well, as the collector writes it', () => {
  const names = running().map(({ transformStats }) => Object.keys(transformStats))
  const twice = names.filter((those) => those.some((name) => those.includes(`${name}-0`)))
  expect(twice.length).toBeGreaterThan(0)
  expect(twice).toEqual(names.filter((those) => those.length > 0))
})

test('a metric runner has zeros for reader and parser, and so has a stopped runner', () => {
  const none = { success: 0, errors: 0, speed: 0, trend: '', last_error: '' }
  const metrics = running().filter(
    ({ name, elaspedtime }) => name === 'host-metrics' && elaspedtime > 0,
  )
  expect(metrics.length).toBeGreaterThan(0)
  for (const { readDataCount, readerStats, parserStats } of metrics) {
    expect(readDataCount).toBeGreaterThan(0)
    expect([readerStats, parserStats]).toEqual([none, none])
  }
  const stopped = all().filter(({ state }) => state === 'stopped')
  expect(stopped.every(({ parserStats }) => parserStats.trend === '')).toBe(true)
})

test('speeds, trends and lag move within minutes', () => {
  const working = () => running().filter(({ elaspedtime }) => elaspedtime > 0)
  const before = working()
  now += 180_000
  const after = working()
  const moved = (what: (status: RunnerStatusWire) => number) =>
    after.filter((row, i) => before[i] && what(row) !== what(before[i])).length
  expect(moved(({ readspeed }) => readspeed)).toBeGreaterThan(after.length / 2)
  expect(moved(({ lag }) => lag.size)).toBeGreaterThan(after.length / 2)
  expect(new Set(after.map((row) => row.readspeedtrend))).toEqual(new Set(['up', 'down', 'stable']))
  expect(new Set(after.map((row) => row.lag.sizeunit))).toEqual(new Set(['bytes', 'records']))
})

test('some runners fail, each in one stage, with a history of several errors', () => {
  const rows = failing()
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.length).toBeLessThan(running().length / 10)
  for (const row of rows) {
    const { read_errors, parse_errors, transform_errors, send_errors } = row.history_errors
    const parts = [...Object.values(transform_errors ?? {}), ...Object.values(send_errors ?? {})]
    const [queue, ...others] = [read_errors, parse_errors, ...parts].filter(Boolean)
    expect([stagesOf(row).filter(hasError).length, others.length]).toEqual([1, 0])
    const { error_slice = [], rear } = queue ?? {}
    expect(error_slice).toHaveLength(rear ?? -1)
    expect(error_slice.length).toBeGreaterThan(1)
    const times = error_slice.map(({ timestamp }) => timestamp / 1e6)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(now)
    expect(error_slice.every(({ error, count }) => error !== '' && count > 0)).toBe(true)
    expect('error' in row).toBe(read_errors !== undefined)
  }
  expect(new Set(rows.flatMap((row) => Object.keys(row.history_errors))).size).toBeGreaterThan(1)
})

test('an occasional bad line is counted and kept in the history, and is not a failure', () => {
  const rows = running().filter(
    ({ parserStats }) => parserStats.errors > 0 && !hasError(parserStats),
  )
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.every((row) => row.history_errors.parse_errors)).toBe(true)
})

test('a reset sets all figures to zero', () => {
  const [row] = failing()
  if (!row) throw new Error('nothing fails')
  world.delays = {}
  world.runners.reset([row.key])
  const read = () => status(row.key.agent_id, row.key.config_name)
  expect(read()).toMatchObject({ elaspedtime: 0, readDataCount: 0, history_errors: {} })
  now += 600_000
  expect(read()).toMatchObject({ elaspedtime: 600 })
  expect(read().readDataCount).toBeLessThan(row.readDataCount)
})

test('any config has a status, also a malformed one', () => {
  const odd = { reader: [], parser: 'x', transforms: [1, { type: 7 }], senders: { a: 1 } }
  world.delays = {}
  world.rules.failing = () => true
  const [first] = world.fleet.agents
  for (const [i, config] of [{}, odd, sampleConfigs['host-metrics'] ?? {}].entries()) {
    world.configs.create(`odd ${i}`, { config, note: '', tags: [], agent_ids: [first?.id ?? ''] })
    now += 3_600_000
    expect(status(first?.id ?? '', `odd ${i}`)).toMatchObject({ runningStatus: 'running' })
  }
})
