import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { encodeBase64 } from '../lib/text/base64'
import { loose } from './read'
import { readStatus } from './runnerStatus'
import { z } from './zod'

const read = (status: unknown, error?: unknown, config?: unknown) =>
  readStatus(z.parse(loose, status), z.parse(loose, error), z.parse(loose, config))

/** A status recorded from a real logkit agent (v1.5.6). */
const recorded = (name: string) =>
  read(readFileSync(new URL(`fixtures/agent/status-${name}.json`, import.meta.url), 'utf8'))

const stats = { success: 90, errors: 3, speed: 7, trend: 'up', last_error: ' refused ' }
/** The stats of a stage before its first measurement. */
const none = { success: 0, errors: 0, speed: 0, trend: '', last_error: '' }
const fullStatus = {
  elaspedtime: 60,
  readDataCount: 120,
  readDataSize: 4096,
  readspeed: 2,
  readspeed_kb: 68,
  readspeedtrend: 'down',
  logpath: '/var/log/x',
  lag: { size: 10, sizeunit: 'bytes', ftlags: 4, total: 12 },
  readerStats: stats,
  parserStats: stats,
  transformStats: { 'IP-0': stats },
  senderStats: { kafka: stats, file: { ...stats, errors: 0 } },
  error: '',
}

test('a status that is a long text is cut to what a page can show', () => {
  const long = 'x'.repeat(3_000_000)
  expect(readStatus(long).rawText).toHaveLength(10_000)
  expect(readStatus({ error: long, logpath: [long] })).toMatchObject({
    error: long.slice(0, 10_000),
    path: `["${long.slice(0, 9_998)}`,
  })
})

test('a status can be an object, its JSON, or the base64 of that', () => {
  const status = read(fullStatus)
  expect(status).toMatchObject({
    rawText: null,
    elapsed: 60,
    read: { count: 120, bytes: 4096, perSecond: 2, bytesPerSecond: 68, trend: 'down' },
    lag: { size: 10, unit: 'bytes', queued: 4 },
    path: '/var/log/x',
    error: '',
    history: [],
  })
  expect(status.stages.map(({ stage, part }) => [stage, part])).toEqual([
    ['reader', ''],
    ['parser', ''],
    ['transform', 'IP-0'],
    ['sender', 'kafka'],
    ['sender', 'file'],
  ])
  expect(status.stages[0]).toEqual({
    stage: 'reader',
    part: '',
    success: 90,
    errors: 3,
    perSecond: 7,
    trend: 'up',
    lastError: 'refused',
  })
  expect(read(JSON.stringify(fullStatus))).toEqual(status)
  expect(read(encodeBase64(JSON.stringify(fullStatus)))).toEqual(status)
})

test('a status that is not an object is kept as text', () => {
  expect(read('running').rawText).toBe('running')
  expect(read([1]).rawText).toBe('[1]')
  for (const nothing of [undefined, null, '']) expect(read(nothing).rawText).toBe('')
  expect(read('running')).toMatchObject({ elapsed: null, lag: null, stages: [], history: [] })
})

test('members of a wrong type count as absent; numbers may be text', () => {
  const odd = { elaspedtime: '60', readDataCount: {}, lag: 5, readerStats: [1], senderStats: 'x' }
  expect(read(odd)).toMatchObject({ rawText: null, elapsed: 60, read: { count: null }, lag: null })
  expect(read(odd).stages).toEqual([])
  expect(read({ parserStats: { errors: 'x', trend: 'sideways' } }).stages).toMatchObject([
    { success: null, errors: null, trend: null, lastError: '' },
  ])
})

test('the lag of databases and queues is in records', () => {
  const lag = { size: 3, sizeunit: 'records' }
  expect(read({ lag }).lag).toEqual({ size: 3, unit: 'records', queued: null })
})

test('the error of a runner comes from its row or its status', () => {
  expect(read(null, { read: 'EOF' }).error).toBe('{"read":"EOF"}')
  expect(read({ error: 'no such file' }).error).toBe('no such file')
})

test('the history holds the errors of all stages, newest first', () => {
  const at = Date.UTC(2026, 0, 2)
  const queue = (minutes: number, error: string) => ({
    error_slice: [{ error, timestamp: (at + minutes * 60_000) * 1e6, count: minutes }],
    max_size: 100,
  })
  const history_errors = {
    read_errors: queue(1, 'a'),
    parse_errors: [{ error: 'bare' }, 'nonsense', { count: 1 }],
    transform_errors: { 'IP-0': queue(3, 'c') },
    send_errors: queue(2, 'b'),
  }
  expect(read({ history_errors }).history).toEqual([
    { stage: 'transform', part: 'IP-0', error: 'c', at: at + 180_000, count: 3 },
    { stage: 'sender', part: '', error: 'b', at: at + 120_000, count: 2 },
    { stage: 'reader', part: '', error: 'a', at: at + 60_000, count: 1 },
    { stage: 'parser', part: '', error: 'bare', at: null, count: null },
  ])
  expect(read({ history_errors: { send_errors: { kafka: queue(1, 'x') } } }).history).toMatchObject(
    [{ stage: 'sender', part: 'kafka' }],
  )
})

test('a transform listed by type and again with its index is one stage', () => {
  const { stages } = recorded('transform-twice')
  expect(stages.map(({ stage, part, errors }) => [stage, part, errors])).toEqual([
    ['reader', '', 0],
    ['parser', '', 0],
    ['transform', 'date-0', 348],
    ['transform', 'convert-1', 348],
    ['sender', 'discardSender', 0],
  ])
})

test('a transform listed by type only is a stage', () => {
  const transformStats = { date: stats, 'date-x': stats, 'label-2': stats }
  expect(read({ transformStats }).stages.map(({ part }) => part)).toEqual([
    'label-2',
    'date',
    'date-x',
  ])
})

test('a stopped runner that reports zeros has no figures', () => {
  expect(recorded('stopped')).toMatchObject({
    stopped: true,
    rawText: null,
    elapsed: null,
    read: { count: null, bytes: null, perSecond: null, bytesPerSecond: null, trend: null },
    lag: null,
    stages: [],
  })
})

test('a stopped runner with figures keeps them', () => {
  const kept = read({ ...fullStatus, runningStatus: 'stopped' })
  expect(kept).toMatchObject({ stopped: false, read: { count: 120 } })
  expect(read({ ...fullStatus, runningStatus: 'running' }).stopped).toBe(false)
})

test('a metric runner has no reader and no parser', () => {
  const status = recorded('metrics')
  expect(status).toMatchObject({
    readsLogs: false,
    stopped: false,
    read: { count: 34, perSecond: 3 },
  })
  expect(status.stages.map(({ stage, success }) => [stage, success])).toEqual([['sender', 34]])
  const started = { readDataCount: 0, readerStats: none, parserStats: none, senderStats: {} }
  const metrics = { metric: [{ type: 'cpu' }], reader: {}, parser: {} }
  expect(read(started, null, metrics)).toMatchObject({ readsLogs: false, stages: [] })
})

test('a reader and a parser without a measurement have no figures', () => {
  const started = read({ readDataCount: 0, readerStats: none, parserStats: none })
  expect(started).toMatchObject({ readsLogs: true })
  expect(started.stages).toMatchObject([
    { stage: 'reader', success: null, errors: null, perSecond: null },
    { stage: 'parser', success: null, errors: null, perSecond: null },
  ])
  const idle = { ...none, trend: 'stable' }
  expect(read({ parserStats: idle }).stages).toMatchObject([{ stage: 'parser', success: 0 }])
})

test('a metric runner reads no bytes and lags behind nothing: both are not zero but absent', () => {
  expect(recorded('metrics')).toMatchObject({
    read: { count: 34, bytes: null, bytesPerSecond: null, perSecond: 3 },
    lag: null,
  })
  const metrics = { metric: [{ type: 'cpu' }] }
  const queued = { readDataSize: 9, lag: { size: 0, sizeunit: '', ftlags: 4 } }
  expect(read(queued, null, metrics)).toMatchObject({ read: { bytes: 9 }, lag: { queued: 4 } })
})

test('a negative amount is none that was reported', () => {
  const status = {
    readspeed: -4,
    readDataCount: '-1',
    elaspedtime: 5,
    lag: { size: -5, ftlags: 2 },
  }
  const { read, lag, elapsed } = readStatus(status, null, null)
  expect([read.perSecond, read.count, lag, elapsed]).toEqual([null, null, null, 5])
})
