import { beforeEach, expect, test } from 'vitest'
import { responder } from '../http/responder'
import { Demo } from './Demo'
import { DemoLog, type DemoLogOptions } from './DemoLog'
import { restingLevers, type WorldChoice } from './levers'

const noon = Date.UTC(2024, 4, 1, 12)
const key = 'demo of a test'

let now: number
let items: Map<string, string>

beforeEach(() => {
  now = noon
  items = new Map()
})

const storage = {
  getItem: (name: string) => items.get(name) ?? null,
  setItem: (name: string, value: string) => void items.set(name, value),
  removeItem: (name: string) => void items.delete(name),
}

const small: WorldChoice = { scenario: 'small', agents: 240, seed: 1 }

/** A page of the demo: the log that it keeps, and the world that its worker makes of it. */
function open(options: Partial<WorldChoice & Pick<DemoLogOptions, 'storage'>> = {}) {
  const { storage: kept = storage, ...choice } = options
  const log = new DemoLog({ key, storage: kept, now: () => now, choice: { ...small, ...choice } })
  const follow = (events: ReturnType<DemoLog['sync']>) => {
    if (events === 'replaced') page.demo = build()
    else page.demo.replay(events)
  }
  const build = () =>
    new Demo(log.state, { now: () => now, onEvent: (event) => follow(log.append(event)) })
  const page = {
    log,
    demo: build(),
    get world() {
      return page.demo.world
    },
    sync: () => follow(log.sync()),
    reset: () => log.restart(small, () => []),
  }
  return page
}

type Page = ReturnType<typeof open>

/** Sends a request to the demo's world and records it when it is a write, as the page does. */
async function send({ demo }: Page, method: string, path: string, body?: unknown) {
  const respond = responder(demo.world, { onWrite: (write) => demo.record(write) })
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await respond(new Request(`http://x/v1/api${path}`, init))
  return response.text()
}

async function allLists(demo: Page) {
  const answers = []
  for (const path of ['/agents', '/configs', '/runners', '/tags']) {
    answers.push(await send(demo, 'GET', path))
  }
  return answers
}

test('a reload restores the fleet, with each write at its own time', async () => {
  const demo = open()
  now += 60_000
  await send(demo, 'PUT', '/configs/syslog/config', { config: { a: 1 }, note: '新' })
  now += 60_000
  await send(demo, 'POST', `/tags/${encodeURIComponent('a/b?')}`, { agent_ids: ['a10'] })
  await send(demo, 'POST', '/runners/reset', [{ config_name: 'syslog', agent_id: 'a01' }])
  await send(demo, 'DELETE', '/agents/batch?id=a02,a03')
  now += 3_600_000
  const before = await allLists(demo)
  expect(await allLists(open())).toEqual(before)
  expect(before[1]).toContain(`"timestamp":${noon + 60_000}`)
})

test('pending changes are equally far after a reload as without one', async () => {
  const slow = { scenario: 'demo' } as const
  const demo = open(slow)
  const [one, two] = Array.from(demo.world.fleet.agents, ({ id }) => id)
  await send(demo, 'POST', '/agents/upgrade', { agent_ids: [one, two], tags: [] })
  now += 1000
  await send(demo, 'POST', '/runners/reset', [{ config_name: 'syslog', agent_id: one }])
  await send(demo, 'POST', '/tags/late', { config_names: ['redis-log'], agent_ids: [one] })
  const seen = new Set<string>()
  for (const pass of [0, 2000, 3000, 4000, 20_000, 600_000]) {
    now += pass
    const before = await allLists(demo)
    expect(await allLists(open(slow))).toEqual(before)
    seen.add(before.join())
  }
  expect(seen.size).toBe(6)
})

test('a batch that was partly refused is replayed with the same result', async () => {
  const demo = open({ scenario: 'faulty' })
  const keys = ['a01', 'a03', 'a06'].map((agent_id) => ({ agent_id, config_name: 'syslog' }))
  expect(await send(demo, 'POST', '/runners/stop', keys)).toContain('1 of 3 failed')
  now += 10_000
  const states = ({ world }: Page) =>
    [...world.fleet.runnersOf('syslog')].map((runner) => `${runner.agent.id} ${runner.state}`)
  expect(states(open({ scenario: 'faulty' }))).toEqual(states(demo))
  expect(states(demo)).toContain('a01 stopped')
  expect(states(demo)).toContain('a06 running')
})

test('writes that were refused or never arrived are not replayed', async () => {
  const demo = open()
  demo.world.faults = [{ match: () => true, fault: { status: 500 }, times: 1 }]
  await send(demo, 'DELETE', '/tags/web')
  await send(demo, 'DELETE', '/tags/unknown')
  expect(open().world.fleet.agentsWithTag('web').size).toBe(7)
  expect(items.get(key)).toContain('"events":[]')
})

test('faults do not affect a replay', async () => {
  const broken = { scenario: 'broken' } as const
  const demo = open(broken)
  await send(demo, 'DELETE', '/tags/web')
  expect(open(broken).world.fleet.agentsWithTag('web').size).toBe(0)
  expect(open(broken).world.requests).toBe(0)
})

test('tabs replay the writes of each other', async () => {
  const [one, two] = [open(), open()]
  await send(one, 'DELETE', '/tags/spare')
  expect(two.world.fleet.tags.size).toBe(4)
  two.sync()
  expect(two.world.fleet.tags.size).toBe(3)
  await send(one, 'DELETE', '/tags/canary')
  await send(two, 'DELETE', '/tags/db')
  one.sync()
  expect([one.world.fleet.tags.size, two.world.fleet.tags.size]).toEqual([1, 1])
  expect(await allLists(open())).toEqual(await allLists(one))
})

test('after a reset the next page starts a new world, and other tabs follow', async () => {
  const [one, two] = [open(), open()]
  await send(one, 'DELETE', '/tags/web')
  two.sync()
  now += 1000
  one.reset()
  expect(open().world.fleet.tags.size).toBe(4)
  two.sync()
  expect(two.world.fleet.tags.size).toBe(4)
})

test('an unreadable state and one of another version are dropped, and the latter is told', async () => {
  await send(open(), 'DELETE', '/tags/web')
  const text = items.get(key) ?? ''
  expect(open()).toMatchObject({ log: { isFirstVisit: false, droppedOlder: false } })
  expect(open().world.fleet.tags.size).toBe(3)
  // What versions before 0.3 have stored.
  const older = '{"scenario":"small","seed":1,"epoch":1714564800000,"writes":[]}'
  for (const stored of [text.replace('"version":', '"version":1'), older, text.slice(0, 40)]) {
    items.set(key, stored)
    const page = open()
    expect(page.world.fleet.tags.size).toBe(4)
    expect(page.log.droppedOlder).toBe(true)
    expect(open().log.droppedOlder).toBe(false)
  }
  items.clear()
  expect(open().log).toMatchObject({ isFirstVisit: true, droppedOlder: false })
})

test('a missing, full or forbidden storage is not an error', async () => {
  const refuse = () => {
    throw new Error('QuotaExceededError')
  }
  for (const bad of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
    const demo = open({ storage: bad })
    await send(demo, 'DELETE', '/tags/web')
    expect(demo.world.fleet.tags.size).toBe(3)
    demo.reset()
  }
})

test('levers are events, too: a reload finds them, and what they did to the world', async () => {
  const page = open()
  now += 60_000
  page.demo.setLevers({ ...restingLevers, drift: 50, unmeasured: 1 })
  now += 60_000
  await send(page, 'DELETE', '/tags/canary')
  const before = await allLists(page)
  const drifted = ({ world }: Page) =>
    [...world.fleet.runners].filter(({ version }) => version.config.batch_len === 100).length
  const again = open()
  expect(await allLists(again)).toEqual(before)
  expect(drifted(page)).toBeGreaterThan(3)
  expect(drifted(again)).toBe(drifted(page))
  expect(again.world.metrics.settings().opened).toBe(false)
})

test('the clock of the world runs faster, goes on from there, and can be set', () => {
  const page = open()
  const ahead = () => Math.round((page.world.now() - now) / 60_000)
  page.demo.setLevers({ ...restingLevers, speed: 60 })
  now += 60_000
  expect(ahead()).toBe(59)
  page.demo.setLevers({ ...restingLevers, speed: 1 })
  now += 600_000
  expect(ahead()).toBe(59)
  page.demo.setLevers({ ...restingLevers, skew: -30 })
  now += 60_000
  expect([ahead(), open().world.now() - page.world.now()]).toEqual([-30, 0])
})
