import { expect, test } from 'vitest'
import { readStatus } from '../../src/contract/runnerStatus'
import { hash } from '../world/random'
import type { World } from '../world/World'
import { createWorld } from './createWorld'
import { demoCounts } from './fleetCounts'
import { brokenParser, editedOnHost, lateDataCentre } from './incident'

const start = Date.UTC(2026, 2, 16, 2, 52)

const page = { sort: 'name', order: 'ascend', page: 1, size: 0, search: '' } as const
const everything = { ...page, tag: '', id: '', name: '', agents: false }

const statuses = (world: World, tag: string) =>
  world.runners.list({ ...everything, tag }).runners.map(({ name, agent_id, state, status }) => {
    const wire: unknown = JSON.parse(status)
    return { name, state, agent: world.fleet.agent(agent_id), ...readStatus({ ...Object(wire) }) }
  })

test('since the release, no line of the payment service is parsed, in the words of the agent', () => {
  const world = createWorld('incident', { now: () => start })
  const all = statuses(world, brokenParser.tag).filter(({ name }) => name === brokenParser.config)
  const online = all.filter(({ agent, state }) => agent.state === 'online' && state === 'running')
  expect(online.length).toBeGreaterThan(8)
  for (const { stages, history } of online) {
    const parser = stages.find(({ stage }) => stage === 'parser')
    expect(parser?.lastError).toMatch(/^\{"ts":".*支付成功|渠道.* no value was parsed after grok/)
    expect(parser?.errors).toBeGreaterThan(0)
    expect(parser?.success).toBeGreaterThan(0)
    expect(history[0]?.at).toBeGreaterThan(start - 60_000)
    expect(history.every(({ at }) => (at ?? 0) >= start - 40 * 60_000)).toBe(true)
  }
  // Whoever mends the parser has mended the incident.
  const { current } = world.fleet.config(brokenParser.config)
  world.delays = {}
  world.configs.update(brokenParser.config, {
    config: { ...current.config, parser: { type: 'json' } },
    note: '',
  })
  const mended = statuses(world, brokenParser.tag).filter(
    ({ name }) => name === brokenParser.config,
  )
  expect(
    mended.filter(
      ({ agent, stages }) => agent.state === 'online' && stages.some(({ lastError }) => lastError),
    ),
  ).toEqual([])
})

test('one data centre is late, and one host has a config of its own', () => {
  const world = createWorld('incident', { now: () => start })
  const lag = (tag: string) => {
    const sizes = statuses(world, tag).flatMap(({ lag }) => (lag?.size ? [lag.size] : []))
    return sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  }
  expect(lag(lateDataCentre)).toBeGreaterThan(20 * lag('dc-bj'))
  const edited = [...world.fleet.runnersOf(editedOnHost.config)].filter(
    ({ version }) => version.config !== world.fleet.config(editedOnHost.config).current.config,
  )
  expect(edited.map(({ agent }) => agent.hostname)).toEqual([editedOnHost.hostname])
})

test('statuses have the members of an agent’s own', () => {
  const world = createWorld('incident', { now: () => start })
  const [first] = world.runners.list({ ...everything, name: 'kafka-server' }).runners
  const status: unknown = JSON.parse(String(first?.status))
  expect(status).toMatchObject({
    url: expect.stringMatching(/^http:\/\/10\.[\d.]+:3000$/),
    tag: 'kafka',
    senderStats: { 'kafka-server': { errors: 0 } },
    history_errors: { read_errors: null, parse_errors: null, transform_errors: null },
  })
})

test('the fleet has any size', () => {
  const sizeOf = (agents?: number) =>
    createWorld('incident', { now: () => start, ...(agents && { agents }) }).fleet.agents
  expect([sizeOf().size, sizeOf(10).size, sizeOf(2000).size]).toEqual([demoCounts.agents, 10, 2000])
  const rows = [...sizeOf(2000)]
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2000)
  expect(new Set(rows.map(({ seed }) => seed.ip)).size).toBe(2000)
})

test('the world is the one of this version', () => {
  const world = createWorld('incident', { now: () => start })
  const { agents, configs, tags, runners } = world.fleet
  const facts = [
    ...Array.from(agents, ({ id, tags: own, configs: direct }) => [id, own, direct]),
    ...Array.from(configs, ({ name, current }) => [name, current.config]),
    ...Array.from(tags, ({ name, configs: own }) => [name, [...own]]),
    ...Array.from(runners, ({ name, agent, state }) => [name, agent.id, state]),
  ]
  // With another world the writes that browsers have stored make no sense: raise `demoVersion` with this number.
  expect(hash(JSON.stringify(facts))).toBe(2565106280)
})
