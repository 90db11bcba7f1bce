import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

/** Holds matching requests until `release` is called. */
async function hold(page: Page, url: string | RegExp) {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(url, async (route) => {
    await released
    await route.continue()
  })
  return release
}

const code = /\/assets\/index-.*\.js$/
const list = /\/v1\/api\/agents\?/

/** What the boot script has drawn before the code is there. */
const drawn = (page: Page) => page.locator('[data-boot]')

/** The elements of the page with their texts and boxes, without what is loaded later and what is read apart. */
const picture = (page: Page) =>
  page.evaluate(() => {
    const parts = 'nav, header, [role="search"], table, [data-pages]'
    const apart = '[role="group"], [popover], select, [role="separator"], header time'
    return [...document.querySelectorAll(`.lk-console :is(${parts}) *`)]
      .filter((element) => !element.closest(apart))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const text = [...element.childNodes]
          .map((node) => (node instanceof Text ? node.data : ''))
          .join('')
        const { color, backgroundColor, fontWeight } = getComputedStyle(element)
        const box = [x, y, width, height].map((px) => Math.round(px * 10) / 10).join(' ')
        const look = `${color} ${backgroundColor} ${fontWeight}`
        return `${element.localName} ${box} ${text} ${element.getAttribute('d') ?? look}`
      })
  })

const neverIdle = () => {
  window.requestIdleCallback = () => 0
}

const box = async (page: Page, selector: string) => page.locator(selector).first().boundingBox()

for (const [name, width, preferences] of [
  ['a wide window', 1280, {}],
  ['folded navigation', 1280, { navigation: 'narrow' }],
  ['a narrow window', 420, {}],
] as const) {
  test(`the shell is painted in its final place before the code has loaded: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(
      (text) => localStorage.setItem('logkit-console:preferences', text),
      JSON.stringify(preferences),
    )
    const release = await hold(page, code)
    const releaseList = await hold(page, list)
    await page.goto('/agents', { waitUntil: 'commit' })
    const painted = [await box(page, '.boot-side'), await box(page, '.boot-header')]
    release()
    releaseList()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
    await expect(drawn(page)).toHaveCount(0)
    const navigation = await page.getByRole('navigation', { name: 'Main navigation' }).all()
    const real = [
      (await navigation[0]?.boundingBox()) ?? null,
      await page.getByRole('banner').boundingBox(),
    ]
    expect(painted).toEqual(real)
  })
}

for (const [name, width, address, preferences] of [
  ['English', 1280, '/agents', {}],
  ['Chinese', 1280, '/agents?size=3&page=2&state=online', { locale: 'zh' }],
  ['English, narrow', 420, '/agents?size=5', { theme: 'dark' }],
  ['Chinese, narrow', 420, '/agents?search=web', { locale: 'zh' }],
  [
    'columns of the user',
    1280,
    '/agents?sort=ip&order=descend',
    {
      density: 'compact',
      theme: 'dark',
      columns: { agents: { order: ['id', 'macs'], hidden: ['os'], width: { hostname: 222 } } },
    },
  ],
] as const) {
  test(`the first page is drawn before its code, and the code changes nothing: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(
      (text) => localStorage.setItem('logkit-console:preferences', text),
      JSON.stringify(preferences),
    )
    const release = await hold(page, code)
    await page.goto(address, { waitUntil: 'commit' })
    const box = drawn(page).getByRole('checkbox').nth(1)
    await box.check()
    await drawn(page).locator('td a').nth(1).focus()
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 10))
    const before = await picture(page)
    release()
    await expect(drawn(page)).toHaveCount(0)
    expect(await picture(page)).toEqual(before)
    expect(before.length).toBeGreaterThan(200)
    await expect(page.getByRole('table').locator('td a').nth(1)).toBeFocused()
    await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
    expect(await page.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(
      Math.min(10, await room(page)),
    )
  })
}

/** px that the page can be scrolled by */
const room = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    return main ? main.scrollHeight - main.clientHeight : 0
  })

test('what is typed and pressed before the code is there is done when it is', async ({ page }) => {
  const release = await hold(page, code)
  await page.goto('/agents', { waitUntil: 'commit' })
  const field = page.getByRole('textbox', { name: 'Hostname contains' })
  await field.pressSequentially('w')
  release()
  await expect(page).toHaveURL(/search=w/)
  await expect(field).toBeFocused()
  await field.pressSequentially('eb')
  await expect(page).toHaveURL(/search=web/)
})

test('a link of the drawn page is followed, by the code where it comes soon', async ({ page }) => {
  const release = await hold(page, code)
  await page.goto('/agents', { waitUntil: 'commit' })
  await drawn(page).getByRole('link', { name: 'web-01' }).click()
  release()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  await page.goBack()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})

test.describe('an answer of another form', () => {
  test('is left to the code', async ({ page, world }) => {
    world.faults = [{ match: () => true, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
    await page.goto('/agents')
    await expect(drawn(page)).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('button', { name: 'Retry' })).toBeVisible()
  })
})

test('the list is requested while the code is loading, and only once', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => {
    if (/\/agents\?.*size=20/.test(request.url())) requested.push(request.url())
  })
  const release = await hold(page, code)
  const early = page.waitForRequest(/\/v1\/api\/agents\?.*size=20.*tag=web/)
  await page.goto('/agents?tag=web', { waitUntil: 'commit' })
  await early
  release()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.webAgents)
  expect(requested).toHaveLength(1)
})

test.describe('without data saving', () => {
  test.use({ preload: true })

  test('other pages are preloaded when the first one is idle', async ({ page }) => {
    const other = page.waitForRequest(/\/assets\/AgentPage.*\.js$/)
    const typeface = page.waitForResponse(/\/assets\/inter-.*\.woff2$/)
    await page.goto('/agents')
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
    await other
    await typeface
    // The next visit has it from the cache, before any code has run.
    await expect
      .poll(() => page.evaluate(() => localStorage['logkit-console:typeface']))
      .toMatch(/inter-/)
    await page.reload()
    expect(
      await page.evaluate(() => Array.from(document.fonts, ({ family }) => family)),
    ).toContainEqual(expect.stringContaining('Inter Variable'))
  })
})

test('with data saving the code of a page is loaded when the page is opened', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  const pages = requested.flatMap((url) => /assets\/(\w+Page)-[^/]*js$/.exec(url)?.[1] ?? [])
  expect(pages).toEqual(['AgentPage'])
})

test('hovering a link preloads its page', async ({ page }) => {
  await page.addInitScript(neverIdle)
  await page.goto('/agents')
  const other = page.waitForRequest(/\/assets\/AgentPage.*\.js$/)
  await page.getByRole('link', { name: 'web-01' }).hover()
  await other
  await expect(page).toHaveURL(/\/agents$/)
})

test('a page whose code is slow shows its outline at once, and the old page is only hidden', async ({
  page,
}) => {
  await page.addInitScript(neverIdle)
  const release = await hold(page, /\/assets\/AgentPage.*\.js$/)
  await page.goto('/agents')
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(table(page, 'Agents').root).toBeHidden()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Agents')
  await expect(main.getByRole('status', { name: 'Loading' })).toBeVisible()
  release()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('web-01')
  await expect(table(page, 'Agents').root).toHaveCount(0)
})
