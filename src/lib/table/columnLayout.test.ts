import { expect, test } from 'vitest'
import { columnNeed, keepNeeds, layOutColumns, wholeChips, type ColumnNeed } from './columnLayout'

const need = (min: number, want = min): ColumnNeed => ({ min, want })

test('numbers, times, states and addresses always get what they need', () => {
  for (const kind of ['number', 'state', 'mono', 'actions'] as const) {
    const { min, want } = columnNeed({ kind, title: 'N', texts: ['6,831,204,117', '1'] })
    expect(min).toBe(want)
    expect(min).toBeGreaterThanOrEqual(13 * 7 + 16)
  }
  const time = columnNeed({ kind: 'time', title: 'At', texts: [] })
  expect(time.min).toBe(time.want)
  expect(time.min).toBeGreaterThan(80)
})

test('a heading is never cut', () => {
  const short = columnNeed({ kind: 'number', title: 'A', texts: ['1'] })
  const long = columnNeed({ kind: 'number', title: 'Running version', texts: ['1'] })
  expect(long.min).toBeGreaterThan(short.min + 80)
  const sorted = columnNeed({ kind: 'number', title: 'Running version', sortable: true, texts: [] })
  expect(sorted.min).toBeGreaterThan(long.min)
})

test('texts want their whole length, and accept less', () => {
  const { min, want } = columnNeed({ kind: 'error', title: 'Last error', texts: ['x'.repeat(90)] })
  expect(min).toBeLessThan(200)
  expect(want).toBeGreaterThan(600)
  const short = columnNeed({ kind: 'text', title: 'Note', texts: ['ok'] })
  expect(short.min).toBe(short.want)
})

test('a list of chips wants all of them whole, and keeps room for the first and the count', () => {
  const { min, want } = columnNeed({
    kind: 'chips',
    title: 'Tags',
    texts: [['web', 'linux', 'dc-bj'], ['web'], []],
  })
  expect(want).toBeGreaterThan(min)
  expect(wholeChips(['web', 'linux', 'dc-bj'], want)).toBe(3)
  expect(wholeChips(['web', 'linux', 'dc-bj'], min)).toBeGreaterThanOrEqual(1)
})

test('room goes to the columns that are cut, the smallest wish first', () => {
  const columns = [
    { key: 'host', need: need(120, 200) },
    { key: 'state', need: need(90) },
    { key: 'tags', need: need(100, 300) },
    { key: 'error', need: need(160, 900) },
  ]
  const { widths, total } = layOutColumns(columns, {}, 1000)
  expect(widths).toEqual({ host: 200, state: 90, tags: 300, error: 410 })
  expect(total).toBe(1000)
})

test('equal shares where no wish can be met', () => {
  const columns = [
    { key: 'a', need: need(100, 900) },
    { key: 'b', need: need(150, 900) },
  ]
  expect(layOutColumns(columns, {}, 800).widths).toEqual({ a: 400, b: 400 })
})

test('columns that need more than there is keep their minimum, and the table is wider', () => {
  const columns = [
    { key: 'a', need: need(300, 400) },
    { key: 'b', need: need(300) },
  ]
  expect(layOutColumns(columns, {}, 500)).toEqual({ widths: { a: 300, b: 300 }, total: 600 })
})

test('room that nobody needs does not tear the columns apart', () => {
  const columns = [
    { key: 'host', need: need(120, 160) },
    { key: 'state', need: need(90) },
  ]
  const { widths, total } = layOutColumns(columns, {}, 1800)
  expect(widths.host).toBeLessThanOrEqual(160 + 160)
  expect(total).toBeLessThanOrEqual(160 + 90 + 320)
})

test('the widths that the user has set are kept, and the others share the rest', () => {
  const columns = [
    { key: 'host', need: need(120, 200) },
    { key: 'tags', need: need(100, 300) },
    { key: 'time', need: need(90) },
  ]
  expect(layOutColumns(columns, { host: 60 }, 400).widths).toEqual({
    host: 60,
    tags: 250,
    time: 90,
  })
  expect(layOutColumns(columns, { tags: 700 }, 500).widths).toEqual({
    host: 120,
    tags: 700,
    time: 90,
  })
})

test('needs only grow while a table is shown, so that a refresh moves nothing', () => {
  const kept = keepNeeds({}, { a: need(100, 200), b: need(50) })
  expect(keepNeeds(kept, { a: need(100, 160), b: need(50) })).toBe(kept)
  expect(keepNeeds(kept, { a: need(100, 160), b: need(66) })).toEqual({
    a: need(100, 200),
    b: need(66),
  })
  // Of rows that are read again only what must not be cut moves a column.
  expect(keepNeeds(kept, { a: need(100, 280), b: need(50) }, true)).toBe(kept)
  expect(keepNeeds(kept, { a: need(100, 280), b: need(50) }).a).toEqual(need(100, 280))
  const chips = { ...need(60, 120), grows: true }
  const more = { ...need(60, 160), grows: true }
  expect(keepNeeds({ tags: chips }, { tags: more }, true)).toEqual({ tags: more })
  // Columns that are shown later are added.
  expect(keepNeeds(kept, { a: need(100, 160), c: need(10) })).toEqual({
    a: need(100, 200),
    b: need(50),
    c: need(10),
  })
})

test('chips are whole, and the last place counts the others', () => {
  const names = ['web', 'linux', 'canary', 'dc-bj']
  expect(wholeChips(names, 1000)).toBe(4)
  const counts = [300, 200, 150, 120, 60].map((width) => wholeChips(names, width))
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts.at(-1)).toBe(1)
  expect(wholeChips([], 100)).toBe(0)
  // The first is shown even where it has to be cut: a number alone says nothing.
  expect(wholeChips(['a-very-long-tag-of-one-team', 'b'], 60)).toBe(1)
  expect(wholeChips(['支付', '订单'], 104)).toBe(2)
})
