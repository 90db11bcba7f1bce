import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import type { Page } from '../contract/list'
import { judgeTotal } from './judgeTotal'
import { createPaging } from './paging'
import { json, stubServer } from './testing/stubServer'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`)

interface Server {
  count: number
  base?: 0 | 1
  cap?: number
  ignores?: ('page' | 'size')[]
  /** what it states as the total of a list of so many rows */
  totalOf?: (count: number, sent: number) => unknown
}

/** A console's call to a server that pages in its own way, and the requests that it got. */
function start({ count, base = 1, cap = Infinity, ignores = [], totalOf = (n) => n }: Server) {
  const list = ids(count)
  const requests: string[] = []
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    requests.push(`${params.get('page') ?? '0'}/${params.get('size')}`)
    const size = ignores.includes('size') ? 50 : Math.min(Number(params.get('size')), cap)
    const page = ignores.includes('page') ? 0 : Number(params.get('page')) - base
    const rows = page < 0 ? [] : list.slice(page * size, (page + 1) * size)
    return json({ agentList: rows.map((id) => ({ id })), totalSize: totalOf(count, rows.length) })
  })
  const read = async (page: number, size = 20) => {
    const { rows, total, atLeast } = await call(agents.list, { query: { page, size } })
    return { rows: rows.map(({ id }) => id), total, atLeast }
  }
  /** The labels of all pages that the pager reaches, and all rows on them. */
  const readAll = async (size = 20) => {
    const rows: string[] = []
    const labels: string[] = []
    for (let page = 1; page < 99; page++) {
      const result = await read(page, size)
      if (result.rows.length === 0) break
      const from = (page - 1) * size + 1
      labels.push(
        `${from}-${from + result.rows.length - 1} of ${result.atLeast ? '>=' : ''}${result.total}`,
      )
      rows.push(...result.rows)
      if (!result.atLeast && page * size >= result.total) break
    }
    return { rows, labels }
  }
  return { read, readAll, requests, list }
}

test('a server as documented gets one request a page, and one to see where pages begin', async () => {
  const { readAll, requests, list } = start({ count: 45 })
  expect(await readAll()).toEqual({
    rows: list,
    labels: ['1-20 of 45', '21-40 of 45', '41-45 of 45'],
  })
  expect(requests.sort()).toEqual(['1/1', '1/20', '2/20', '3/20'])
})

test('a list of one page is one request', async () => {
  const { readAll, requests } = start({ count: 19 })
  await readAll()
  expect(requests).toEqual(['1/20'])
})

test('a total that is the number of rows of a full page is looked behind, once', async () => {
  const { read, readAll, requests, list } = start({ count: 20 })
  await readAll()
  await read(1)
  expect(requests).toEqual(['1/20', '21/1', '1/20'])
  const wrong = start({ count: 45, totalOf: (_, sent) => sent })
  await wrong.read(1)
  expect((await wrong.readAll()).rows).toEqual(wrong.list)
  expect(list).toHaveLength(20)
})

test.each([
  ['missing', () => undefined],
  ['0', () => 0],
  ['-1', () => -1],
  ['-5', () => -5],
  ['1e12', () => 1e12],
  ['1e15', () => 1e15],
  ['3', () => 3],
])('with the total %s all rows are reached, and labels say what is known', async (_, totalOf) => {
  const { read, readAll, list } = start({ count: 45, totalOf })
  expect(await readAll()).toEqual({
    rows: list,
    labels: ['1-20 of >=20', '21-40 of >=40', '41-45 of 45'],
  })
  expect(await read(1)).toMatchObject({ total: 40, atLeast: true })
})

test('a total that is larger than the list is found out at its end', async () => {
  const { read, readAll, list } = start({ count: 45, totalOf: () => 1000 })
  expect((await readAll()).rows).toEqual(list)
  expect(await read(3)).toMatchObject({ total: 45, atLeast: undefined })
  expect(await read(1)).toMatchObject({ atLeast: true })
})

test('an empty page behind the end leaves the total as it is', async () => {
  const { read } = start({ count: 45 })
  expect(await read(99)).toMatchObject({ rows: [], total: 45 })
  expect(await read(3)).toMatchObject({ total: 45 })
  expect((await read(3)).atLeast).toBeUndefined()
})

test('a total without a list is said', async () => {
  const { call } = stubServer(() => json({ totalSize: 5 }))
  expect(await call(agents.list, { query: { page: 1, size: 20 } })).toMatchObject({
    rows: [],
    total: 0,
    unsent: 5,
  })
})

test.each([
  ['pages capped at 10', { cap: 10 }],
  ['pages capped at 7', { cap: 7 }],
  ['the size ignored', { ignores: ['size'] }],
  ['the page ignored', { ignores: ['page'] }],
] as [string, Partial<Server>][])(
  'with %s all rows are reached, with right labels',
  async (_, server) => {
    const { read, readAll, list } = start({ count: 130, ...server })
    const { rows, labels } = await readAll()
    expect(rows).toEqual(list)
    expect(labels.at(0)).toBe('1-20 of 130')
    expect(labels.at(-1)).toBe('121-130 of 130')
    expect((await read(1, 200)).rows).toEqual(list)
  },
)

test('a cap is found out without a total, and a short list is not asked for again', async () => {
  const capped = start({ count: 35, cap: 10, totalOf: () => undefined })
  expect((await capped.readAll()).rows).toEqual(capped.list)
  const short = start({ count: 7, totalOf: () => undefined })
  expect(await short.read(1)).toMatchObject({ total: 7 })
  const before = short.requests.length
  await short.read(1)
  expect(short.requests.length).toBe(before + 1)
})

test('a server that ignores page and size has all rows in one answer', async () => {
  const { readAll, list } = start({ count: 45, ignores: ['page', 'size'] })
  expect((await readAll()).rows).toEqual(list)
})

test('a list that fits into one answer does not show whether pages differ', async () => {
  const offline = ids(10).map((id) => ({ id }))
  const list = ids(130).map((id) => ({ id }))
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    // The size is ignored, the page is not.
    const from = 50 * (Number(params.get('page')) - 1)
    const rows = params.get('state') ? offline : list
    return json({ agentList: rows.slice(from, from + 50), totalSize: rows.length })
  })
  const query = { page: 1, size: 1, state: ['offline'] }
  expect(await call(agents.list, { query })).toMatchObject({ total: 10 })
  await call(agents.list, { query: { page: 1, size: 20 } })
  const { rows, total } = await call(agents.list, { query: { page: 4, size: 20 } })
  expect([rows.map(({ id }) => id), total]).toEqual([ids(130).slice(60, 80), 130])
})

test.each([
  ['stated', (n: number) => n, { total: 240 }, { total: 240, unsent: 220 }],
  ['missing', () => undefined, { total: 20, atLeast: true }, { total: 20 }],
])(
  'the same rows for every page and size are all that is reached, with a %s total',
  async (_, totalOf, first, second) => {
    const { call } = stubServer(() =>
      json({ agentList: ids(20).map((id) => ({ id })), totalSize: totalOf(240) }),
    )
    const read = (page: number) => call(agents.list, { query: { page, size: 20 } })
    expect(await read(1)).toMatchObject(first)
    expect(await read(2)).toMatchObject({ rows: [], ...second })
    const again = await read(1)
    expect(again).toMatchObject({ total: second.total })
    expect(again.atLeast).toBeUndefined()
  },
)

test('pages from 0 are found out, and the page that was read is announced as another one', async () => {
  const learnt: string[] = []
  const list = ids(45).map((id) => ({ id }))
  const paging = createPaging((name) => learnt.push(name))
  const send = (page: number, size: number): Promise<Page<unknown>> =>
    Promise.resolve({ rows: list.slice(page * size, (page + 1) * size), total: 45 })
  const read = (page: number) => paging.read({ list: 'agents', filter: '', page, size: 20, send })
  await read(1)
  await settledProbe()
  expect([learnt, paging.baseOf('agents')]).toEqual([['agents'], 0])
  expect((await read(1)).rows[0]).toEqual({ id: 'a0' })
  expect((await read(3)).rows).toHaveLength(5)
})

test('a list that moves all the time does not look like one whose pages count from 0', async () => {
  let moves = 0
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const size = Number(params.get('size'))
    const from = size * (Math.max(1, Number(params.get('page'))) - 1)
    moves += 1
    const list = [...ids(45).slice(moves), ...ids(45).slice(0, moves)]
    const agentList = list.slice(from, from + size).map((id) => ({ id }))
    return json({ agentList, totalSize: 45 })
  })
  const read = (page: number) =>
    call(agents.list, { query: { page, size: 20 } }, { isScan: true }).then(({ rows }) => rows)
  expect(await read(1)).toHaveLength(20)
  expect(await read(3)).toHaveLength(5)
})

test('the only page may be page 0', async () => {
  const { readAll, list } = start({ count: 5, base: 0 })
  expect(await readAll()).toEqual({ rows: list, labels: ['1-5 of 5'] })
})

test('totals are judged by what an answer shows', () => {
  expect(judgeTotal(20, 45, 0, 20)).toEqual({ total: 45 })
  expect(judgeTotal(0, 45, 180, 20)).toEqual({ total: 45 })
  expect(judgeTotal(0, 0, 0, 20)).toEqual({ total: 0 })
  expect(judgeTotal(0, 300, 180, 20)).toEqual({ total: 0, atLeast: true })
  expect(judgeTotal(5, 300, 40, 20)).toEqual({ total: 45 })
})

const settledProbe = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}
