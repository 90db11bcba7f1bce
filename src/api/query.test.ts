import { QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { configs } from '../contract/configs'
import { grok } from '../contract/grok'
import { writeJson } from '../lib/json/losslessJson'
import { useList } from './useList'
import { createQueryClient, queryKeyOf, query, useCall } from './query'
import { json, stubServer } from './testing/stubServer'

const rows = (...ids: string[]) =>
  json({ agentList: ids.map((id) => ({ id })), totalSize: ids.length })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(answer: Parameters<typeof stubServer>[0]) {
  const { call, seen } = stubServer(answer)
  return { call, seen, client: createQueryClient(call) }
}

test('a query key is path, method and input', () => {
  const input = { query: { page: 2 } }
  expect(query(agents.list, input).queryKey).toEqual(['/agents', 'GET', input])
  expect(query(agents.list, input).queryKey.slice(0, 2)).toEqual(queryKeyOf(agents.list))
})

test('a query uses the connection of its client and is fresh for ten seconds', async () => {
  const { client, seen } = start(() => rows('a'))
  const options = query(agents.list, { query: {} })
  expect((await client.query(options)).rows[0]?.id).toBe('a')
  await vi.advanceTimersByTimeAsync(9_999)
  await client.query(options)
  expect(seen).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2)
  await client.query(options)
  expect(seen).toHaveLength(2)
})

describe('retries', () => {
  const down = () => {
    throw new TypeError('down')
  }
  const error = (status: number) => () => json({ error: 'x' }, { status })
  const read = query(agents.list, { query: {} })

  test.each([
    ['no connection', down, 3],
    ['500', error(500), 3],
    ['503', error(503), 3],
    ['400', error(400), 1],
    ['401', error(401), 1],
    ['404', error(404), 1],
    ['a wrong shape', () => json([]), 1],
    ['no JSON', () => new Response('x'), 1],
  ])('after %s', async (_, answer, attempts) => {
    const { client, seen } = start(answer)
    const failed = expect(client.query({ ...read, retry: read.retry })).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(10_000)
    await failed
    expect(seen).toHaveLength(attempts)
  })

  test('requests other than GET are sent once', async () => {
    const { client, seen } = start(error(500))
    const check = query(grok.check, { body: { log: 'x', pattern: 'x', custom_pattern: '' } })
    const failed = expect(client.query({ ...check, retry: check.retry })).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(10_000)
    await failed
    expect(seen).toHaveLength(1)
  })
})

describe('in a component', () => {
  const within = (client: ReturnType<typeof createQueryClient>, url: string, child: ReactNode) =>
    renderToString(
      createElement(
        MemoryRouter,
        { initialEntries: [url] },
        createElement(QueryClientProvider, { client }, child),
      ),
    )

  test('useCall gives the connection of the surrounding console', () => {
    const { client, call } = start(() => rows())
    let found: unknown
    const Probe = () => {
      found = useCall()
      return null
    }
    within(client, '/', createElement(Probe))
    expect(found).toBe(call)
  })

  test('a list shows the rows that its URL asks for', async () => {
    const { client } = start(({ url }) => (url.includes('tag=web') ? rows('a', 'b') : rows()))
    const search = { search: '', tag: 'web', id: '', state: [], sort: 'hostname', order: 'ascend' }
    const input = { query: { ...search, page: 1, size: 20 } }
    await client.query(query(agents.list, agentsInput(input)))
    vi.setSystemTime(Date.now() + 5_000)
    let list: ReturnType<typeof useList<typeof agents.list>> | undefined
    const Probe = () => {
      list = useList(agents.list)
      return null
    }
    within(client, '/agents?tag=web&page=nonsense', createElement(Probe))
    expect(list).toMatchObject({ total: 2, isPending: false, isPlaceholder: false, error: null })
    expect(list?.rows.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(list?.search).toEqual(input.query)
    expect(list?.dataUpdatedAt).toBe(Date.now() - 5_000)
  })
})

const agentsInput = (input: { query: object }) => ({ query: agents.list.query.parse(input.query) })

test('an answer that did not change is the earlier one; a changed row is new and has its text', async () => {
  let big = '12345678901234567890'
  const { client } = start(
    () =>
      new Response(
        `{"configs":[{"name":"a","config":{ "x":1.0 }},{"name":"b","config":{ "x":${big} }}],"totalSize":2}`,
      ),
  )
  const options = query(configs.list, { query: {} })
  const read = async () => {
    await client.query({ ...options, staleTime: 0 })
    return client.getQueryData(options.queryKey)
  }
  const first = await read()
  expect(await read()).toBe(first)
  big = '12345678901234567891'
  const second = await read()
  expect(second?.rows[0]).toBe(first?.rows[0])
  expect(second?.rows.map(({ config }) => writeJson(config))).toEqual([
    '{ "x":1.0 }',
    '{ "x":12345678901234567891 }',
  ])
})
