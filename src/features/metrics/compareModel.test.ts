import { expect, test } from 'vitest'
import { metrics } from '../../contract/metrics'
import { coarsestOf, compareModel, snapToValues } from './compareModel'

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

const span = { from: at, to: at + 600_000 }

test('statistics and lines come from each agent’s own points: a spike keeps its height', () => {
  const minute = (n: number) => at + n * 60_000
  const [rare, often] = compareModel(
    [
      { id: 'rare', answer: load([at, 1], [minute(5), 1], [minute(10), 1]) },
      {
        id: 'often',
        answer: load(
          ...Array.from({ length: 11 }, (_, i): [number, number] => [minute(i), i === 7 ? 95 : 5]),
        ),
      },
    ],
    'system_load',
    'system_load1',
    { bits: false, span },
  )
  expect(often?.stats).toMatchObject({ max: 95, maxAt: minute(7), count: 11 })
  expect(often?.frame.times).toHaveLength(11)
  expect(rare?.frame.times).toHaveLength(3)
  expect(rare?.cadence.every).toBe(300_000)
})

test('what lies outside of the span is not compared', () => {
  const [one] = compareModel(
    [{ id: 'a', answer: load([at - 1, 99], [at, 1], [at + 600_000, 3], [at + 600_001, 99]) }],
    'system_load',
    'system_load1',
    { bits: false, span },
  )
  expect(one?.stats).toMatchObject({ count: 2, max: 3, avg: 2 })
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
    { bits: false, span },
  )
  expect(found.map(({ delta }) => delta)).toEqual([-1, 1, NaN])
})

test('only metrics in bytes are converted to bits', () => {
  const traffic = parseAnswer('net_bytes_rate', [{ key: at, bytes_recv_rate: { value: 2 } }])
  const of = (bits: boolean) =>
    compareModel([{ id: 'a', answer: traffic }], 'net_bytes_rate', 'bytes_recv_rate', {
      bits,
      span,
    })[0]
  expect([of(true)?.stats.last, of(false)?.stats.last]).toEqual([16, 2])
  const unconverted = compareModel(
    [{ id: 'a', answer: load([at, 2]) }],
    'system_load',
    'system_load1',
    { bits: true, span },
  )
  expect(unconverted[0]?.stats.last).toBe(2)
})

test('the cursor moves to the nearest value of any agent, and stays where none is near', () => {
  const series = compareModel(
    [
      { id: 'a', answer: load([at, 1], [at + 60_000, 1]) },
      { id: 'b', answer: load([at + 20_000, 1], [at + 80_000, 1]) },
    ],
    'system_load',
    'system_load1',
    { bits: false, span },
  )
  const snap = snapToValues(series, 'system_load1')
  expect([5, 14, 58, 500].map((seconds) => (snap(at + seconds * 1000) - at) / 1000)).toEqual([
    0, 20, 60, 500,
  ])
  expect(coarsestOf(series)?.every).toBe(60_000)
  expect(coarsestOf([])).toBeUndefined()
})
