import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { queryString } from '../api/path'
import { boot } from '../boot/boot'
import { readPreferences } from '../boot/readPreferences'
import { readSettings as readFirstSettings } from '../boot/readSettings'
import { agents } from '../contract/agents'
import { createPreferences } from '../common/preferences'
import { navigation } from '../domain/navigation'
import { parseSearch } from '../lib/browser/searchParams'
import { navItems } from './features'
import { readSettings } from './settings'

interface Page {
  /** the path and search of the address on https://x.test */
  at: string
  base?: string
  settings?: unknown
  /** what is stored by key */
  stored?: Record<string, string>
  preferences?: unknown
  languages?: string[]
}

afterEach(() => vi.unstubAllGlobals())

/** Runs the boot script in a new page and returns its requests and the attributes that it set on the document. */
async function visit(page: Page) {
  const { at, base = '/', settings = {}, preferences = {}, languages = ['en'] } = page
  const stored = new Map(Object.entries(page.stored ?? {}))
  stored.set('logkit-console:preferences', JSON.stringify(preferences))
  const requests: string[] = []
  const links: { href?: string }[] = []
  const documentElement = { dataset: {} as Record<string, string>, style: {}, lang: '' }
  const baseURI = new URL(base, 'https://x.test').href
  const window: { logkitConsoleEarly?: { list?: { url: string }; drawn?: Promise<void> } } = {}
  const location = new URL(at, 'https://x.test')
  class HTMLElement {
    dataset = { en: 'texts-en.js', zh: 'texts-zh.js' }
  }
  const globals = {
    window,
    self: { origin: 'https://x.test' },
    document: {
      documentElement,
      baseURI,
      currentScript: new HTMLElement(),
      createElement: () => ({}),
      getElementById: () => null,
      querySelector: () => null,
      querySelectorAll: () => [],
      head: { append: (link: object) => links.push(link) },
    },
    HTMLElement,
    HTMLTemplateElement: HTMLElement,
    location,
    history: { replaceState: (_: null, __: string, url: string) => (location.href = url) },
    addEventListener: () => undefined,
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    navigator: { languages },
    matchMedia: () => ({ matches: false }),
    requestAnimationFrame: () => 0,
    fetch: (input: URL | string) => {
      requests.push(String(input))
      return Promise.resolve(new Response(JSON.stringify(settings)))
    },
  }
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  boot()
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 0))
  const [config, ...lists] = requests
  return {
    config,
    lists,
    list: lists.at(-1),
    early: window.logkitConsoleEarly,
    links,
    remembered: stored.get('logkit-console:api'),
    at: location.href.slice(location.origin.length),
    ...documentElement,
  }
}

const listAt = (search: string) =>
  `v1/api/agents${queryString(agents.list, parseSearch(agents.list.query, new URLSearchParams(search)))}`

test.each([
  '',
  '?page=3&size=50',
  '?search=a b&tag=web&state=online,offline&sort=ip&order=descend',
  '?columns=hostname,ip&view=mine',
])('the early request for the list at %j equals that of the page', async (search) => {
  const { list, early } = await visit({ at: `/agents${search}` })
  expect(list).toBe(listAt(search))
  expect(early?.list?.url).toBe(list)
})

test('the root shows the unfiltered list, below any base', async () => {
  expect((await visit({ at: '/?tag=web' })).list).toBe(listAt(''))
  const { config, list } = await visit({
    at: '/ops/agents',
    base: '/ops/',
    settings: { api: { base: '/ops/v1/api/' } },
  })
  expect(config).toBe('https://x.test/ops/console.config.json')
  expect(list).toBe(`/ops/${listAt('')}`)
})

test.each([
  ['another page', { at: '/agents/a1' }],
  ['a filter that the server does not support', { at: '/agents?os=centos' }],
  ['an order that the console would correct', { at: '/agents?sort=color' }],
  ['a part of another page', { at: '/agents?embed=page' }],
  ['the demo', { at: '/agents', settings: { demo: { scenario: 'demo' } } }],
  ['signed requests', { at: '/agents', settings: { session: { kind: 'keys' } } }],
  [
    'signed requests, by their former name',
    { at: '/agents', settings: { session: { kind: 'token' } } },
  ],
])('no list is requested for %s', async (_, page) => {
  const { list, early } = await visit(page)
  expect(list).toBeUndefined()
  expect(early?.list).toBeUndefined()
})

test('the code waits for the first rows only, and not where they cannot be drawn', async () => {
  expect((await visit({ at: '/agents/a1' })).early?.drawn).toBeUndefined()
  expect((await visit({ at: '/agents?embed=page' })).early?.drawn).toBeUndefined()
  await (
    await visit({ at: '/agents', settings: { session: { kind: 'keys' } } })
  ).early?.drawn
  // The list of this server is not as documented.
  await (
    await visit({ at: '/agents' })
  ).early?.drawn
})

test('the API of the last visit is asked at once, and the settings have the last word', async () => {
  const api = 'https://x.test/ v1/api'
  const again = await visit({ at: '/agents', stored: { 'logkit-console:api': api } })
  expect(again.lists).toEqual([listAt('')])
  expect(again.remembered).toBe(api)
  const moved = await visit({
    at: '/agents',
    stored: { 'logkit-console:api': api },
    settings: { api: { base: 'other' } },
  })
  expect(moved.lists).toEqual([listAt(''), listAt('').replace('v1/api', 'other')])
  expect(moved.early?.list?.url).toBe(moved.lists[1])
  const signed = await visit({
    at: '/agents',
    stored: { 'logkit-console:api': api },
    settings: { session: { kind: 'keys' } },
  })
  expect(signed.early?.list).toBeUndefined()
  expect(signed.remembered).toBeUndefined()
  const elsewhere = await visit({
    at: '/ops/agents',
    base: '/ops/',
    stored: { 'logkit-console:api': api },
    settings: { session: { kind: 'keys' } },
  })
  expect(elsewhere.lists).toEqual([])
})

test.each([
  ['/ops/?to=/agents/a1%3Ftab=tags', '/ops/agents/a1?tab=tags'],
  ['/ops/?to=agents%3Ftag=web#x', '/ops/agents?tag=web#x'],
  ['/ops/index.html?tag=web', '/ops/?tag=web'],
  ['/ops/index.html?to=/configs/a%252Fb/edit', '/ops/configs/a%2Fb/edit'],
  ['/ops/?to=//evil.test/x', '/ops/evil.test/x'],
  ['/ops/?to=https://evil.test/', '/ops/https://evil.test/'],
  ['/ops/?to=../admin', '/ops/?to=../admin'],
  ['/ops/agents?to=/configs', '/ops/agents?to=/configs'],
])('the entry %s opens %s', async (entry, opened) => {
  expect((await visit({ at: entry, base: '/ops/' })).at).toBe(opened)
})

test('the list of a redirected address is requested early', async () => {
  const { list } = await visit({ at: '/ops/?to=/agents%3Ftag=web', base: '/ops/' })
  expect(list).toBe(listAt('?tag=web'))
})

test('language, theme and navigation are the remembered ones, by default those of the browser', async () => {
  const remembered = await visit({
    at: '/',
    preferences: { locale: 'zh', theme: 'dark', navigation: 'narrow', density: 'compact' },
  })
  expect(remembered).toMatchObject({
    lang: 'zh',
    dataset: { theme: 'dark', navigation: 'narrow', density: 'compact' },
    links: [{ rel: 'modulepreload', href: 'texts-zh.js' }],
  })
  const defaults = await visit({ at: '/', languages: ['de', 'zh-CN'] })
  expect(defaults).toMatchObject({ lang: 'zh', dataset: { theme: 'light', navigation: 'wide' } })
})

test('the boot script and the console read the same of settings and preferences', () => {
  const settings = {
    title: 'Ops',
    environment: { name: 'prod', tone: 'danger' },
    locale: 'zh',
    theme: 'dark',
    api: { base: '/v1/api/' },
  }
  for (const sent of [{}, settings]) {
    const { title, environment, locale, theme } = readSettings(sent)
    expect(readFirstSettings(sent)).toMatchObject({ title, environment, locale, theme })
  }
  const text = JSON.stringify({
    refresh: 60,
    columns: { agents: { order: ['ip', 3], hidden: ['os'], width: { ip: 80, os: 0 } } },
  })
  const { refresh, columns } = createPreferences('x', () => ({
    ...localStorageOf(text),
    length: 1,
  })).get()
  expect(readPreferences(text)).toMatchObject({ refresh, columns: columns?.agents })
})

test('the navigation of the boot script is that of the features, with the same icons', () => {
  expect(navigation).toEqual(navItems.map(({ to, name }) => ({ name, to })))
  const parts = readFileSync('scripts/build/bootParts.ts', 'utf8')
  for (const { name } of navItems) {
    const [, icon] = new RegExp(`^  ${name}: '(\\w+)'`, 'm').exec(parts) ?? []
    expect(readFileSync(`src/features/${name}/index.ts`, 'utf8')).toContain(`icon: ${icon},`)
  }
})

const localStorageOf = (text: string) => ({
  getItem: () => text,
  setItem: () => {},
  removeItem: () => {},
  clear: () => {},
  key: () => null,
})
