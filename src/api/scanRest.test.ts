import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { scan, type ScanOptions, type ScanProgress } from './scan'
import { json, stubServer } from './testing/stubServer'

type Options = Partial<ScanOptions<typeof agents.list>>

const ids = Array.from({ length: 95 }, (_, index) => `a${index}`)

/** A server with 95 agents; `answer` may give another answer than the page asked for. */
function start(answer: (count: number) => Response | undefined = () => undefined) {
  const asked: number[] = []
  const { call } = stubServer(({ url }, count) => {
    const page = Number(new URLSearchParams(url.split('?')[1]).get('page'))
    asked.push(page)
    const rows = ids.slice((page - 1) * 10, page * 10)
    return answer(count) ?? json({ agentList: rows.map((id) => ({ id })), totalSize: 95 })
  })
  const run = (options: Options = {}) =>
    scan(call, agents.list, {}, { rowKey: ({ id }) => id, size: 10, now: () => 5, ...options })
  return { run, asked }
}

describe('a scan that did not get to its end', () => {
  test('goes on with the pages that are missing', async () => {
    const control = new AbortController()
    const { run, asked } = start((count) => {
      if (count === 4) control.abort()
      return count === 3 ? json({ error: 'E1' }, { status: 502 }) : undefined
    })
    const first = await run({ signal: control.signal, concurrency: 1 })
    expect(first).toMatchObject({ aborted: true, complete: false })
    asked.length = 0
    const second = await run({ rest: first.rest, now: () => 99 })
    expect(second).toMatchObject({ total: 95, complete: true, missing: 0 })
    expect(second.rows.map(({ id }) => id)).toEqual(ids)
    // The time of what is oldest stays.
    expect(second.takenAt).toBe(5)
    expect(asked.sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('has nothing to go on with when it did', async () => {
    expect((await start().run()).rest).toBeUndefined()
  })
})

test('a sample reads one of so many pages and is not complete', async () => {
  const progress: ScanProgress[] = []
  const { run, asked } = start()
  const result = await run({ every: 4, onProgress: (at) => progress.push(at) })
  expect(asked).toEqual([1, 5, 9])
  expect(result).toMatchObject({ total: 95, failed: [], aborted: false, complete: false })
  expect(result.rows).toHaveLength(30)
  expect(result.rest).toBeUndefined()
  expect(progress.at(-1)).toMatchObject({ pages: 3, pagesDone: 3 })
})
