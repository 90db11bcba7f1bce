import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { scan } from './scan'
import { ids, page, startScan } from './testing/scanServer'
import { json, stubServer } from './testing/stubServer'

describe('a list that changes meanwhile', () => {
  /** A server whose list is changed before the answer to the given request. */
  const moving = (before: string[], after: string[], from: number, times = Infinity) => {
    let left = times
    return startScan([], ({ page: index, size }, _rows, count) => {
      const list = count < from || left-- <= 0 ? before : after
      return page(list.slice((index - 1) * size, index * size), list.length)
    })
  }

  test('rows that are removed in front are noticed, and the list is read again', async () => {
    const all = ids(250)
    const { run } = moving(all, all.slice(10), 2)
    const result = await run({ size: 200 })
    expect(result.rows).toEqual(all.slice(10))
    expect(result).toMatchObject({
      total: 240,
      missing: 0,
      complete: true,
      moved: { added: 0, removed: 10 },
    })
  })

  test('a list that moves is noticed, also where the total stays', async () => {
    const all = ids(45)
    const after = ['new1', 'new2', ...all.slice(2)]
    const shifted = moving(all, ['x', ...all.slice(0, 44)], 2)
    expect((await shifted.run()).moved).toEqual({ added: 0, removed: 0 })
    // Nothing moves at the seams, and the rows of the first page were there when it was read.
    expect(await moving(all, after, 2).run()).toMatchObject({ complete: true, rows: all })
  })

  test('rows that were added are not counted without a total', async () => {
    const all = ids(250)
    let count = 0
    const { run } = startScan([], ({ page: index, size }) => {
      const list = (count += 1) === 1 ? all : all.slice(10)
      const rows = list.slice((index - 1) * size, index * size)
      return json({ agentList: rows.map((id) => ({ id })) })
    })
    expect(await run({ size: 200 })).toMatchObject({
      rows: all.slice(10),
      complete: true,
      moved: { added: null, removed: 10 },
    })
  })

  test('a list that never stands still is not complete', async () => {
    let removed = 0
    const all = ids(300)
    const { run, requests } = startScan([], ({ page: index, size }) => {
      const list = all.slice((removed += 3))
      return page(list.slice((index - 1) * size, index * size), list.length)
    })
    expect(await run({ size: 50, concurrency: 1 })).toMatchObject({ complete: false, moving: true })
    expect(requests.length).toBeLessThan(30)
  })

  test('new pages are read as well, pages that no longer exist are not requested', async () => {
    const grown = startScan(ids(40), ({ page: index }, rows) =>
      index === 1 ? page(rows, 20) : undefined,
    )
    expect((await grown.run({ concurrency: 1 })).rows).toEqual(ids(40))
    const shrunk = startScan(ids(20), ({ page: index }, rows) =>
      index === 1 ? page(rows, 90) : undefined,
    )
    expect(await shrunk.run({ concurrency: 1 })).toMatchObject({ rows: ids(20), complete: true })
    expect(shrunk.requests.length).toBeLessThan(6)
  })
})

describe('a server that states no total that can be right', () => {
  test.each([undefined, 0, -1, -5, 1e12, 1e15, 300])(
    'with the total %s all rows are read, and no more requests than the list needs',
    async (totalSize) => {
      const all = ids(95)
      const { run, requests } = startScan([], ({ page: index, size }) => {
        const rows = all.slice((index - 1) * size, index * size)
        return json({ agentList: rows.map((id) => ({ id })), totalSize })
      })
      expect(await run()).toMatchObject({ rows: all, total: 95, missing: 0, complete: true })
      expect(requests.length).toBeLessThan(40)
    },
  )

  test('progress states no total, and a partial result says that there may be more', async () => {
    const all = ids(95)
    const totals: number[] = []
    const { run } = startScan([], ({ page: index, size }) => {
      const rows = all.slice((index - 1) * size, index * size)
      return index === 4
        ? json({ error: 'x' }, { status: 500 })
        : json({ agentList: rows.map((id) => ({ id })) })
    })
    const result = await run({ concurrency: 1, onProgress: ({ total }) => totals.push(total) })
    expect(totals.slice(0, 3)).toEqual([Infinity, Infinity, Infinity])
    expect(result).toMatchObject({ complete: false, atLeast: true })
  })

  test('a total without a list is missing rows', async () => {
    const { run } = startScan([], () => json({ totalSize: 5 }))
    expect(await run()).toMatchObject({ rows: [], total: 5, missing: 5, complete: false })
  })

  test('pages from 0 are found out while the list is read', async () => {
    const all = ids(95)
    const { call } = stubServer(({ url }) => {
      const params = new URLSearchParams(url.split('?')[1])
      const size = Number(params.get('size'))
      const index = Number(params.get('page') ?? 0)
      return page(all.slice(index * size, (index + 1) * size), 95)
    })
    const { rows, complete } = await scan(
      call,
      agents.list,
      {},
      { size: 30, rowKey: ({ id }) => id },
    )
    expect(rows.map(({ id }) => id)).toEqual(all)
    expect(complete).toBe(true)
  })
})
