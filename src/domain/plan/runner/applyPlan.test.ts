import { expect, test } from 'vitest'
import { json, type SeenRequest } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { outcomeOf } from '../model/outcomes'
import { applyPlan, type RunContext } from './applyPlan'
import { agentOf, runOf, stubFleet, tagOf, type Fleet } from '../testing/stubFleet'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`)
const adding = (count: number, tag = 'web') =>
  ids(count).map((agent): Change => ({ kind: 'addTag', agent, tag }))
const fleetOf = (count: number): Fleet => ({
  agents: ids(count).map((id) => agentOf(id)),
  tags: [tagOf('web'), tagOf('db')],
  gone: { tags: ['new'] },
})
const ok = () => new Response(null)
const refused = (status: number) => json({ error: 'E1018: no such agent' }, { status })
const outcomesOf = ({ progress }: RunContext) => Array.from(progress.codes, outcomeOf)
const idsIn = ({ body = '{}' }: SeenRequest): string[] => JSON.parse(body).agent_ids ?? []

/** Applies changes on a server that answers writes with `write`. */
async function start(
  changes: Change[],
  write: (request: SeenRequest, count: number) => Response | Promise<Response> = ok,
  { stop = new AbortController(), oneRequestPerChange = false } = {},
) {
  const server = stubFleet({}, write)
  const running = runOf(changes, fleetOf(250), server.call)
  await applyPlan(running.run, oneRequestPerChange, stop.signal)
  return { ...running, outcomes: outcomesOf(running.run), writes: server.writes }
}

test('each change is sent once, and the outcomes are stored', async () => {
  const { outcomes, writes, saved, run } = await start(adding(250))
  expect(writes.flatMap(idsIn).sort()).toEqual(ids(250).sort())
  expect(new Set(outcomes)).toEqual(new Set(['accepted']))
  expect(saved.at(-1)).toEqual(run.progress.codes)
  expect(run.progress.sentAt).toBe(run.now())
})

test('a request that is too large is sent in halves, and these in halves', async () => {
  const { outcomes, writes } = await start(adding(250), (request) =>
    idsIn(request).length > 30 ? json({}, { status: 413 }) : ok(),
  )
  expect(new Set(outcomes)).toEqual(new Set(['accepted']))
  const taken = writes.map(idsIn).filter((all) => all.length <= 30)
  expect(taken.flat().sort()).toEqual(ids(250).sort())
})

test('one change that is too large is refused; the others are done', async () => {
  const { outcomes } = await start(adding(4), (request) =>
    idsIn(request).includes('a2') ? json({}, { status: 413 }) : ok(),
  )
  expect(outcomes).toEqual(['accepted', 'accepted', 'refused', 'accepted'])
})

test('skipped steps are not sent', async () => {
  const missing: Change = { kind: 'addTag', agent: 'nobody', tag: 'web' }
  const { outcomes, writes } = await start([missing, ...adding(1)])
  expect(outcomes).toEqual(['skipped', 'accepted'])
  expect(writes.map(idsIn)).toEqual([['a0']])
})

test('a request is stored as sent before it is sent', async () => {
  const seen: string[][] = []
  const server = stubFleet({}, (request) => {
    const last = running.saved.at(-1) ?? new Uint8Array()
    seen.push(idsIn(request).map((id) => outcomeOf(last[Number(id.slice(1))])))
    return ok()
  })
  const running = runOf(adding(250), fleetOf(250), server.call)
  await applyPlan(running.run, false, new AbortController().signal)
  expect(seen.map((outcomes) => outcomes.length)).toEqual([100, 100, 50])
  expect(new Set(seen.flat())).toEqual(new Set(['sent']))
})

test('nothing is sent if the progress cannot be stored', async () => {
  const server = stubFleet({})
  const { run } = runOf(adding(1), fleetOf(1), server.call)
  const save = () => Promise.reject(new Error('the disk is full'))
  await expect(applyPlan({ ...run, save }, false, new AbortController().signal)).rejects.toThrow()
  expect(server.writes).toEqual([])
})

test('after a stop, requests under way end and the others are never sent', async () => {
  const stop = new AbortController()
  const { outcomes, writes } = await start(
    adding(10),
    async (_, count) => {
      if (count === 4) stop.abort()
      await later()
      return ok()
    },
    { stop, oneRequestPerChange: true },
  )
  expect(writes).toHaveLength(4)
  expect(outcomes.slice(0, 4)).toEqual(Array(4).fill('accepted'))
  expect(outcomes.slice(4)).toEqual(Array(6).fill('cancelled'))
})

test('a request is not sent if the plan is stopped while the progress is stored', async () => {
  const stop = new AbortController()
  const server = stubFleet({})
  const { run } = runOf(adding(1), fleetOf(1), server.call)
  const save = () => Promise.resolve(stop.abort())
  await applyPlan({ ...run, save }, false, stop.signal)
  expect(server.writes).toEqual([])
  expect(outcomesOf(run)).toEqual(['cancelled'])
})

test('at most four requests are under way', async () => {
  let underWay = 0
  let most = 0
  const { outcomes } = await start(
    adding(20),
    async () => {
      most = Math.max(most, ++underWay)
      await later()
      underWay -= 1
      return ok()
    },
    { oneRequestPerChange: true },
  )
  expect(most).toBe(4)
  expect(new Set(outcomes)).toEqual(new Set(['accepted']))
})

test('a refused request affects only its own steps, and counts them', async () => {
  const { outcomes, run } = await start(adding(250), (request) =>
    idsIn(request).includes('a100') ? refused(404) : ok(),
  )
  const codes = outcomes.map((outcome, step) => (outcome === 'refused' ? step : -1))
  expect(codes.filter((step) => step >= 0)).toEqual(ids(100).map((_, index) => index + 100))
  expect(run.progress.errors).toEqual([
    { status: 404, code: 'E1018', message: 'no such agent', shared: 100 },
  ])
  expect([99, 100, 199, 200].map((step) => run.progress.errorOf[step])).toEqual([0, 1, 1, 0])
})

test.each([
  ['refused', () => refused(400)],
  ['refused', () => refused(500)],
  ['refused', () => refused(501)],
  // A gateway that answers in the place of the server does not know whether the request arrived.
  ['lost', () => refused(502)],
  ['lost', () => refused(503)],
  ['lost', () => refused(504)],
  ['lost', () => refused(408)],
  ['lost', () => refused(524)],
  ['lost', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s', async (outcome, answer) => {
  const { outcomes, writes } = await start(adding(3), answer)
  expect(new Set(outcomes)).toEqual(new Set([outcome]))
  // A request that may not have arrived is not sent again either.
  expect(writes).toHaveLength(1)
})

test('after the session has ended nothing more is sent', async () => {
  const { outcomes, writes } = await start(adding(20), () => refused(401), {
    oneRequestPerChange: true,
  })
  expect(writes.length).toBeLessThanOrEqual(4)
  expect(outcomes.slice(0, writes.length)).toEqual(Array(writes.length).fill('refused'))
  expect(new Set(outcomes.slice(writes.length))).toEqual(new Set(['cancelled']))
})

test('after other failures the remaining requests are sent', async () => {
  const { writes } = await start(adding(20), () => refused(500), { oneRequestPerChange: true })
  expect(writes).toHaveLength(20)
})

test('a tag that could not be created is not added to agents', async () => {
  const create: Change = { kind: 'createTag', tag: 'new', note: '', configs: [] }
  const changes = [...adding(2, 'new'), create]
  const failed = await start(changes, () => refused(500))
  expect(failed.writes.map(({ url }) => url)).toEqual(['/api/tags/new'])
  expect(failed.outcomes).toEqual(['cancelled', 'cancelled', 'refused'])
  const { writes, outcomes } = await start(changes)
  expect(writes.map(({ url }) => url)).toEqual(['/api/tags/new', '/api/tags/new/agentids'])
  expect(new Set(outcomes)).toEqual(new Set(['accepted']))
})

/** Resolves after all pending callbacks have run. */
const later = () => new Promise((resolve) => setImmediate(resolve))
