import type { Page } from '@playwright/test'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

/** Holds back what matches until `release` is called. */
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

const neverIdle = () => {
  window.requestIdleCallback = () => 0
}

const box = async (page: Page, selector: string) => page.locator(selector).first().boundingBox()

for (const [name, width, preferences] of [
  ['a wide window', 1280, {}],
  ['folded navigation', 1280, { navigation: 'narrow' }],
  ['a narrow window', 420, {}],
] as const) {
  test(`the frame is painted before the code is there, in its final place: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(
      (text) => localStorage.setItem('logkit-console:preferences', text),
      JSON.stringify(preferences),
    )
    const release = await hold(page, code)
    await page.goto('/agents', { waitUntil: 'commit' })
    const painted = [await box(page, '.boot-side'), await box(page, '.boot-header')]
    release()
    await expect(table(page, 'Agents').rows).toHaveCount(12)
    const navigation = await page.getByRole('navigation', { name: 'Main navigation' }).all()
    const real = [
      (await navigation[0]?.boundingBox()) ?? null,
      await page.getByRole('banner').boundingBox(),
    ]
    expect(painted).toEqual(real)
  })
}

test('the list is asked for while the code is on its way, and only once', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/agents\?.*size=20/.test(request.url())) asked.push(request.url())
  })
  const release = await hold(page, code)
  const early = page.waitForRequest(/\/v1\/api\/agents\?.*size=20.*tag=web/)
  await page.goto('/agents?tag=web', { waitUntil: 'commit' })
  await early
  release()
  await expect(table(page, 'Agents').rows).toHaveCount(7)
  expect(asked).toHaveLength(1)
})

test.describe('without a wish to save data', () => {
  test.use({ ahead: true })

  test('other pages are loaded once the first has nothing left to do', async ({ page }) => {
    const other = page.waitForRequest(/\/assets\/AgentPage.*\.js$/)
    await page.goto('/agents')
    await other
  })
})

test('who saves data is sent the code of a page when it is opened', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(12)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  const pages = asked.flatMap((url) => /assets\/(\w+Page)-[^/]*js$/.exec(url)?.[1] ?? [])
  expect(pages).toEqual(['AgentPage'])
})

test('hovering a link loads its page before it is opened', async ({ page }) => {
  await page.addInitScript(neverIdle)
  await page.goto('/agents')
  const other = page.waitForRequest(/\/assets\/AgentPage.*\.js$/)
  await page.getByRole('link', { name: 'web-01' }).hover()
  await other
  await expect(page).toHaveURL(/\/agents$/)
})

test('a page whose code is slow shows its frame at once; nothing on the old one is lost', async ({
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
