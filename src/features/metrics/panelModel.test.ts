import { expect, test } from 'vitest'
import { toFrame, type Frame } from '../../lib/series/frames'
import { panelModel, valueAt, type PanelOptions } from './panelModel'

const minute = 60_000
const frame = (values: (number | null)[], field = 'bytes_recv_rate'): Frame =>
  toFrame(
    values.map((value, i) => ({ time: i * minute, values: { [field]: value } })),
    ['bytes_recv_rate', 'bytes_sent_rate'],
    'bytes/s',
  )
const options: PanelOptions = {
  span: { from: 0, to: 10 * minute },
  at: 10 * minute,
  hidden: [],
  bits: false,
  strokes: [{ color: 'a' }, { color: 'b' }],
}

test('every line has statistics, whether it is drawn or not', () => {
  const model = panelModel('net_bytes_rate', frame([1, null, 3]), null, {
    ...options,
    hidden: ['bytes_recv_rate'],
  })
  expect(model.lines.map(({ field, shown, stroke }) => [field, shown, stroke.color])).toEqual([
    ['bytes_recv_rate', false, 'a'],
    ['bytes_sent_rate', true, 'b'],
  ])
  expect(model.lines[0]?.stats).toMatchObject({ last: 3, min: 1, avg: 2, max: 3 })
  expect(model.lines[0]?.missing).toBe(7)
  expect(model.lastAt).toBe(2 * minute)
  expect(model.empty).toBe(false)
})

test('bits are eight times bytes, in the compared frame too', () => {
  const earlier = { frame: frame([2]), by: minute }
  const { frame: own, earlierFrame } = panelModel('net_bytes_rate', frame([1]), earlier, {
    ...options,
    bits: true,
  })
  expect([own.unit, own.columns.bytes_recv_rate?.[0]]).toEqual(['bits/s', 8])
  expect([earlierFrame?.unit, earlierFrame?.columns.bytes_recv_rate?.[0]]).toEqual(['bits/s', 16])
})

test('the compared frame is shifted to the current times, and its lines have the same strokes', () => {
  const { earlierFrame, earlierLines } = panelModel(
    'net_bytes_rate',
    frame([1]),
    { frame: frame([5]), by: 7 * minute },
    options,
  )
  expect([...(earlierFrame?.times ?? [])]).toEqual([7 * minute])
  expect(earlierLines.map(({ id, stroke }) => [id, stroke.earlier, stroke.color])).toEqual([
    ['bytes_recv_rate before', true, 'a'],
    ['bytes_sent_rate before', true, 'b'],
  ])
})

test('what lies outside of the span is not counted and not drawn', () => {
  const outside = frame([99, 1, null, 3, 99])
  const model = panelModel(
    'net_bytes_rate',
    outside,
    { frame: outside, by: 0 },
    {
      ...options,
      span: { from: 0.5 * minute, to: 3.5 * minute },
    },
  )
  expect(model.lines[0]?.stats).toMatchObject({ count: 2, min: 1, max: 3, last: 3, avg: 2 })
  expect([...model.frame.times]).toEqual([minute, 2 * minute, 3 * minute])
  expect(model.earlierFrame?.times).toHaveLength(3)
})

test('an undocumented series shows all of its fields', () => {
  const disk = toFrame([{ time: 0, values: { used: 3, free: 4 } }], ['used', 'free'], 'number')
  const { lines } = panelModel(null, disk, null, options)
  expect(lines.map(({ field, stats }) => [field, stats.last])).toEqual([
    ['used', 3],
    ['free', 4],
  ])
})

test('time after the answer is no gap, an end without values is', () => {
  const of = (at: number) =>
    panelModel('net_bytes_rate', frame([1, 1, 1]), null, { ...options, at }).gaps
  expect(of(3 * minute)).toEqual([])
  expect(of(4 * minute)).toEqual([])
  expect(of(9 * minute)).toEqual([{ from: 3 * minute, to: 9 * minute }])
})

test('nothing is expected of an agent before it was registered, unless it was measured before', () => {
  const late = toFrame(
    Array.from({ length: 10 }, (_, i) => ({
      time: i * minute,
      values: { bytes_recv_rate: i >= 6 ? 1 : null },
    })),
    ['bytes_recv_rate'],
    'bytes/s',
  )
  const of = (since: number | null) => {
    const { gaps, lines } = panelModel('net_bytes_rate', late, null, { ...options, since })
    return [gaps, lines[0]?.missing]
  }
  expect(of(null)).toEqual([[{ from: 0, to: 6 * minute }], 4])
  expect(of(5.5 * minute)).toEqual([[], 0])
  expect(of(9 * minute)).toEqual(of(null))
})

test('a panel without a single value is empty', () => {
  expect(panelModel('net_bytes_rate', frame([null, null]), null, options).empty).toBe(true)
  expect(panelModel('net_bytes_rate', frame([]), null, options).empty).toBe(true)
})

test('a time has the value of the nearest value within half a step and a bit, and none beyond', () => {
  const own = frame([1, null, 3])
  const at = (time: number) => valueAt(own, 'bytes_recv_rate', time)
  expect([
    at(0),
    at(10_000),
    at(minute),
    at(2 * minute),
    at(3.5 * minute),
    at(-2 * minute),
  ]).toEqual([1, 1, NaN, 3, NaN, NaN])
})
