import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { scan, type ScanOptions, type ScanProgress } from './scan'
import { json, stubServer } from './testing/stubServer'

type Options = Partial<ScanOptions<typeof agents.list>>

const ids = Array.from({ length: 95 }, (_, index) => `a${index}`)

/** A server with 95 agents; `answer` may replace the answer to a page. */
function start(answer: (count: number) => Response | undefined = () => undefined) {
  const requests: string[] = []
  let sent = 0
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const [page, size] = [Number(params.get('page')), Number(params.get('size'))]
    const rows = ids.slice((page - 1) * size, page * size)
    const full = json({ agentList: rows.map((id) => ({ id })), totalSize: 95 })
    // The request that tells from which number pages count.
    if (size === 1) return full
    requests.push(`${page}/${size}`)
    return answer((sent += 1)) ?? full
  })
  const run = (options: Options = {}) =>
    scan(call, agents.list, {}, { rowKey: ({ id }) => id, size: 10, now: () => 5, ...options })
  return { run, requests }
}

describe('an incomplete scan', () => {
  test('resumes with the missing pages', async () => {
    const control = new AbortController()
    const { run, requests } = start((count) => {
      if (count === 4) control.abort()
      return count === 3 ? json({ error: 'E1' }, { status: 502 }) : undefined
    })
    const first = await run({ signal: control.signal, concurrency: 1 })
    expect(first).toMatchObject({ aborted: true, complete: false })
    expect(requests).toEqual(['1/10', '2/9', '3/8', '3/10'])
    requests.length = 0
    const second = await run({ checkpoint: first.checkpoint, now: () => 99 })
    expect(second).toMatchObject({ total: 95, complete: true, missing: 0 })
    expect(second.rows.map(({ id }) => id)).toEqual(ids)
    // The time is that of the oldest row.
    expect(second.takenAt).toBe(5)
    expect(requests.slice(0, 2)).toEqual(['3/8', '3/10'])
    expect(requests).not.toContain('1/10')
  })

  test('alone has a checkpoint', async () => {
    expect((await start().run()).checkpoint).toBeUndefined()
  })
})

test('a sample reads every nth page and is incomplete', async () => {
  const progress: ScanProgress[] = []
  const { run, requests } = start()
  const result = await run({ sampleEvery: 4, onProgress: (at) => progress.push(at) })
  expect(requests).toEqual(['1/10', '5/10', '9/10'])
  expect(result).toMatchObject({ total: 95, failed: [], aborted: false, complete: false })
  expect(result.rows).toHaveLength(30)
  expect(result.checkpoint).toBeUndefined()
  expect(progress.at(-1)).toMatchObject({ pages: 3, pagesDone: 3 })
})

test('a limited scan reads the first pages, and says that there are more', async () => {
  const { run, requests } = start()
  const limited = await run({ maxPages: 2 })
  expect(limited.rows.map(({ id }) => id)).toEqual(ids.slice(0, 18))
  expect(limited).toMatchObject({ total: 95, missing: 77, complete: false, limited: true })
  expect(requests).toEqual(['1/10', '2/9'])
  expect(await run({ maxPages: 20 })).not.toHaveProperty('limited')
})

test('a limited scan of a list without a total is not complete', async () => {
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const [page, size] = [Number(params.get('page')), Number(params.get('size'))]
    return json({ agentList: ids.slice((page - 1) * size, page * size).map((id) => ({ id })) })
  })
  const run = (maxPages: number) =>
    scan(call, agents.list, {}, { rowKey: ({ id }) => id, size: 10, maxPages })
  expect(await run(2)).toMatchObject({ complete: false, limited: true, atLeast: true })
  const whole = await run(20)
  expect(whole.rows).toHaveLength(95)
  expect(whole).toMatchObject({ complete: true })
  expect(whole).not.toHaveProperty('limited')
})
