import { expect, test, vi } from 'vitest'
import { readSettings } from '../../settings'
import { checkOptions } from '../checkOptions'
import { frameOptions, readSentOptions, restrict } from './frameOptions'

const portal = 'https://portal.example.com'
const base = 'https://console.example.com/logs/'
const settings = readSettings({ serverId: 'eu', api: { base: 'https://api.example.com/v1/api' } })
const routing = { kind: 'memory' } as const
const read = (options: object, of = settings) =>
  readSentOptions({ routing, ...options }, of, portal, base)
const host = { routing, on: {}, login: undefined }

test('what the page leaves out is as the settings say, without header and navigation', () => {
  const options = frameOptions(
    readSettings({ serverId: 'eu', locale: 'zh', theme: 'dark', session: { kind: 'keys' } }),
    {},
    host,
  )
  expect(() => checkOptions(options)).not.toThrow()
  expect(options).toMatchObject({
    serverId: 'eu',
    api: { base: 'v1/api' },
    session: { kind: 'keys' },
    locale: { value: 'zh' },
    theme: { value: 'dark' },
    layout: { navigation: false, header: false },
  })
  const own = frameOptions(settings, read({ theme: { value: 'light', lock: true } }), host)
  expect(own.theme).toEqual({ value: 'light', lock: true })
  expect(frameOptions(settings, read({ layout: { header: true } }), host).layout).toEqual({
    navigation: false,
    header: true,
  })
})

test('the page cannot lead requests elsewhere, nor links', () => {
  for (const address of ['v1/other', '/v1/api', 'https://api.example.com/x'])
    expect(read({ api: { base: address } }).api?.base).toBe(address)
  for (const address of ['https://evil.example.com/', '//evil.example.com/v1'])
    expect(() => read({ api: { base: address } })).toThrow(
      'api.base: expected an address at https://console.example.com, https://api.example.com',
    )
  expect(read({ hrefBase: `${portal}/logs` }).hrefBase).toBe(`${portal}/logs`)
  for (const address of ['javascript:alert(1)//', 'https://evil.example.com', 'x'])
    expect(() => read({ hrefBase: address })).toThrow('hrefFor: expected addresses of the page')
})

test.each([
  [{ isolation: 'light' }, 'isolation: there is no such option'],
  [{ session: { kind: 'token' } }, 'session.kind: expected {kind'],
  [{ session: { kind: 'callback' } }, 'session.account: expected text'],
  [{ theme: 'dark' }, 'theme: expected an object'],
  [{ routing: { kind: 'browser' } }, 'routing'],
])('%j is refused by name', (options, problem) => {
  expect(() => read(options)).toThrow(problem)
})

test('what the settings forbid stays forbidden', () => {
  const strict = readSettings({ readOnly: true })
  expect(frameOptions(strict, read({ readOnly: false }), host).readOnly).toBe(true)
  expect(restrict(strict, { readOnly: false }).readOnly).toBe(true)
  expect(restrict(settings, { theme: { value: 'dark' } })).toEqual({ theme: { value: 'dark' } })
})

test('a sign-in is that of the page if it has one, and otherwise that of the settings', () => {
  const [post, login] = [vi.fn(), vi.fn()]
  const openLogin = (sent: object) => {
    const { session } = frameOptions(settings, read(sent), { ...host, login, post })
    if ('login' in session) session.login?.('/tags')
  }
  openLogin({})
  openLogin({ session: { kind: 'gateway', login: false } })
  expect(login.mock.calls).toEqual([['/tags'], ['/tags']])
  openLogin({ session: { kind: 'gateway', login: true } })
  openLogin({ session: { kind: 'callback', account: 'ann', login: true } })
  expect(post.mock.calls).toEqual([
    ['login', ['/tags']],
    ['login', ['/tags']],
  ])
})
