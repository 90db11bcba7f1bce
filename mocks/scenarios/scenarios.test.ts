import { expect, test } from 'vitest'
import { allEndpoints } from '../../src/contract/endpoints'
import { responder } from '../http/respond'
import { createWorld, scenarioNames, type ScenarioName } from './createWorld'
import { hostileTexts } from './hostile'

const now = Date.UTC(2024, 4, 1, 12)
const make = (scenario: ScenarioName, seed?: number) =>
  createWorld(scenario, { now: () => now, ...(seed !== undefined && { seed }) })

async function read(scenario: ScenarioName, path: string, seed?: number) {
  const response = await responder(make(scenario, seed))(new Request(`http://x/v1/api${path}`))
  return { status: response.status, text: await response.text() }
}

const lists = ['/agents', '/configs', '/runners?agents=true', '/tags?agents=true', '/release']

// The responder checks each answer against the contract's wire form and answers 500 where it does not fit.
test.each(['demo', 'small', 'empty', 'hostile'] as const)(
  'all answers of %s have the documented form and are read by the console',
  async (scenario) => {
    const [agent] = make(scenario).fleet.agents
    const range = `beginTime=${now / 1e3 - 3600}&endTime=${now / 1e3}`
    const metrics = agent ? [`/metrics/${encodeURIComponent(agent.id)}?${range}`] : []
    for (const path of [...lists, '/metrics/machine', ...metrics]) {
      const { status, text } = await read(scenario, path)
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

test('the demo has what it promises, and trouble to find', () => {
  const { fleet, agents } = make('demo')
  const all = [...fleet.agents]
  expect([all.length, fleet.configs.size, fleet.tags.size]).toEqual([240, 30, 18])
  const count = (state: string) => all.filter((agent) => agent.state === state).length
  expect([count('offline'), count('register')]).toEqual([10, 4])
  expect(new Set(all.map(({ hostname }) => hostname)).size).toBe(239)
  expect(new Set(all.map(({ seed }) => seed.ip)).size).toBe(240)
  expect(all.filter(({ tags }) => tags.length === 0).length).toBe(3)
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

test('masks belong to ips, one each', () => {
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

test('hostile names survive the way through the lists', async () => {
  const { text } = await read('hostile', '/tags?size=0')
  const names = JSON.parse(text).tags.map((tag: { name: string }) => tag.name)
  expect(names.sort()).toEqual([...hostileTexts].sort())
})

test(
  'the large fleet answers pages, sorts, filters and searches',
  { timeout: 60_000 },
  async () => {
    const respond = responder(make('large'), { check: false })
    const ask = async (path: string) =>
      (await respond(new Request(`http://x/v1/api${path}`))).json()
    const last = await ask('/agents?page=5000&size=20')
    expect([last.totalSize, last.agentList.length]).toEqual([100_000, 20])
    const found = await ask('/agents?search=KAFKA-SH-0&tag=kafka-sh-1&state=offline,online&size=3')
    expect(found.totalSize).toBeGreaterThan(100)
    expect((await ask('/runners?search=web-bj-0001&size=5')).totalSize).toBe(3)
    expect((await ask('/configs?page=1&size=1')).totalSize).toBe(300)
    expect((await ask('/tags?page=1&size=1')).totalSize).toBe(201)
    expect(scenarioNames).toContain('large')
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
