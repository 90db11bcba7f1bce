import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'

// Most users have animations on.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('the language changes at once, with the texts of the library, and is remembered', async ({
  page,
}) => {
  await page.goto('/agents')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机器')
  await expect(page).toHaveTitle('机器 · Logkit Console')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  await expect(page.getByRole('combobox', { name: '每页条数' })).toHaveValue('20')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机器')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agents')
})

test('theme and density are remembered, and the theme is set before the first paint', async ({
  page,
}) => {
  await page.goto('/agents')
  await page.getByRole('button', { name: 'Preferences' }).click()
  await page.getByRole('radio', { name: 'Dark' }).press('Space')
  await page.getByRole('radio', { name: 'Compact' }).press('Space')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  const row = table(page, 'Agents').rows.first()
  const height = async () => (await row.boundingBox())?.height ?? 0
  await expect.poll(height).toBeLessThan(34)
  const compact = await height()
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto('/agents', { waitUntil: 'domcontentloaded' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.unroute('**/assets/*.js')
  await page.goto('/agents')
  await expect(row).toBeVisible()
  expect(await height()).toBe(compact)
})

test('times are shown in the chosen time zone and name it', async ({ page }) => {
  await page.goto('/agents/a01')
  const registered = page.getByRole('region', { name: 'Identity' }).locator('time')
  await expect(registered).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(/)
  const utc = await registered.innerText()
  await page.getByRole('button', { name: 'Preferences' }).click()
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Shanghai')
  await selectOption(page, 'Time zone', 'Asia/Shanghai')
  await expect(registered).toHaveText(/GMT\+8 \(/)
  expect(await registered.innerText()).not.toBe(utc)
  await page.reload()
  await expect(registered).toHaveText(/GMT\+8 \(/)
})

test('the theme follows the system unless one was chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/agents')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('the keyboard alone reaches everything', async ({ page }) => {
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const link = page.getByRole('link', { name: 'db-01' })
  for (let presses = 0; presses < 40 && !(await isFocused(link)); presses++)
    await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('db-01')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('tab', { name: 'Summary' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/tab=metrics/)
})

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('popups open in their final place', async ({ page }) => {
    await page.goto('/agents')
    await page.getByRole('combobox', { name: 'State' }).click()
    await page.getByTitle('offline').locator('visible=true').last().click()
    await expect(page).toHaveURL(/state=offline/)
    await page.getByRole('button', { name: 'Account' }).click()
    await expect(page.getByRole('dialog', { name: 'Account' })).toBeInViewport({ ratio: 1 })
  })
})

test('an unknown address is reported and leads to the agents', async ({ page }) => {
  await page.goto('/nowhere/at/all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await page.getByRole('main').getByRole('link', { name: 'Go to agents' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})

test('a lost connection shows a banner on every page, and its retry restores everything', async ({
  page,
  world,
}) => {
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  world.faults = [{ match: () => true, fault: { cut: 'before' } }]
  await page.getByRole('button', { name: 'Refresh' }).click()
  const banner = page
    .getByRole('status')
    .filter({ hasText: 'The server cannot be reached. The data shown' })
  await expect(banner).toBeVisible()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  // The automatic retries have failed; only the button retries now.
  await expect(page.getByText(/^Shown as of .*: The server cannot be reached\.$/)).toBeVisible()
  world.faults = []
  await banner.getByRole('button', { name: 'Retry' }).click()
  await expect(banner).toBeHidden()
})

test('a page whose code is missing offers a reload and keeps typed text', async ({ page }) => {
  await page.route('**/assets/AgentPage*', (route) => route.fulfill({ status: 404 }))
  // A part that a page can do without is missed by nobody.
  await page.route('**/assets/ResizeHandle*.js', (route) => route.abort())
  await page.goto('/agents')
  const search = page.getByRole('textbox', { name: 'Hostname contains' })
  await search.fill('web-01')
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(page.getByText('A new version of the console was deployed.')).toBeVisible()
  await expect(search).toHaveValue('web-01')
  await expect(table(page, 'Agents').rows).toHaveCount(1)
  // Without a connection nothing was deployed, and the page opens as soon as there is one.
  await page.unroute('**/assets/AgentPage*')
  await page.route('**/assets/AgentPage*', (route) => route.abort())
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(page.getByText('There is no connection.')).toBeVisible()
  await page.unroute('**/assets/AgentPage*')
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('web-01')
  await expect(page.getByText('There is no connection.')).toBeHidden()
})

test('a language whose texts are missing is not applied, and a reload is offered', async ({
  page,
}) => {
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  // The error names the file that fails last: the texts, or the one with antd's, which imports them.
  const texts = '**/assets/{texts-zh,antd}-*.js'
  await page.route(texts, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByText('A new version of the console was deployed.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agents')
  await page.unroute(texts)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agents')
})

test.describe('a page that crashes', () => {
  test.use({ expectedOutput: /boom/ })

  test('leaves the shell working', async ({ page }) => {
    const body = 'export function AgentPage() { throw new Error("boom") }'
    await page.route('**/assets/AgentPage*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    )
    await page.goto('/agents/a01')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page stopped working')
    await page.getByText('Details', { exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('boom')
    const navigation = page.getByRole('navigation', { name: 'Main navigation' })
    await navigation.getByRole('link', { name: 'Agents' }).click()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  })
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 420, height: 800 } })

  test('has the navigation in a drawer and shows rows in one column', async ({ page }) => {
    await page.goto('/agents')
    await expect(table(page, 'Agents').row('web-01')).toContainText('10.0.0.1')
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    )
    expect(wider).toBe(false)
    await selectOption(page, 'Sort by', 'Address')
    await expect(page).toHaveURL(/sort=ip/)
    await page.getByRole('button', { name: 'Open navigation' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Agents' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})

test.describe('a named environment', () => {
  test.use({ settings: { environment: { name: 'Production', tone: 'danger' }, title: 'Fleet' } })

  test('is shown in the header of every page', async ({ page }) => {
    await page.goto('/agents')
    await expect(page.getByTitle('Environment: Production')).toBeVisible()
    await expect(page).toHaveTitle('Agents · Fleet')
  })
})

test.describe('a settings file with an error', () => {
  test.use({ settings: { theme: 'pink' } })

  test('shows a page that names the key', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading')).toHaveText('The console cannot start')
    await expect(page.getByText('Setting: theme')).toBeVisible()
    await expect(page.getByText(/expected one of system, light, dark/)).toBeVisible()
  })
})

const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement)
