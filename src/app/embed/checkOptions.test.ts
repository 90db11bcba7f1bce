import { expect, expectTypeOf, test } from 'vitest'
import type { FeatureName } from '../../common/feature'
import { checkControls, checkOptions, OptionsError } from './checkOptions'
import type * as contract from './contract'

const valid = { serverId: 'eu', api: { base: '/v1/api' }, session: { kind: 'gateway' } }

test('options that name a server, its address and a session suffice', () => {
  expect(() => checkOptions(valid)).not.toThrow()
})

test('all options are accepted', () => {
  const call = () => {}
  const options: contract.EmbedOptions = {
    serverId: 'eu',
    api: { base: 'https://x.test/v1/api', resource: '/v1/api', timeout: 90 },
    session: { kind: 'callback', account: 'ann', authorize: async () => ({}), login: call },
    routing: {
      kind: 'host',
      history: { current: () => '/', push: call, replace: call, listen: () => call },
    },
    hrefFor: (path) => path,
    locale: { value: 'zh', lock: true },
    theme: { value: 'dark' },
    tokens: { primary: '#1c62c4', text: 'rgb(0 0 0)', font: 'Arial', radius: '6px' },
    layout: { navigation: false, header: false, headingLevel: 2 },
    features: { grok: false },
    readOnly: true,
    title: 'Logs',
    environment: { name: 'EU', tone: 'danger' },
    addAgentUrl: '/install',
    on: { ready: call, navigate: call, dirty: call, plan: call, signedOut: call, error: call },
  }
  expect(() => checkOptions(options)).not.toThrow()
})

test.each<[unknown, string, string]>([
  [undefined, '', 'expected an object'],
  [{ ...valid, serverId: undefined }, 'serverId', 'expected text'],
  [{ ...valid, serverId: '' }, 'serverId', 'expected text'],
  [{ ...valid, api: undefined }, 'api', 'expected an object'],
  [
    { ...valid, api: { base: 'javascript:x' } },
    'api.base',
    'expected an http(s) or relative address',
  ],
  [{ ...valid, session: undefined }, 'session', 'expected an object'],
  [{ ...valid, session: {} }, 'session.kind', 'expected one of gateway, keys, callback'],
  [
    { ...valid, session: { kind: 'token' } },
    'session.kind',
    'expected one of gateway, keys, callback',
  ],
  [
    { ...valid, session: { kind: 'callback', account: 'ann' } },
    'session.authorize',
    'expected a function',
  ],
  [
    { ...valid, session: { kind: 'callback', authorize: async () => ({}) } },
    'session.account',
    'expected text',
  ],
  [
    { ...valid, session: { kind: 'keys', account: 'a' } },
    'session.account',
    'there is no such option',
  ],
  [
    { ...valid, routing: { kind: 'hash' } },
    'routing.kind',
    'expected one of memory, browser, host',
  ],
  [
    { ...valid, routing: { kind: 'host', history: {} } },
    'routing.history.current',
    'expected a function',
  ],
  [{ ...valid, isolation: 'iframe' }, 'isolation', 'expected one of shadow, light'],
  [{ ...valid, history: 'memory' }, 'history', 'there is no such option'],
  [{ ...valid, locale: 'zh' }, 'locale', 'expected an object'],
  [{ ...valid, theme: { value: 'pink' } }, 'theme.value', 'expected one of light, dark'],
  [
    { ...valid, tokens: { primary: 'var(--x)' } },
    'tokens.primary',
    'expected a colour: #rgb, #rrggbb, rgb() or hsl()',
  ],
  [{ ...valid, tokens: { radius: '1em' } }, 'tokens.radius', 'expected a length in px'],
  [{ ...valid, tokens: { font: 'a; b' } }, 'tokens.font', 'expected a font-family'],
  [{ ...valid, layout: { headingLevel: 4 } }, 'layout.headingLevel', 'expected 1, 2 or 3'],
  [{ ...valid, features: { reports: false } }, 'features.reports', 'there is no such option'],
  [{ ...valid, on: { navigated: () => {} } }, 'on.navigated', 'there is no such option'],
  [{ ...valid, on: { ready: true } }, 'on.ready', 'expected a function'],
])('%o is an error that names %s', (options, key, message) => {
  try {
    checkOptions(options)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(OptionsError)
    expect(error).toMatchObject({ key, message: key ? `${key}: ${message}` : message })
  }
})

test('an update is checked alike', () => {
  expect(() => checkControls({ theme: { value: 'dark' }, locale: undefined })).not.toThrow()
  expect(() => checkControls({ serverId: 'us' })).toThrow('serverId: there is no such option')
})

test('the contract has the features of the navigation', () => {
  expectTypeOf<contract.FeatureName>().toEqualTypeOf<FeatureName>()
})
