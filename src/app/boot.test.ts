import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { queryString } from '../api/path'
import { agents } from '../contract/agents'
import { parseSearch } from '../lib/browser/searchParams'

const script = readFileSync('public/boot.js', 'utf8')

interface Page {
  /** the path and search of the address on https://x.test */
  at: string
  base?: string
  settings?: unknown
  preferences?: unknown
  languages?: string[]
}

/** Runs `boot.js` in a new page and returns its requests and the attributes that it set on the document. */
async function boot({ at, base = '/', settings = {}, preferences = {}, languages = ['en'] }: Page) {
  const requests: string[] = []
  const links: { href?: string }[] = []
  const documentElement = { dataset: {} as Record<string, string>, style: {}, lang: '' }
  const baseURI = new URL(base, 'https://x.test').href
  const window: { logkitConsoleEarly?: { list?: { url: string } } } = {}
  const location = new URL(at, 'https://x.test')
  runInNewContext(script, {
    window,
    document: {
      documentElement,
      baseURI,
      currentScript: { dataset: { en: 'texts-en.js', zh: 'texts-zh.js' } },
      createElement: () => ({}),
      head: { append: (link: object) => links.push(link) },
    },
    location,
    history: { replaceState: (_: null, __: string, url: string) => (location.href = url) },
    addEventListener: () => undefined,
    setTimeout: () => 0,
    localStorage: { getItem: () => JSON.stringify(preferences) },
    navigator: { languages },
    matchMedia: () => ({ matches: false }),
    requestAnimationFrame: () => 0,
    fetch: (input: URL | string) => {
      requests.push(String(input))
      return Promise.resolve(new Response(JSON.stringify(settings)))
    },
    URL,
    URLSearchParams,
  })
  await new Promise((resolve) => setTimeout(resolve, 0))
  const [config, list] = requests
  return {
    config,
    list,
    early: window.logkitConsoleEarly,
    links,
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
])('the early request for the list at %j equals that of the page', async (search) => {
  const { list, early } = await boot({ at: `/agents${search}` })
  expect(list).toBe(listAt(search))
  expect(early?.list?.url).toBe(list)
})

test('the root shows the unfiltered list, below any base', async () => {
  expect((await boot({ at: '/?tag=web' })).list).toBe(listAt(''))
  const { config, list } = await boot({
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
  ['the demo', { at: '/agents', settings: { demo: { scenario: 'demo' } } }],
  ['signed requests', { at: '/agents', settings: { session: { kind: 'keys' } } }],
  [
    'signed requests, by their former name',
    { at: '/agents', settings: { session: { kind: 'token' } } },
  ],
])('no list is requested for %s', async (_, page) => {
  expect((await boot(page)).list).toBeUndefined()
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
  expect((await boot({ at: entry, base: '/ops/' })).at).toBe(opened)
})

test('the list of a redirected address is requested early', async () => {
  const { list } = await boot({ at: '/ops/?to=/agents%3Ftag=web', base: '/ops/' })
  expect(list).toBe(listAt('?tag=web'))
})

test('language, theme and navigation are the remembered ones, by default those of the browser', async () => {
  const remembered = await boot({
    at: '/',
    preferences: { locale: 'zh', theme: 'dark', navigation: 'narrow', density: 'compact' },
  })
  expect(remembered).toMatchObject({
    lang: 'zh',
    dataset: { theme: 'dark', navigation: 'narrow', density: 'compact' },
    links: [{ rel: 'modulepreload', href: 'texts-zh.js' }],
  })
  const defaults = await boot({ at: '/', languages: ['de', 'zh-CN'] })
  expect(defaults).toMatchObject({ lang: 'zh', dataset: { theme: 'light', navigation: 'wide' } })
})
