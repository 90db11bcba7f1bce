import { expect, test } from 'vitest'
import { metrics } from '../../contract/metrics'
import { compareModel } from './compareModel'

/** Parses an answer of the server. */
function parseAnswer(series: string, buckets: object[]) {
  const answer = metrics.agent.read.parse({ opened: true, data: { [series]: { buckets } } })
  if (!answer.opened) throw new Error('not opened')
  return answer
}
const load = (...points: [key: number, value: number | null][]) =>
  parseAnswer(
    'system_load',
    points.map(([key, value]) => ({ key, system_load1: { value } })),
  )
const at = 1_700_000_000_000

test('all agents are aligned to the coarsest time grid, without interpolation', () => {
  const found = compareModel(
    [
      { id: 'a', answer: load([at, 1], [at + 60_000, 3], [at + 120_000, 5]) },
      { id: 'b', answer: load([at + 1_000, 10], [at + 121_000, 20]) },
    ],
    'system_load',
    'system_load1',
    false,
  )
  const [a, b] = found.map(({ frame }) => frame)
  expect(a?.times).toEqual(b?.times)
  const values = [...(b?.columns.system_load1 ?? [])].filter((value) => !Number.isNaN(value))
  expect(values).toEqual([10, 20])
})

test('the delta is the distance from the average of all agents that have values', () => {
  const found = compareModel(
    [
      { id: 'a', answer: load([at, 1]) },
      { id: 'b', answer: load([at, 3]) },
      { id: 'c', answer: load([at, null]) },
    ],
    'system_load',
    'system_load1',
    false,
  )
  expect(found.map(({ delta }) => delta)).toEqual([-1, 1, NaN])
})

test('only metrics in bytes are converted to bits', () => {
  const traffic = parseAnswer('net_bytes_rate', [{ key: at, bytes_recv_rate: { value: 2 } }])
  const of = (bits: boolean) =>
    compareModel([{ id: 'a', answer: traffic }], 'net_bytes_rate', 'bytes_recv_rate', bits)[0]
  expect([of(true)?.stats.last, of(false)?.stats.last]).toEqual([16, 2])
  const unconverted = compareModel(
    [{ id: 'a', answer: load([at, 2]) }],
    'system_load',
    'system_load1',
    true,
  )
  expect(unconverted[0]?.stats.last).toBe(2)
})
