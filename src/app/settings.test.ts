import { expect, test } from 'vitest'
import { loadSettings, readSettings, SettingsError } from './settings'

test('everything has a default', () => {
  expect(readSettings({})).toEqual({
    serverId: 'default',
    environment: { name: '', tone: 'neutral' },
    api: { base: '/v1/api', resource: '/v1/api' },
    demo: false,
    session: { kind: 'none' },
    locale: 'auto',
    theme: 'system',
    title: 'Logkit Console',
    readOnly: false,
  })
})

test.each([
  [{ theme: 'pink' }, 'theme', 'expected one of system, light, dark'],
  [
    { environment: { tone: 'red' } },
    'environment.tone',
    'expected one of neutral, info, warning, danger',
  ],
  [{ titel: 'x' }, 'titel', 'there is no such setting'],
  [{ session: { kind: 'none', login: '/' } }, 'session.login', 'there is no such setting'],
  [{ session: 'token' }, 'session', 'expected an object'],
  [
    { demo: true },
    'demo',
    'expected false or {"scenario": one of demo, small, empty, large, crowd, drifted, flapping, faulty, broken, hostile, unmeasured}',
  ],
  [{ readOnly: 'yes' }, 'readOnly', 'expected true or false'],
  [
    { addAgentUrl: 'javascript:alert(1)' },
    'addAgentUrl',
    'expected an http(s) or relative address',
  ],
  [[], '', 'expected an object'],
])('%j names the key and what is expected', (value, key, problem) => {
  const fault = errorOf(() => readSettings(value))
  expect(fault).toMatchObject({ key, message: problem })
})

test('http(s) and relative addresses are links', () => {
  for (const url of ['https://x.test/a', 'http://x.test', '/login?to=x', 'login'])
    expect(readSettings({ session: { loginUrl: url } }).session.loginUrl).toBe(url)
})

const answering = (body: string, status = 200) =>
  loadSettings('/console.config.json', () => Promise.resolve(new Response(body, { status })))

test('a missing file means defaults', async () => {
  expect((await answering('nothing here', 404)).serverId).toBe('default')
})

test.each([
  ['{"serverId": "eu"', 200, /not JSON/],
  ['<!doctype html>', 200, /a page, not JSON/],
  ['', 503, /answers 503/],
])('a file that is %j with status %i says so', async (body, status, message) => {
  await expect(answering(body, status)).rejects.toThrow(message)
})

test('no connection says so', async () => {
  const broken = loadSettings('/x.json', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(broken).rejects.toThrow(
    new SettingsError('', '/x.json could not be fetched: Failed to fetch'),
  )
})

function errorOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
