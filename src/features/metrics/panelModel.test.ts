import { expect, test } from 'vitest'
import { toFrame, type Frame } from '../../lib/series/frames'
import { panelModel, valueAt, type Wanted } from './panelModel'

const minute = 60_000
const frame = (values: (number | null)[], field = 'bytes_recv_rate'): Frame =>
  toFrame(
    values.map((value, i) => ({ time: i * minute, values: { [field]: value } })),
    ['bytes_recv_rate', 'bytes_sent_rate'],
    'bytes/s',
  )
const wanted: Wanted = {
  span: { from: 0, to: 10 * minute },
  at: 10 * minute,
  hidden: [],
  bits: false,
  strokes: [{ color: 'a' }, { color: 'b' }],
}

test('every line is there with its figures, drawn or not', () => {
  const model = panelModel('net_bytes_rate', frame([1, null, 3]), null, {
    ...wanted,
    hidden: ['bytes_recv_rate'],
  })
  expect(model.lines.map(({ field, shown, stroke }) => [field, shown, stroke.color])).toEqual([
    ['bytes_recv_rate', false, 'a'],
    ['bytes_sent_rate', true, 'b'],
  ])
  expect(model.lines[0]?.stats).toMatchObject({ last: 3, min: 1, avg: 2, max: 3, missing: 1 })
  expect(model.lastAt).toBe(2 * minute)
  expect(model.empty).toBe(false)
})

test('bits are eight times bytes, also in what is compared with', () => {
  const earlier = { frame: frame([2]), by: minute }
  const { frame: own, former } = panelModel('net_bytes_rate', frame([1]), earlier, {
    ...wanted,
    bits: true,
  })
  expect([own.unit, own.columns.bytes_recv_rate?.[0]]).toEqual(['bits/s', 8])
  expect([former?.unit, former?.columns.bytes_recv_rate?.[0]]).toEqual(['bits/s', 16])
})

test('what is compared with lies at the times of now, and wears the same strokes', () => {
  const { former, formerLines } = panelModel(
    'net_bytes_rate',
    frame([1]),
    { frame: frame([5]), by: 7 * minute },
    wanted,
  )
  expect([...(former?.times ?? [])]).toEqual([7 * minute])
  expect(formerLines.map(({ id, earlier, stroke }) => [id, earlier, stroke.color])).toEqual([
    ['bytes_recv_rate before', true, 'a'],
    ['bytes_sent_rate before', true, 'b'],
  ])
})

test('what has not been measured yet is no gap; an end without values is', () => {
  const of = (at: number) =>
    panelModel('net_bytes_rate', frame([1, 1, 1]), null, { ...wanted, at }).gaps
  expect(of(3 * minute)).toEqual([])
  expect(of(9 * minute)).toEqual([{ from: 3 * minute, to: 9 * minute }])
})

test('a panel without a single value is empty', () => {
  expect(panelModel('net_bytes_rate', frame([null, null]), null, wanted).empty).toBe(true)
  expect(panelModel('net_bytes_rate', frame([]), null, wanted).empty).toBe(true)
})

test('a moment has the value of the point in whose step it lies, and none beyond', () => {
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
