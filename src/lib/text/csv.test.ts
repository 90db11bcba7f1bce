import papa from 'papaparse'
import { expect, test } from 'vitest'
import { toCsv, type Cell } from './csv'

const csv = async (...rows: Cell[][]) =>
  (await toCsv(['Name', 'Memory (bytes)'], rows, (row) => row)).join('')

test('a file has a byte order mark, a header, CRLF and quoted cells', async () => {
  expect(await csv(['web-01', 17179869184], ['db-01', null])).toBe(
    '\uFEFF"Name","Memory (bytes)"\r\n"web-01","17179869184"\r\n"db-01",""\r\n',
  )
})

test('several values are joined in one cell', async () => {
  expect(await csv([['web', 'dc-bj'], 1])).toContain('"web; dc-bj"')
  expect(await csv([[], 1])).toContain('"","1"')
})

test.each([
  ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
  ['+1', `"'+1"`],
  ['-1+2', `"'-1+2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  // papaparse's own expression misses this one.
  ['=1\n2', `"'=1\n2"`],
  ['\n=1', `"'\n=1"`],
  ['  =1', `"'  =1"`],
  ['\uFEFF=1', `"'\uFEFF=1"`],
  // Spreadsheets in East Asian languages read full-width characters like the others.
  ['＝1', `"'＝1"`],
  ['＋1', `"'＋1"`],
  ['－1', `"'－1"`],
  ['＠SUM(A1)', `"'＠SUM(A1)"`],
  ['﹦1', `"'﹦1"`],
  ['﹫SUM(A1)', `"'﹫SUM(A1)"`],
  // Some programs drop what cannot be seen.
  ['\0=1', `"'\0=1"`],
  ['\u200B\u202E=1', `"'\u200B\u202E=1"`],
])('%j is escaped, so that it is no formula', async (name, cell) => {
  expect(await csv([name, 1])).toContain(`\r\n${cell},"1"\r\n`)
})

test('a negative number is not escaped; a list that begins like a formula is', async () => {
  expect(await csv([['=1', 'b'], -5])).toContain(`"'=1; b","-5"`)
})

test('commas, quotes, line breaks and Chinese are parsed back unchanged', async () => {
  const names = [
    'a,b',
    'say "hi"',
    'two\nlines',
    '生产环境/网关',
    ' spaces ',
    '👩‍👩‍👧‍👦',
    'with;semicolon',
  ]
  const text = await csv(...names.map((name) => [name, 1]))
  const { data } = papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(data.slice(1).map(([name]) => name)).toEqual(names)
})

test('many rows give several parts, each row once and in order', async () => {
  const rows = Array.from({ length: 5_001 }, (_, index) => index)
  const parts = await toCsv(['n'], rows, (row) => [row])
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.join('').slice(1)).toBe(['n', ...rows].map((n) => `"${n}"\r\n`).join(''))
})

test('a table without rows has its header alone', async () => {
  expect(await csv()).toBe('\uFEFF"Name","Memory (bytes)"\r\n')
})
