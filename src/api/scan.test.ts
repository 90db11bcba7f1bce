import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import type { Call, CallOptions } from './http'
import { scan, type ScanProgress } from './scan'
import { windowCount } from '../contract/scanWindows'
import { createServerClock } from './serverClock'
import { ids, page, startScan } from './testing/scanServer'
import { json, stubServer } from './testing/stubServer'
import { createThrottle } from './throttle'

const complete = { failed: [], aborted: false, missing: 0, complete: true, takenAt: 5 }

test('a scan reads all pages, in order', async () => {
  const { run, requests, seen } = startScan(ids(45))
  expect(await run({}, { tag: 'web' })).toEqual({ rows: ids(45), total: 45, ...complete })
  // Each page shares a row with the one before.
  expect(requests.map(({ page, size }) => `${page}/${size}`)).toEqual(
    ['1/10', '2/9', '3/8', '3/10', '4/9', '6/7', '5/10', '7/8'].slice(0, requests.length),
  )
  expect(seen.every(({ url }) => url.includes('tag=web'))).toBe(true)
})

test('an empty list is looked for at page 0 as well', async () => {
  const { run, requests } = startScan([])
  expect(await run()).toEqual({ rows: [], total: 0, ...complete })
  expect(requests.map((request) => request.page)).toEqual([1, 0])
})

test('a server may count pages from 0', async () => {
  const all = ids(25)
  const { run, requests } = startScan(all, ({ page: index, size }) =>
    // The only page is page 0, so page 1 is empty.
    index > 2 ? page([], 25) : page(all.slice(index * size, (index + 1) * size), 25),
  )
  expect((await run({ size: 30 })).rows).toEqual(all)
  expect(requests.map((request) => request.page)).toEqual([1, 0])
})

test('a server that caps the size of pages is asked for the size it gives', async () => {
  const all = ids(45)
  const { run, requests } = startScan(all, ({ page: index, size }) => {
    const capped = Math.min(size, 10)
    return page(all.slice((index - 1) * capped, index * capped), 45)
  })
  expect(await run({ size: 200 })).toEqual({ rows: all, total: 45, ...complete })
  expect(requests.slice(1).every(({ size }) => size <= 10)).toBe(true)
})

test('a server that ignores paging is asked once', async () => {
  const { run, requests } = startScan(ids(45), () => page(ids(45), 45))
  expect(await run()).toEqual({ rows: ids(45), total: 45, ...complete })
  expect(requests).toHaveLength(1)
})

test('concurrency bounds the requests in flight; rows keep the order of the list', async () => {
  let flying = 0
  let maxFlying = 0
  const { call } = stubServer(async ({ url }) => {
    const index = Number(new URLSearchParams(url.split('?')[1]).get('page'))
    maxFlying = Math.max(maxFlying, ++flying)
    // Every third page is overtaken by those after it.
    for (let turns = index % 3 === 2 ? 9 : 1; turns > 0; turns--) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    flying -= 1
    return page([`a${index - 1}`], 20)
  })
  const rowKey = ({ id }: { id: string }) => id
  const { rows } = await scan(call, agents.list, {}, { size: 1, concurrency: 3, rowKey })
  expect(maxFlying).toBe(3)
  expect(rows.map(rowKey)).toEqual(ids(20))
})

describe('failures', () => {
  const refused = (status: number) => json({ error: 'E1012: get agent info' }, { status })

  test('a failed page leaves a gap that the result names', async () => {
    const { run } = startScan(ids(50), ({ page: index, size }) =>
      index === 3 && size === 8 ? refused(500) : undefined,
    )
    const result = await run()
    expect(result.rows).toEqual([...ids(18), ...ids(50).slice(20)])
    expect(result).toMatchObject({
      total: 50,
      failed: [{ page: 3, error: { code: 'E1012' } }],
      missing: 2,
      complete: false,
      aborted: false,
    })
  })

  test('failed pages are listed in order', async () => {
    const { call } = stubServer(async ({ url }) => {
      if (url.includes('page=1&')) return page(['a'], 3)
      // The second page fails after the third.
      for (let turns = url.includes('page=2&') ? 9 : 1; turns > 0; turns--) {
        await new Promise((resolve) => setImmediate(resolve))
      }
      return refused(500)
    })
    const { failed } = await scan(call, agents.list, {}, { size: 1, rowKey: ({ id }) => id })
    expect(failed.map((failure) => failure.page)).toEqual([2, 3])
  })

  test('scattered failures do not end the scan', async () => {
    const { run, requests } = startScan(ids(300), (_page, _rows, count) =>
      count % 2 === 0 ? refused(500) : undefined,
    )
    const { failed } = await run({ concurrency: 1 })
    expect(requests).toHaveLength(windowCount(300, 10))
    expect(failed).toHaveLength(Math.floor(requests.length / 2))
  })

  test('a page times out after a minute', async () => {
    const timeouts: unknown[] = []
    const answer = (_endpoint: unknown, _input: unknown, options?: CallOptions) => {
      timeouts.push(options?.timeout)
      return Promise.resolve({ rows: [{ id: 'a' }], total: 2 } as never)
    }
    const call: Call = Object.assign(answer, {
      throttle: createThrottle(),
      clock: createServerClock(),
    })
    await scan(call, agents.list, {}, { rowKey: ({ id }) => id })
    expect(timeouts).toEqual([60_000])
  })

  test('a failed first page rejects', async () => {
    const { run } = startScan(ids(50), () => refused(500))
    await expect(run()).rejects.toMatchObject({ status: 500, code: 'E1012' })
  })

  test.each([
    [500, 8],
    [401, 3],
  ])('after repeated %i errors the other pages are given up', async (status, maxRequests) => {
    const { run, requests } = startScan(ids(1000), ({ page: index }) =>
      index === 1 ? undefined : refused(status),
    )
    const result = await run({ concurrency: 1 })
    expect(requests.length).toBeLessThanOrEqual(maxRequests)
    expect(result.failed.map((failure) => failure.page)).toEqual(
      Array.from({ length: windowCount(1000, 10) - 1 }, (_, index) => index + 2),
    )
    expect(result).toMatchObject({ missing: 990, complete: false })
  })

  test('an abort keeps the pages read so far', async () => {
    const controller = new AbortController()
    const { run, requests } = startScan(ids(1000))
    const result = await run({
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ pagesDone }) => pagesDone === 3 && controller.abort(),
    })
    expect(result).toMatchObject({
      rows: ids(24),
      total: 1000,
      failed: [],
      aborted: true,
      missing: 976,
      complete: false,
    })
    expect(requests).toHaveLength(3)
  })

  test('an abort before the first page sends nothing', async () => {
    const { run, requests } = startScan(ids(10))
    expect(await run({ signal: AbortSignal.abort() })).toMatchObject({
      rows: [],
      aborted: true,
      complete: false,
    })
    expect(requests).toEqual([])
  })

  test('an error of the caller is no failed page', async () => {
    const { run } = startScan(ids(50))
    const rowKey = () => {
      throw new TypeError('a fault')
    }
    await expect(run({ rowKey })).rejects.toThrow('a fault')
  })
})

test('progress never goes back and ends with all pages done', async () => {
  const steps: ScanProgress[] = []
  const { run } = startScan(ids(95), ({ page: index }) =>
    index === 4 ? json({ error: 'x' }, { status: 500 }) : undefined,
  )
  await run({ onProgress: (progress) => steps.push(progress) })
  const pages = windowCount(95, 10)
  expect(steps.map(({ pagesDone }) => pagesDone)).toEqual(
    Array.from({ length: pages }, (_, index) => index + 1),
  )
  expect(steps.every(({ rows }, index) => rows >= (steps[index - 1]?.rows ?? 0))).toBe(true)
  expect(steps.at(-1)).toEqual({ rows: 90, total: 95, pages, pagesDone: pages })
})
