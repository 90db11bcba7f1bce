import { expect, test } from 'vitest'
import { allEndpoints } from '../../src/contract/endpoints'
import { z } from '../../src/contract/zod'
import { responder } from '../http/responder'
import { createWorld } from './createWorld'
import { crowdCounts, demoCounts, smallCounts } from './fleetCounts'
import { scenarioNames, type ScenarioName } from '../../src/contract/scenarios'
import { hostileTexts } from './hostile'

const now = Date.UTC(2024, 4, 1, 12)
const make = (scenario: ScenarioName, seed?: number) =>
  createWorld(scenario, { now: () => now, ...(seed !== undefined && { seed }) })

async function read(scenario: ScenarioName, path: string, seed?: number) {
  const response = await responder(make(scenario, seed))(new Request(`http://x/v1/api${path}`))
  return { status: response.status, text: await response.text() }
}

const lists = ['/agents', '/configs', '/runners?agents=true', '/tags?agents=true', '/release']

// The responder checks each answer against the contract's wire schema and answers 500 when it does not match.
// The answers of broken are damaged on purpose, those of large would take too long.
test.each(scenarioNames.filter((name) => name !== 'broken' && name !== 'large'))(
  'all answers of %s have the documented form, and the console reads them',
  async (scenario) => {
    const world = make(scenario)
    const respond = responder(world)
    const [agent] = world.fleet.agents
    const range = `beginTime=${now / 1e3 - 3600}&endTime=${now / 1e3}`
    const metrics = agent ? [`/metrics/${encodeURIComponent(agent.id)}?${range}`] : []
    for (const path of [...lists, '/metrics/machine', ...metrics]) {
      const response = await respond(new Request(`http://x/v1/api${path}`))
      const [status, text] = [response.status, await response.text()]
      expect(status, `${path} ${text.slice(0, 300)}`).toBe(200)
      expect(reader(path)?.safeParse(JSON.parse(text)).success, path).toBe(true)
    }
  },
)

test('one seed makes one fleet, another seed another', async () => {
  const path = '/agents?size=50'
  expect(await read('demo', path, 7)).toEqual(await read('demo', path, 7))
  expect(await read('demo', path, 7)).not.toEqual(await read('demo', path, 8))
})

test('the counts of small are those of its world', () => {
  const { fleet } = make('small')
  const webAgents = [...fleet.agentsWithTag('web')]
  expect(smallCounts).toEqual({
    agents: fleet.agents.size,
    onlineAgents: [...fleet.agents].filter(({ state }) => state === 'online').length,
    runners: fleet.runners.size,
    configs: fleet.configs.size,
    tags: fleet.tags.size,
    webAgents: webAgents.length,
    onlineWebAgents: webAgents.filter(({ state }) => state === 'online').length,
    dbAgents: fleet.agentsWithTag('db').size,
  })
})

test('the demo has the described fleet and its problems', () => {
  const { fleet, agents } = make('demo')
  const all = [...fleet.agents]
  expect([all.length, fleet.configs.size, fleet.tags.size]).toEqual([demoCounts.agents, 30, 18])
  const count = (state: string) => all.filter((agent) => agent.state === state).length
  expect([count('offline'), count('register')]).toEqual([10, 4])
  expect(new Set(all.map(({ hostname }) => hostname)).size).toBe(demoCounts.agents - 1)
  expect(new Set(all.map(({ seed }) => seed.ip)).size).toBe(demoCounts.agents)
  expect(all.filter(({ tags }) => tags.length === 0).length).toBe(demoCounts.untaggedAgents)
  expect([...fleet.tags].filter((tag) => tag.agents.size === 0).map(({ name }) => name)).toEqual([
    'dr-site',
  ])
  const idle = [...fleet.configs].filter((config) => config.runners.size === 0)
  expect(idle.map(({ name }) => name).sort()).toEqual(['cron-log', 'legacy-ftp-audit'])
  const runners = [...fleet.runners]
  expect(runners.filter(({ state }) => state === 'stopped').length).toBeGreaterThan(5)
  const old = runners.filter((runner) => runner.version !== fleet.config(runner.name).current)
  expect(old.length).toBeGreaterThan(5)
  const query = { sort: 'hostname', order: 'ascend', page: 1, size: 0, search: '' } as const
  const { agentList } = agents.list({ ...query, tag: '', id: '', state: ['register'] })
  expect(agentList.every((agent) => agent.machine === undefined)).toBe(true)
})

/** The successive states of each agent whose state changed within some minutes. */
function stateChanges(scenario: ScenarioName, minutes: number) {
  let at = now
  const world = createWorld(scenario, { now: () => at })
  const seen = new Map(Array.from(world.fleet.agents, ({ id, state }) => [id, [state]]))
  for (; at < now + minutes * 60_000; at += 1000) {
    for (const { id, state } of world.fleet.agents) {
      const states = seen.get(id) ?? []
      if (states.at(-1) !== state) states.push(state)
    }
  }
  return [...seen.values()].filter((states) => states.length > 1)
}

test('in the demo agents disconnect occasionally, but not in the first two minutes, and come back', () => {
  expect(stateChanges('demo', 2)).toEqual([])
  const moved = stateChanges('demo', 20)
  expect(moved.length).toBeGreaterThan(5)
  expect(moved.length).toBeLessThan(11)
  expect(moved.every(([first]) => first === 'online')).toBe(true)
})

test('in flapping one agent in five disconnects and reconnects all the time', () => {
  const moved = stateChanges('flapping', 4)
  expect(moved.length).toBeGreaterThan(30)
  expect(moved.length).toBeLessThan(65)
  const often = moved.filter((states) => states.length >= 10)
  expect(often.length).toBeGreaterThan(30)
})

test.each(['small', 'crowd', 'faulty'] as const)('in %s no state changes by itself', (scenario) => {
  expect(stateChanges(scenario, 1)).toEqual([])
})

test('the crowd has the described counts', () => {
  const { fleet, runners } = make('crowd')
  const offline = [...fleet.agents].filter(({ state }) => state === 'offline')
  const { agents, halfAgents } = crowdCounts
  expect([fleet.agents.size, fleet.runners.size, offline.length]).toEqual([agents, agents, 90])
  expect(offline.slice(0, 4).map(({ id }) => id)).toEqual(['h0025', 'h0050', 'h0075', 'h0125'])
  expect(fleet.agentsWithTag('crowd').size).toBe(agents)
  expect(fleet.agentsWithTag('half').size).toBe(halfAgents)
  expect(fleet.agent('h0042')).toMatchObject({ hostname: 'host-0042', tags: ['crowd', 'half'] })
  const failing = Array.from(fleet.agents, ({ id }) => id).filter((id) =>
    /"last_error":"\w/.test(
      JSON.stringify(runners.status({ agent_id: id, config_name: 'app-log' })),
    ),
  )
  expect([failing.length, failing[0], failing.at(-1)]).toEqual([30, 'h0100', 'h3000'])
})

test('a faulty server refuses some writes, ignores some, and loses every fourth answer', async () => {
  const world = make('faulty')
  const respond = responder(world)
  const stop = async (agent_id: string) => {
    const body = JSON.stringify([{ agent_id, config_name: 'syslog' }])
    const request = new Request('http://x/v1/api/runners/stop', { method: 'POST', body })
    return (await respond(request)).status
  }
  const statuses = []
  for (const id of ['a01', 'a03', 'a06', 'a02', 'a04', 'a05', 'a05']) statuses.push(await stop(id))
  expect(statuses).toEqual([200, 400, 200, 0, 200, 200, 500])
  const wanted = [...world.fleet.runnersOf('syslog')].filter(
    (one) => one.requestedState === 'stopped',
  )
  expect(wanted.map(({ agent }) => agent.id)).toEqual(['a01', 'a02', 'a04', 'a05'])
})

test.each(['broken', 'hostile'] as const)('%s has statuses in every form', async (scenario) => {
  const world = make(scenario)
  world.requests = 14
  const response = await responder(world)(new Request('http://x/v1/api/runners?size=200'))
  const { runners } = z.parse(Statuses, await response.json())
  const forms = runners.map(({ status = null }) => {
    if (typeof status !== 'string') return status === null ? 'none' : 'object'
    return status.startsWith('{') ? 'text' : status === 'running' ? 'word' : 'base64'
  })
  expect(new Set(forms)).toEqual(new Set(['text', 'object', 'base64', 'word', 'none']))
})

const Statuses = z.object({
  runners: z.array(z.object({ status: z.optional(z.union([z.string(), z.looseObject({})])) })),
})

test('every ip has a mask', () => {
  const { agents } = make('demo')
  const query = {
    sort: 'ip',
    order: 'ascend',
    page: 1,
    size: 0,
    search: '',
    tag: '',
    id: '',
  } as const
  const nics = agents
    .list({ ...query, state: [] })
    .agentList.flatMap((row) => row.machine?.interface ?? [])
  expect(nics.length).toBeGreaterThan(400)
  expect(nics.filter((nic) => nic.ip.length !== nic.mask.length)).toEqual([])
})

test('lists preserve hostile names', async () => {
  const { text } = await read('hostile', '/tags?size=0')
  const names = JSON.parse(text).tags.map((tag: { name: string }) => tag.name)
  expect(names.sort()).toEqual([...hostileTexts].sort())
})

test(
  'the large fleet answers pages, sorting, filters and searches',
  { timeout: 60_000 },
  async () => {
    const respond = responder(make('large'), { checkAnswers: false })
    const ask = async (path: string) =>
      (await respond(new Request(`http://x/v1/api${path}`))).json()
    const last = await ask('/agents?page=5000&size=20')
    expect([last.totalSize, last.agentList.length]).toEqual([100_000, 20])
    const found = await ask('/agents?search=KAFKA-SH-0&tag=kafka-sh-1&state=offline,online&size=3')
    expect(found.totalSize).toBeGreaterThan(100)
    expect((await ask('/runners?search=web-bj-0001&size=5')).totalSize).toBe(3)
    expect((await ask('/configs?page=1&size=1')).totalSize).toBe(300)
    expect((await ask('/tags?page=1&size=1')).totalSize).toBe(201)
  },
)

function reader(path: string) {
  const plain = path.replace(/\?.*/, '')
  const same = allEndpoints.find(
    ({ endpoint }) => endpoint.path === plain && endpoint.method === 'GET',
  )
  const found = same ?? allEndpoints.find(({ name }) => name === 'metrics.agent')
  return found?.endpoint.read
}

test('in the drifted fleet pushes are delayed, hosts edit configs, runners disappear and configs are deleted', () => {
  const time = { now }
  const world = createWorld('drifted', { now: () => time.now })
  const runs = (agent: string, config: string) => {
    const { version } = world.fleet.runner(agent, config)
    const { current } = world.fleet.config(config)
    return [version.config === current.config, current.timestamp - version.timestamp]
  }
  expect(runs('d01', 'nginx-access')).toEqual([false, 8 * 86_400_000])
  expect(runs('d05', 'syslog')).toEqual([false, 0])
  expect(() => world.fleet.runner('d11', 'nginx-access')).toThrow('no runner')
  expect([...world.fleet.runnersOf('ftp-log')].map(({ agent }) => agent.id)).toEqual(['d06', 'd07'])
  expect(() => world.fleet.config('ftp-log')).toThrow()
  time.now += 89_000
  expect(runs('d31', 'mysql-slow')[0]).toBe(false)
  time.now += 1000
  expect(runs('d31', 'mysql-slow')).toEqual([true, 0])
  // An offline agent takes the version when it reconnects.
  expect(runs('d40', 'mysql-slow')[0]).toBe(false)
  world.reconnectAgent('d40')
  expect(runs('d40', 'mysql-slow')).toEqual([true, 0])
  // A runner without a config can be deleted.
  world.runners.remove([{ agent_id: 'd06', config_name: 'ftp-log' }])
  time.now += 5000
  expect([...world.fleet.runnersOf('ftp-log')].map(({ agent }) => agent.id)).toEqual(['d07'])
})
