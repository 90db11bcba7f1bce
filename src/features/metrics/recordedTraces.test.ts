import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { metrics } from '../../contract/metrics'
import { metricNames, metricSeries } from '../../contract/metricFrames'
import { createUnits } from '../../lib/text/units'
import recordedHost from './fixtures/recordedHost.json' with { type: 'json' }
import { panelModel } from './panelModel'

type Columns = Readonly<Record<string, readonly number[]>>

/** The trace that the mock's hosts follow. */
const hostTrace = JSON.parse(
  readFileSync(new URL('../../../mocks/world/hostTrace.json', import.meta.url), 'utf8'),
) as Columns

/** What was recorded on two real hosts: every 5 s for an hour, and means of 30 s over two hours (100: its mean). */
const traces: readonly { name: string; times: readonly number[]; columns: Columns }[] = [
  { name: 'an hour, every 5 s', ...recordedHost },
  {
    name: 'two hours, every 30 s',
    times: (hostTrace.system_load1 ?? []).map((_, i) => 1_700_000_000_000 + i * 30_000),
    columns: hostTrace,
  },
]

/** The answer of a server with a bucket for each sample, and empty buckets between them if it answers finer. */
function answer(times: readonly number[], columns: Columns, finer: number) {
  const step = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) / finer
  const data = Object.fromEntries(
    metricNames.map((metric) => [
      metric,
      {
        buckets: times.flatMap((key, i) => [
          {
            key,
            ...Object.fromEntries(
              metricSeries[metric].fields.map((field) => [field, { value: columns[field]?.[i] }]),
            ),
          },
          ...Array.from({ length: finer - 1 }, (_, n) => ({
            key: Math.round(key + (n + 1) * step),
          })),
        ]),
      },
    ]),
  )
  const read = metrics.agent.read.parse({ opened: true, data })
  if (!read.opened) throw new Error('not opened')
  return read.frames
}

const cases = traces.flatMap((trace) => [1, 5].map((finer) => ({ ...trace, finer })))

test.each(cases)(
  '$name, in $finer buckets each: all figures agree',
  ({ times, columns, finer }) => {
    const frames = answer(times, columns, finer)
    const span = { from: times[0] ?? 0, to: times.at(-1) ?? 0 }
    const interval = (span.to - span.from) / (times.length - 1)
    const { bareValue } = createUnits('en')
    const figures: string[][] = []
    for (const metric of metricNames) {
      const { lines, gaps } = panelModel(metric, frames[metric], null, {
        span,
        at: span.to,
        hidden: [],
        bits: false,
        strokes: [{ color: 'gray' }],
        interval,
      })
      expect(gaps).toEqual([])
      for (const { field, stats, missing } of lines) {
        const sum = (i: number) =>
          (columns.cpu_usage_system?.[i] ?? 0) + (columns.cpu_usage_user?.[i] ?? 0)
        const values = columns[field] ?? times.map((_, i) => sum(i))
        const average = values.reduce((total, value) => total + value, 0) / values.length
        expect(stats.avg).toBeCloseTo(average, 9)
        const { unit } = metricSeries[metric]
        const shown = [stats.last, stats.min, stats.max].map((value) => bareValue(value, unit))
        const expected = [values.at(-1) ?? NaN, Math.min(...values), Math.max(...values)]
        expect(shown).toEqual(expected.map((value) => bareValue(value, unit)))
        expect([field, missing]).toEqual([field, 0])
        figures.push([...shown, bareValue(stats.avg, unit)])
      }
    }
    expect(figures).toHaveLength(14)
  },
)
