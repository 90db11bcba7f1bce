import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { configs } from '../contract/configs'
import { runners } from '../contract/runners'
import { tags } from '../contract/tags'
import { scan } from './scan'
import { json, stubServer } from './testing/stubServer'

interface Server {
  count?: number
  base?: 0 | 1
  cap?: number
  ignores?: ('page' | 'size')[]
  totalOf?: (count: number, sent: number) => unknown
}

/** A server that pages each of its lists in its own way. */
function start({ count = 95, base = 1, cap = Infinity, ignores = [], totalOf = (n) => n }: Server) {
  return stubServer(({ url }) => {
    const [path = '', query] = url.split('?')
    const params = new URLSearchParams(query)
    const size = ignores.includes('size') ? 50 : Math.min(Number(params.get('size')), cap)
    const page = ignores.includes('page') ? 0 : Number(params.get('page') ?? 0) - base
    const all = Array.from({ length: count }, (_, index) => `n${index}`)
    const names = page < 0 ? [] : all.slice(page * size, (page + 1) * size)
    const totalSize = totalOf(count, names.length)
    if (path.endsWith('/agents')) return json({ agentList: names.map((id) => ({ id })), totalSize })
    const rows = names.map((name) => ({ name, agent_id: 'a' }))
    return json({ [path.split('/').at(-1) ?? '']: rows, totalSize })
  })
}

const totals: [string, (count: number, sent: number) => unknown][] = [
  ['right', (n) => n],
  ['missing', () => undefined],
  ['null', () => null],
  ['0', () => 0],
  ['-1', () => -1],
  ['1e12', () => 1e12],
  ['a text', () => 'many'],
]
const pagings: [string, Server][] = [
  ['as documented', {}],
  ['capped at 10', { cap: 10 }],
  ['capped at 1', { cap: 1, count: 12 }],
  ['from 0', { base: 0 }],
  ['from 0 and capped at 10', { base: 0, cap: 10 }],
  ['without pages', { ignores: ['page'] }],
  ['without sizes', { ignores: ['size'] }],
  ['without pages and sizes', { ignores: ['page', 'size'], count: 40 }],
]

const name = ({ name }: { name: string }) => name
const lists = {
  agents: (call: ReturnType<typeof start>['call']) =>
    scan(call, agents.list, {}, { rowKey: ({ id }) => id }),
  runners: (call: ReturnType<typeof start>['call']) =>
    scan(call, runners.list, { agents: true }, { rowKey: name }),
  configs: (call: ReturnType<typeof start>['call']) =>
    scan(call, configs.list, {}, { rowKey: name }),
  'tags, five a page': (call: ReturnType<typeof start>['call']) =>
    scan(call, tags.list, { agents: true }, { rowKey: name, size: 5 }),
}

test('a total that counts the rows of each page is not believed', async () => {
  const { call } = start({ totalOf: (_, sent) => sent })
  expect(await lists.agents(call)).toMatchObject({ complete: true, total: 95 })
  expect(await lists['tags, five a page'](call)).toMatchObject({ complete: true, total: 95 })
})

describe.each(pagings)('a server with pages %s', (_, paging) => {
  describe.each(totals)('and the total %s', (_, totalOf) => {
    test.each(Object.entries(lists))('has its %s read as a whole', async (_, read) => {
      const { call, seen } = start({ ...paging, totalOf })
      const { rows, complete, total } = await read(call)
      const count = paging.count ?? 95
      expect(rows.length).toBe(count)
      expect({ complete, total }).toEqual({ complete: true, total: count })
      expect(seen.length).toBeLessThan(150)
    })
  })
})

test('a server that lists and counts rows twice is read as a whole', async () => {
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const [page, size] = [Number(params.get('page')), Number(params.get('size'))]
    const all = Array.from({ length: 60 }, (_, index) => ({ id: `n${Math.floor(index / 2)}` }))
    return json({ agentList: all.slice((page - 1) * size, page * size), totalSize: 60 })
  })
  for (const size of [200, 20]) {
    const found = await scan(call, agents.list, {}, { rowKey: ({ id }) => id, size })
    expect(found.rows).toHaveLength(30)
    expect(found).toMatchObject({ complete: true, missing: 0 })
  }
})
