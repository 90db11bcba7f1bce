import { expect, test } from 'vitest'
import { json, stubServer } from '../../api/testing/stubServer'
import { driftCost, listCost } from './driftCost'
import { createPageReader } from './driftPageReader'

test('the cost of one list, whole and sampled', () => {
  expect(listCost(5000, 5, 500, 200, 1)).toEqual({ rows: 5000, requests: 27, bytes: 500_000 })
  expect(listCost(5000, 5, 500, 200, 20)).toEqual({ rows: 5000, requests: 2, bytes: 40_000 })
  expect(listCost(30, 5, 500, 200, 20)).toEqual({ rows: 30, requests: 1, bytes: 3000 })
  expect(listCost(0, 0, 60, 200, 1)).toEqual({ rows: 0, requests: 1, bytes: 0 })
})

test('each list gets one small request', async () => {
  const { call, seen } = stubServer(({ url }) => {
    const runners = [{ name: 'web', agent_id: 'a1', config: {}, state: '', status: '' }]
    if (url.includes('/runners')) return json({ runners, totalSize: 1000 })
    if (url.includes('/configs')) return json({ configs: [], totalSize: 0 })
    return json(
      url.includes('/tags') ? { tags: [], totalSize: 0 } : { agentList: [], totalSize: 0 },
    )
  })
  const scope = { config: 'web', tag: '', sampleRate: 1 }
  const cost = await driftCost(call, createPageReader(), scope, new AbortController().signal)
  expect(cost).toMatchObject({ runners: 1000, requests: 9 })
  expect(cost.bytes).toBeGreaterThan(50_000)
  expect(seen.map(({ url }) => url.replace(/\?.*size=5(&|$).*/, ' small')).sort()).toEqual([
    '/api/agents small',
    '/api/configs small',
    '/api/runners small',
    '/api/tags small',
  ])
  expect(seen.find(({ url }) => url.includes('/agents?'))?.url).toContain('state=offline,register')
})

test('a list of unknown length may cost more', async () => {
  const { call } = stubServer(({ url }) => {
    const runners = Array.from({ length: 5 }, (_, i) => ({ name: `r${i}`, agent_id: 'a1' }))
    return json(url.includes('/runners') ? { runners } : { configs: [], tags: [], agentList: [] })
  })
  const scope = { config: '', tag: '', sampleRate: 1 }
  const cost = await driftCost(call, createPageReader(), scope, new AbortController().signal)
  expect(cost).toMatchObject({ atLeast: true, runners: 5 })
})
