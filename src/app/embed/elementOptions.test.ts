import { expect, test, vi } from 'vitest'
import { checkOptions } from './checkOptions'
import type { ElementProperties } from './contract'
import { elementControls, elementOptions } from './elementOptions'

const optionsOf = (attributes: Record<string, string>, properties: ElementProperties = {}) =>
  elementOptions(
    (name) => attributes[name] ?? null,
    () => properties,
  )
const server = { 'server-id': 'eu', 'api-base': '/eu/v1/api' }

test('an element waits for its server, the address and a session', () => {
  expect(optionsOf({})).toBeUndefined()
  expect(optionsOf(server)).toBeUndefined()
  expect(optionsOf(server, { session: { kind: 'gateway' } })).toBeDefined()
  expect(optionsOf({ ...server, session: 'keys' })).toMatchObject({ session: { kind: 'keys' } })
  // Frameworks set the property where an attribute is written.
  expect(optionsOf(server, { session: 'gateway' })).toMatchObject({ session: { kind: 'gateway' } })
})

test('attributes are text, and what they say is checked as options are', () => {
  const options = optionsOf({
    ...server,
    'api-resource': '/v1',
    'api-timeout': '30',
    session: 'gateway',
    'initial-path': '/grok',
    isolation: 'light',
    locale: 'zh',
    theme: 'dark',
    lock: 'theme',
    'read-only': '',
    'hidden-features': 'tags, drift',
    'no-header': '',
    'heading-level': '2',
    'console-title': 'Logs',
    environment: 'production',
    'environment-tone': 'danger',
    'add-agent-url': '/docs',
  })
  expect(options).toEqual({
    serverId: 'eu',
    api: { base: '/eu/v1/api', resource: '/v1', timeout: 30 },
    session: { kind: 'gateway' },
    routing: { kind: 'memory', initialPath: '/grok' },
    isolation: 'light',
    locale: { value: 'zh', lock: false },
    theme: { value: 'dark', lock: true },
    tokens: {},
    layout: { navigation: true, header: false, headingLevel: 2 },
    features: { tags: false, drift: false },
    readOnly: true,
    title: 'Logs',
    environment: { name: 'production', tone: 'danger' },
    addAgentUrl: '/docs',
  })
  expect(() => checkOptions(options)).not.toThrow()
  expect(() => checkOptions(optionsOf({ ...server, session: 'keys' }))).not.toThrow()
  const wrong = optionsOf({ ...server, session: 'token', 'api-timeout': 'soon' })
  expect(() => checkOptions(wrong)).toThrow('api.timeout: expected seconds')
})

test('a property comes before the attributes that say the same', () => {
  const layout = { navigation: false }
  const controls = elementControls(() => '', { layout, features: { grok: false } })
  expect(controls).toMatchObject({ layout, features: { grok: false } })
  expect(
    optionsOf({ ...server, basename: '/logs', session: 'keys' }, { session: { kind: 'gateway' } }),
  ).toMatchObject({ session: { kind: 'gateway' }, routing: { kind: 'browser', basename: '/logs' } })
})

test('callbacks are the latest ones', async () => {
  const properties: ElementProperties = {}
  const give = (value: string, login = vi.fn()) => {
    const authorize = () => Promise.resolve({ value })
    properties.session = { kind: 'callback', account: 'ann', authorize, login }
    properties.hrefFor = (path) => `/${value}${path}`
    return login
  }
  give('1')
  const options: unknown = optionsOf(server, properties)
  checkOptions(options)
  const login = give('2')
  const { session, hrefFor } = options
  if (session.kind !== 'callback') throw new Error('no callback')
  const request = { method: 'GET', path: '/', contentType: '', retry: false }
  expect(await session.authorize(request, new AbortController().signal)).toEqual({ value: '2' })
  session.login?.('/tags')
  expect(login).toHaveBeenCalledExactlyOnceWith('/tags')
  expect(hrefFor?.('/tags')).toBe('/2/tags')
})
