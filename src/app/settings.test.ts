import { expect, test } from 'vitest'
import { scenarioNames } from '../contract/scenarios'
import { loadSettings, readSettings, SettingsError } from './settings'

test('every setting has a default', () => {
  expect(readSettings({})).toEqual({
    serverId: 'default',
    environment: { name: '', tone: 'neutral' },
    api: { base: 'v1/api', resource: '/v1/api', timeout: 0 },
    demo: false,
    session: { kind: 'gateway' },
    locale: 'auto',
    theme: 'system',
    title: 'Logkit Console',
    readOnly: false,
    frameAncestors: [],
    unknownKeys: [],
  })
})

test.each<[unknown, string, string]>([
  [{ theme: 'pink' }, 'theme', 'expected one of system, light, dark'],
  [
    { environment: { tone: 'red' } },
    'environment.tone',
    'expected one of neutral, info, warning, danger',
  ],
  [{ session: 'keys' }, 'session', 'expected an object'],
  [{ session: { kind: 'password' } }, 'session.kind', 'expected one of gateway, keys'],
  [{ demo: true }, 'demo', `expected false or {"scenario": one of ${scenarioNames.join(', ')}}`],
  [{ readOnly: 'yes' }, 'readOnly', 'expected true or false'],
  [
    { addAgentUrl: 'javascript:alert(1)' },
    'addAgentUrl',
    'expected an http(s) or relative address',
  ],
  ...[
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
  ].map((loginUrl): [unknown, string, string] => [
    { session: { loginUrl } },
    'session.loginUrl',
    'expected an http(s) or relative address',
  ]),
  [
    { frameAncestors: 'https://portal.example.com' },
    'frameAncestors',
    'expected a list of origins',
  ],
  ...[
    'portal.example.com',
    'https://portal.example.com/path',
    "https://x; script-src 'unsafe-inline'",
    '*',
  ].map((origin): [unknown, string, string] => [
    { frameAncestors: ['https://*.example.com', origin] },
    'frameAncestors.1',
    'expected an origin such as https://portal.example.com',
  ]),
  [[], '', 'expected an object'],
])('the error of %j has the key and the expected values', (value, key, problem) => {
  const error = errorOf(() => readSettings(value))
  expect(error).toMatchObject({ key, message: problem })
})

test('unknown keys are listed and do not keep the console from starting, but mistakes do', () => {
  const settings = { $schema: './x.json', titel: 'x', session: { kind: 'keys', login: '/' } }
  expect(readSettings(settings)).toMatchObject({
    session: { kind: 'keys' },
    unknownKeys: ['titel', 'session.login'],
  })
  const demo = { scenario: 'small', speed: 2 }
  expect(readSettings({ demo }).unknownKeys).toEqual(['demo.speed'])
  expect(errorOf(() => readSettings({ ...settings, theme: 'pink' }))).toMatchObject({
    key: 'theme',
  })
})

test('the former names of the sessions mean the same as before', () => {
  expect(readSettings({ session: { kind: 'none' } }).session.kind).toBe('gateway')
  expect(readSettings({ session: { kind: 'token' } }).session.kind).toBe('keys')
})

test.each(scenarioNames)('the demo accepts the scenario %s', (scenario) => {
  expect(readSettings({ demo: { scenario } }).demo).toEqual({ scenario })
})

test('http(s) and relative addresses are accepted as links', () => {
  for (const url of ['https://x.test/a', 'http://x.test', '/login?to=x', 'login'])
    expect(readSettings({ session: { loginUrl: url } }).session.loginUrl).toBe(url)
})

const loadFrom = (body: string, status = 200) =>
  loadSettings('/console.config.json', () => Promise.resolve(new Response(body, { status })))

test.each([
  ['{}', 200, 'true', true],
  ['{"readOnly": true}', 200, 'false', true],
  ['{}', 200, 'false', false],
  ['', 404, 'true', true],
])(
  'of the file %j (%i) with Logkit-Read-Only: %s the account is read-only: %s',
  async (body, status, header, readOnly) => {
    const headers = { 'logkit-read-only': header }
    const get = () => Promise.resolve(new Response(body, { status, headers }))
    expect((await loadSettings('/console.config.json', get)).readOnly).toBe(readOnly)
  },
)

test('a missing file gives the defaults', async () => {
  expect((await loadFrom('nothing here', 404)).serverId).toBe('default')
})

test.each([
  ['{"serverId": "eu"', 200, /not JSON/],
  ['<!doctype html>', 200, /a page, not JSON/],
  ['', 503, /answers 503/],
])(
  'a file with content %j and status %i is an error with the reason',
  async (body, status, message) => {
    await expect(loadFrom(body, status)).rejects.toThrow(message)
  },
)

test('a failed connection is an error with the reason', async () => {
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
