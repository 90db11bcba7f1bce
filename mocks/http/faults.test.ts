import { expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { responder } from './responder'

function setUp() {
  const world = createWorld('small', { now: () => 0 })
  const respond = responder(world)
  const ask = (path: string, method = 'GET', body?: string) =>
    respond(new Request(`http://x/v1/api${path}`, { method, ...(body && { body }) }))
  return { world, ask }
}

test('rules apply in order, as many times as they state, and see the request', async () => {
  const { world, ask } = setUp()
  world.faults = [
    { match: ({ path }) => path === '/release', fault: { status: 503 }, times: 1 },
    { match: ({ count }) => count === 3, fault: { status: 502, body: '<html>bad gateway</html>' } },
    { match: ({ method }) => method === 'DELETE', fault: { status: 401 } },
  ]
  const statuses = []
  for (const path of ['/release', '/release', '/agents']) statuses.push((await ask(path)).status)
  expect(statuses).toEqual([503, 200, 502])
  const denied = await ask('/tags/web', 'DELETE')
  expect([denied.status, await denied.json()]).toEqual([401, { error: 'bad token' }])
  expect(world.fleet.agentsWithTag('web').size).toBe(7)
})

test('a connection is cut before or after the operation', async () => {
  const { world, ask } = setUp()
  world.faults = [
    { match: () => true, fault: { cut: 'before' }, times: 1 },
    { match: () => true, fault: { cut: 'after' }, times: 1 },
  ]
  expect((await ask('/tags/web', 'DELETE')).type).toBe('error')
  expect(world.fleet.agentsWithTag('web').size).toBe(7)
  expect((await ask('/tags/web', 'DELETE')).type).toBe('error')
  expect(world.fleet.agentsWithTag('web').size).toBe(0)
})

test('rules see bodies and the number of the write, and can skip requests first', async () => {
  const { world, ask } = setUp()
  world.faults = [
    { match: ({ body }) => body.includes('a03'), fault: { status: 500 } },
    { match: ({ write }) => write === 2, fault: { cut: 'after' } },
    { match: ({ path }) => path === '/runners/stop', fault: { status: 403 }, skip: 1, times: 1 },
  ]
  const stop = (agent_id: string) =>
    ask('/runners/stop', 'POST', JSON.stringify([{ agent_id, config_name: 'syslog' }]))
  const statuses = []
  for (const id of ['a01', 'a02', 'a03', 'a04', 'a05']) {
    await ask('/release')
    statuses.push((await stop(id)).status)
  }
  expect(statuses).toEqual([200, 0, 500, 403, 200])
  const stopped = [...world.fleet.runners].filter((one) => one.requestedState === 'stopped')
  expect(stopped.map(({ agent }) => agent.id)).toEqual(['a01', 'a02', 'a04', 'a05'])
})

test('a refusal of part of a batch is lost too when the connection is cut', async () => {
  const { world, ask } = setUp()
  world.rules.refuse = ({ agent }) => agent === 'a02'
  world.faults = [{ match: () => true, fault: { cut: 'after' }, times: 1 }]
  const keys = ['a01', 'a02'].map((agent_id) => ({ agent_id, config_name: 'syslog' }))
  expect((await ask('/runners/stop', 'POST', JSON.stringify(keys))).type).toBe('error')
  const again = await ask('/runners/stop', 'POST', JSON.stringify(keys))
  expect([again.status, await again.json()]).toEqual([
    400,
    { error: 'E1072: 2 of 2 failed: runner syslog on agent a01 has already stopped' },
  ])
})

test('answers can be truncated and rewritten', async () => {
  const { world, ask } = setUp()
  world.faults = [
    { match: () => true, fault: { malformed: true }, times: 1 },
    { match: () => true, fault: { delay: 1, rewrite: () => ({ other: true }) }, times: 1 },
  ]
  await expect((await ask('/agents')).json()).rejects.toThrow(SyntaxError)
  expect(await (await ask('/agents')).json()).toEqual({ other: true })
})

test('the broken scenario has all kinds of failures, in the same order each time', async () => {
  const run = async () => {
    const world = createWorld('broken', { now: () => 0 })
    world.faults = world.faults.filter(({ fault }) => !fault.delay)
    const respond = responder(world)
    const seen = []
    for (let i = 0; i < 28; i++) {
      const response = await respond(new Request('http://x/v1/api/agents?size=1'))
      const text = response.type === 'error' ? 'cut' : await response.text()
      seen.push(`${response.status} ${text}`)
    }
    return seen
  }
  const seen = await run()
  expect(await run()).toEqual(seen)
  expect(new Set(seen.map((line) => line.slice(0, 3)))).toEqual(
    new Set(['200', '500', '0 c', '401', '502']),
  )
  expect(seen.some((line) => line.includes('hibernating'))).toBe(true)
  expect(seen.filter((line) => line.startsWith('200 {"agentList":[{')).length).toBeGreaterThan(14)
})
