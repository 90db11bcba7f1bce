import type { Page } from '@playwright/test'
import { createWorld } from '../mocks/scenarios/createWorld'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

/** A foreign page with its own styles and room for two consoles. */
const foreignPage = `<!doctype html><html lang="de"><head><title>Portal</title>
  <style>button { border-radius: 20px } body { font: 20px serif }</style></head>
  <body><h1>Portal</h1><div id="a" style="height:400px"></div><div id="b" style="height:400px"></div>
  <script type="module" src="/foreign.js"></script></body></html>`

async function openPortal(page: Page, script: string) {
  await page.route('**/portal', (route) =>
    route.fulfill({ contentType: 'text/html', body: foreignPage }),
  )
  await page.route('**/foreign.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `import { mountConsole } from '/embed.js'\n${script}`,
    }),
  )
  await page.goto('/portal')
}

test('a foreign page hosts two independent consoles, and unmounting one leaves the other working', async ({
  page,
  site,
}) => {
  site.mount('/a/v1/api', createWorld('small', { now: Date.now }))
  site.mount('/b/v1/api', createWorld('demo', { now: Date.now }))
  await openPortal(
    page,
    `const shared = { session: { kind: 'gateway' }, routing: { kind: 'memory', initialPath: '/agents' } }
    window.consoles = [
      mountConsole(document.getElementById('a'), { ...shared, serverId: 'a', api: { base: '/a/v1/api' }, locale: { value: 'en' }, theme: { value: 'light' } }),
      mountConsole(document.getElementById('b'), { ...shared, serverId: 'b', api: { base: '/b/v1/api' }, locale: { value: 'zh' }, theme: { value: 'dark' } }),
    ]`,
  )
  const first = page.locator('#a')
  const second = page.locator('#b')
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Agents')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('机器')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect(table(page, '机器').rows).toHaveCount(20)
  const background = (element: typeof first) =>
    element
      .locator('[lang]')
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await background(first)).not.toBe(await background(second))

  // Popups stay inside their console; title, language and address stay the host's.
  await second.getByRole('button', { name: '账号' }).click()
  await expect(second.getByRole('dialog', { name: '账号' })).toContainText('服务器')
  expect(
    await page.evaluate(
      () => document.querySelectorAll('body > .lk-popover, body > [class*=lk-]').length,
    ),
  ).toBe(0)
  await expect(page).toHaveTitle('Portal')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveURL(/\/portal$/)

  // An update takes effect without a new mount: colours, language, layout and hidden pages with their links.
  await page.evaluate(`consoles[0].update({
    locale: { value: 'zh', lock: true }, theme: { value: 'dark', lock: true }, tokens: { surface: '#102030' },
    layout: { headingLevel: 2 }, features: { tags: false, grok: false }, readOnly: true })`)
  await expect(first.getByRole('heading', { level: 2, name: '机器' })).toBeVisible()
  expect(await background(first)).toBe('rgb(16, 32, 48)')
  await expect(first.getByRole('button', { name: 'English' })).toBeHidden()
  await expect(first.getByRole('link', { name: '监控' })).toBeVisible()
  await expect(first.getByRole('link', { name: '标签' })).toBeHidden()
  await page.evaluate(`consoles[0].navigate('/tags')`)
  await expect(first.getByRole('heading', { level: 2 })).toHaveText('此处不提供该页面')
  await page.evaluate(`consoles[0].update({ layout: { header: false, navigation: false } })`)
  await expect(first.getByRole('banner')).toHaveCount(0)

  await page.evaluate('consoles[0].unmount()')
  await expect(first).toBeEmpty()
  await second.getByRole('link', { name: 'api-bj-001' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('api-bj-001')
  await expect(page).toHaveURL(/\/portal$/)
})

test('a portal gives tokens, owns the address and learns what happens', async ({ page, site }) => {
  const world = createWorld('small', { now: Date.now })
  const authorizations: (string | undefined)[] = []
  site.mount('/c/v1/api', world)
  page.on('request', (request) => {
    if (request.url().includes('/c/v1/api/')) authorizations.push(request.headers().authorization)
  })
  await openPortal(
    page,
    `window.seen = []
    window.asked = 0
    window.signedIn = true
    const listeners = new Set()
    addEventListener('popstate', () => listeners.forEach((listener) => listener()))
    const on = Object.fromEntries(['ready', 'navigate', 'dirty', 'signedOut'].map((name) =>
      [name, (...values) => seen.push([name, ...values.map(String)].join(' '))]))
    window.mounted = mountConsole(document.getElementById('a'), {
      serverId: 'c', api: { base: '/c/v1/api' }, locale: { value: 'en', lock: true },
      session: {
        kind: 'callback', account: 'ann',
        async authorize() {
          asked += 1
          if (!signedIn) throw new Error('Your portal session has ended')
          return { value: 'Bearer ' + asked, covers: 'all', expiresAt: Date.now() + 3600_000 }
        },
        login: (returnTo) => seen.push('login ' + returnTo),
      },
      routing: { kind: 'host', history: {
        current: () => location.hash.slice(1) || '/',
        push: (path) => history.pushState(null, '', '#' + path),
        replace: (path) => history.replaceState(null, '', '#' + path),
        listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
      } },
      hrefFor: (path) => '/portal#' + path,
      on,
    })
    mountConsole(document.getElementById('b'), { serverId: 'd', api: { base: '/' }, session: { kind: 'callback', account: 'x' } })
      .ready.catch((error) => seen.push('rejected ' + error.message))`,
  )
  const console = page.locator('#a')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  expect(new Set(authorizations)).toEqual(new Set(['Bearer 1']))
  await expect(page).toHaveURL(/portal#\/agents$/)
  // Options that are wrong are named in the element.
  const failure = page.locator('#b').getByRole('main')
  await expect(failure).toContainText('session.authorize: expected a function')
  await expect(failure).not.toContainText('console.config.json')

  // A plain click stays inside, the address of the link is that of the portal, and Back comes back.
  const link = console.getByRole('link', { name: 'web-01' })
  await expect(link).toHaveAttribute('href', '/portal#/agents/a01')
  await link.click()
  await expect(console.getByRole('heading', { level: 1 })).toHaveText('web-01')
  await expect(page).toHaveURL(/portal#\/agents\/a01$/)
  await page.goBack()
  await expect(console.getByRole('heading', { level: 1 })).toHaveText('Agents')

  // The end of the portal's session is shown in its words, and ends with its sign-in.
  await page.evaluate(`signedIn = false; mounted.sessionRenewed()`)
  const dialog = console.getByRole('dialog')
  await expect(dialog).toContainText('Your portal session has ended')
  await dialog.getByRole('button', { name: 'Go to sign-in' }).click()
  await page.evaluate(`signedIn = true; mounted.sessionRenewed()`)
  await expect(dialog).toBeHidden()
  // The title of an agent is its id until its name is known.
  const seen = await page.evaluate<string[]>('seen')
  expect(seen.filter((line) => line !== 'navigate /agents/a01 a01')).toEqual([
    'rejected session.authorize: expected a function',
    expect.stringMatching(/^(ready|navigate \/agents Agents)$/),
    expect.stringMatching(/^(ready|navigate \/agents Agents)$/),
    'navigate /agents/a01 web-01',
    'navigate /agents Agents',
    'signedOut Error: Your portal session has ended',
    'login /agents',
  ])
})
