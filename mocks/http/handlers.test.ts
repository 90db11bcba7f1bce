import { beforeEach, expect, test } from 'vitest'
import { allEndpoints } from '../../src/contract/endpoints'
import { createWorld } from '../scenarios/createWorld'
import type { World } from '../world/World'
import { handlers } from './handlers'
import { operations } from './operations'
import { responder, type Responder } from './responder'

const noon = Date.UTC(2024, 4, 1, 12)

let world: World
let respond: Responder

beforeEach(() => {
  world = createWorld('small', { now: () => noon })
  respond = responder(world)
})

async function ask(method: string, path: string, body?: unknown) {
  const response = await respond(
    new Request(`http://logkit.example/v1/api${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  return { status: response.status, response, text, data: text ? JSON.parse(text) : undefined }
}

const hostnames = async (query: string) =>
  (await ask('GET', `/agents?${query}`)).data.agentList.map(
    (row: { hostname: string }) => row.hostname,
  )

const error = async (method: string, path: string, body?: unknown) => {
  const { status, data } = await ask(method, path, body)
  return `${status} ${String(data?.error).slice(0, 5)}`
}

test('every endpoint has exactly one operation, and every path and alias a handler', () => {
  const served = operations(world).map((operation) => operation.endpoint)
  const known = allEndpoints.map(({ endpoint }) => endpoint)
  expect(new Set(served)).toEqual(new Set(known))
  expect(served).toHaveLength(32)
  const aliases = known.filter((endpoint) => endpoint.alias)
  expect(handlers(world)).toHaveLength(known.length + aliases.length)
})

test('the first handler that matches the path of an endpoint is its own', async () => {
  const all = handlers(world)
  const paths = operations(world).flatMap(({ endpoint: { method, path, alias } }) =>
    [path, ...(alias ? [alias] : [])].map((template) => ({ method, template })),
  )
  for (const [i, { method, template }] of paths.entries()) {
    const url = `http://x/v1/api${template.replace(/:\w+/g, 'any')}`
    const matches = await Promise.all(
      all.map((one) => one.test({ request: new Request(url, { method }) })),
    )
    expect(matches.indexOf(true), `${method} ${template}`).toBe(i)
  }
})

test('without a size, or with a 0, there is no paging; pages beyond the end are empty', async () => {
  expect(await hostnames('')).toHaveLength(12)
  expect(await hostnames('page=0&size=0&sort=&order=&search=&tag=')).toHaveLength(12)
  expect(await hostnames('size=5')).toEqual(['db-01', 'db-02', 'db-03', 'new-01', 'old-01'])
  expect(await hostnames('page=3&size=5&order=descend')).toEqual(['db-02', 'db-01'])
  expect((await ask('GET', '/agents?page=9&size=5')).data).toEqual({ agentList: [], totalSize: 12 })
})

test('invalid paging, sort and order are refused', async () => {
  expect(await error('GET', '/agents?page=x')).toBe('400 E1011')
  expect(await error('GET', '/agents?size=-1')).toBe('400 E1011')
  expect(await error('GET', '/agents?sort=color')).toBe('400 E1039')
  expect(await error('GET', '/tags?order=up')).toBe('400 E1039')
  expect((await ask('GET', '/configs?sort=hostname')).status).toBe(200)
})

test('several states and ids are comma-separated lists', async () => {
  expect(await hostnames('state=offline,register')).toEqual(['new-01', 'old-01', 'web-05'])
  expect((await ask('DELETE', '/agents/batch?id=a01,a02')).status).toBe(200)
  expect(await hostnames('search=web')).toHaveLength(4)
})

test('agents are joined to runners and tags only on request', async () => {
  expect((await ask('GET', '/runners?size=1')).data).not.toHaveProperty('agents')
  const { data } = await ask('GET', '/tags?name=canary&agents=true')
  expect(data.agents).toEqual({ a01: { hostname: 'web-01', ip: '10.0.0.1' } })
})

test('bodies that are not JSON or have another shape are refused', async () => {
  expect(await error('POST', '/tags/t', '{')).toBe('400 E1001')
  expect(await error('POST', '/runners/stop', { config_name: 'syslog' })).toBe('400 E1001')
  expect(await error('PUT', '/tags/web/note', {})).toBe('400 E1001')
})

test('other clients’ forms are accepted: arrays as text or null, configs as text', async () => {
  const body = {
    name: 'other',
    tags: '["canary"]',
    config: '{"reader":{}}',
    agent_ids: null,
    timestamp: 1,
  }
  expect((await ask('POST', '/configs/c', body)).status).toBe(200)
  const { data } = await ask('GET', '/configs?name=c')
  expect(data.configs[0]).toMatchObject({ name: 'c', tags: ['canary'], config: { reader: {} } })
})

test('aliases answer like the documented paths', async () => {
  const range = `beginTime=${noon / 1e3 - 600}&endTime=${noon / 1e3}`
  expect((await ask('GET', '/agents/release')).data).toEqual((await ask('GET', '/release')).data)
  const [plain, alias] = [
    await ask('GET', `/metrics/a01?${range}`),
    await ask('GET', `/metrics/a01/data?${range}`),
  ]
  expect(alias.data).toEqual(plain.data)
  expect(await error('GET', '/metrics/a01')).toBe('400 E1039')
  expect((await ask('GET', '/metrics/machine')).data.opened).toBe(true)
})

test('monitoring is opened with the form that the server offers, at the path that it names', async () => {
  world = createWorld('unmeasured', { now: () => noon })
  respond = responder(world)
  const path = `/metrics/a01?beginTime=${noon / 1e3 - 600}&endTime=${noon / 1e3}`
  const { post_url, message, ...fields } = (await ask('GET', path)).data.data
  expect(message).not.toBe('')
  const form = Object.fromEntries(
    Object.entries<{ default: string }>(fields).map(([name, field]) => [name, field.default]),
  )
  expect(await error('POST', post_url, { ...form, interval: '0' })).toBe('400 E1002')
  expect(await error('POST', post_url, { interval: 30 })).toBe('400 E1002')
  expect(await error('POST', post_url, ['30'])).toBe('400 E1001')
  expect((await ask('POST', post_url, form)).status).toBe(200)
  expect((await ask('GET', path)).data.opened).toBe(true)
  expect((await ask('GET', '/metrics/machine')).data).toEqual({ opened: true, ...form })
})

const names = [
  'a/b',
  'a?b',
  'a#b',
  '100%',
  'a%2Fb',
  'a&b;c',
  ' two  words ',
  'a+b',
  '生产 环境',
  '__proto__',
  'x:y*(z)',
]

test.each(names)('the name %j is preserved in a path', async (name) => {
  const at = encodeURIComponent(name)
  expect((await ask('POST', `/configs/${at}`, { config: {}, tags: [] })).status).toBe(200)
  const body = { config_names: [name], agent_ids: ['a10'] }
  expect((await ask('POST', `/tags/${at}`, body)).status).toBe(200)
  expect((await ask('GET', `/runners?agents=true&name=${at}&tag=${at}`)).data.totalSize).toBe(1)
  expect((await ask('DELETE', `/tags/${at}/configs/${at}`)).status).toBe(200)
  expect((await ask('DELETE', `/agents/a10/tags/${at}`)).status).toBe(200)
  expect((await ask('DELETE', `/tags/${at}`)).status).toBe(200)
  expect((await ask('DELETE', `/configs/${at}`)).status).toBe(200)
  expect((await ask('GET', `/configs?name=${at}`)).data.totalSize).toBe(0)
})

test('a name that equals a fixed path reaches the operation of that path', async () => {
  await ask('POST', '/tags/batch', { config_names: [], agent_ids: [] })
  expect((await ask('DELETE', '/tags/batch?tag=spare')).status).toBe(200)
  expect((await ask('GET', '/tags?name=batch')).data.totalSize).toBe(1)
  expect((await ask('POST', '/configs/delete', ['cron-log'])).status).toBe(200)
  expect((await ask('GET', '/configs?name=cron-log')).data.totalSize).toBe(0)
})

test('success is empty or JSON, with request id and date; the upgrade answers with a job id', async () => {
  const { response, text } = await ask('POST', '/agents/a01/tags/spare')
  expect([response.status, text]).toEqual([200, ''])
  expect(response.headers.get('x-reqid')).toMatch(/^[0-9a-f]{8}$/)
  expect(response.headers.get('date')).toBe('Wed, 01 May 2024 12:00:00 GMT')
  const upgrade = await ask('POST', '/agents/upgrade', { agent_ids: ['a01'], tags: [] })
  expect(upgrade.data).toMatch(/^[0-9a-f]{8}$/)
  expect(upgrade.response.headers.get('content-type')).toBe('application/json')
})

test('unknown paths are not found', async () => {
  expect(await error('GET', '/nothing')).toBe('404 E1009')
  expect(await error('GET', '/configs/syslog')).toBe('404 E1009')
  expect(await error('DELETE', '/tags/%zz')).toBe('404 E1009')
})

test('the API answers below any folder, and at another base when configured', async () => {
  const deep = await respond(new Request('https://x/console/v1/api/release'))
  expect(deep.status).toBe(200)
  const moved = responder(world, { base: '/api' })
  expect((await moved(new Request('https://x/api/release'))).status).toBe(200)
  expect((await moved(new Request('https://x/v2/release'))).status).toBe(404)
})

test('an answer that violates the contract is an error that names the place', async () => {
  const [first] = world.fleet.agents
  if (first) Object.assign(first, { state: 'lost' })
  const { status, text } = await ask('GET', '/agents')
  expect(status).toBe(500)
  expect(text).toContain('agentList')
})

test('the text of a config is kept and answered byte for byte, also when it is sent as text', async () => {
  const text = '{ "reader":{},"n":12345678901234567890,"2":1.0,"1":1e400,"n":7 }'
  const configText = async () => {
    const [, found] =
      /"config":(.*),"note":"n"/.exec((await ask('GET', '/configs?name=cron-log')).text) ?? []
    return found
  }
  for (const config of [text, JSON.stringify(text)]) {
    const body = `{"note":"n","config":${config}}`
    expect((await ask('PUT', '/configs/cron-log/config', body)).status).toBe(200)
    expect(await configText()).toBe(text)
  }
  world.setConfigText('cron-log', text.replace('7', '8'))
  expect(await configText()).toBe(text.replace('7', '8'))
})
