import { expect, test } from 'vitest'
import { frameCsv } from './frameCsv'
import { clipFrame, toFrame } from './frames'

const noon = Date.UTC(2026, 0, 2, 12)
const titles = { time: 'time (UTC)', unix: 'Unix ms', columns: { b: 'b (%)', a: 'a (%)' } }
const frame = toFrame(
  [
    { time: noon, values: { a: 1.25, b: null } },
    { time: noon + 1_000, values: { a: -0.1 + 0.3, b: 0 } },
    { time: noon + 2_000, values: { a: 3, b: -1 } },
    { time: noon + 4_000, values: { a: 4, b: 5 } },
  ],
  ['a', 'b'],
  'percent',
)
const csv = async (shown = frame) => (await frameCsv(shown, titles)).join('').split('\r\n')

test('a file has the titled columns in order; missing values and absent times are empty', async () => {
  expect(await csv()).toEqual([
    '\uFEFF"time (UTC)","Unix ms","b (%)","a (%)"',
    `"2026-01-02T12:00:00.000Z","${noon}","","1.25"`,
    `"2026-01-02T12:00:01.000Z","${noon + 1_000}","0","0.19999999999999998"`,
    `"2026-01-02T12:00:02.000Z","${noon + 2_000}","-1","3"`,
    `"2026-01-02T12:00:03.000Z","${noon + 3_000}","",""`,
    `"2026-01-02T12:00:04.000Z","${noon + 4_000}","5","4"`,
    '',
  ])
})

test('a file has the points of the clipped frame alone, its last bucket included', async () => {
  const lines = await csv(clipFrame(frame, { from: noon + 1_000, to: noon + 2_000 }))
  expect(lines.slice(1, -1).map((line) => line.slice(1, 25))).toEqual([
    '2026-01-02T12:00:01.000Z',
    '2026-01-02T12:00:02.000Z',
  ])
})
