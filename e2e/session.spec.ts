import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { storedText, untilStored } from './drivers/editor'
import { table } from './drivers/table'
import { expect, isolatedTest, test } from './fixtures'

test.describe('keys typed into the page', () => {
  test.use({
    settings: { session: { kind: 'token' } },
    auth: { my_ak: 'my_sk', other_ak: 'other_sk' },
  })

  test('sign in and out without being stored, and wrong ones are refused', async ({
    page,
    world,
  }) => {
    await page.goto('/agents')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(world.requests).toBe(0)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('Enter the Access key (AK).')).toBeVisible()
    await signIn(page, 'my_ak', 'my_sk')
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
    await page.getByRole('button', { name: 'Account' }).click()
    await expect(page.getByText('my_ak')).toBeVisible()
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    )
    expect(stored).not.toContain('my_sk')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Access key (AK)' })).toHaveValue('')

    await signIn(page, 'my_ak', 'wrong')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('The server does not accept these keys.')
    await signIn(page, 'my_ak', 'my_sk')
    await expect(dialog).toBeHidden()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  })

  test('signing out deletes drafts, and all local data on request', async ({ page }) => {
    await page.goto('/configs/nginx-access/edit')
    await signIn(page, 'my_ak', 'my_sk')
    await page.getByRole('textbox', { name: 'Log file pattern', exact: true }).fill('/draft/*.log')
    await untilStored(page, '/draft/*.log')
    await untilStored(page, 'access.log')
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('checkbox', { name: /^Also delete plans/ }).check()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect.poll(() => storedText(page)).not.toMatch(/draft|access\.log/)
  })

  isolatedTest(
    'keys that are kept for the tab survive a reload, are unknown to other tabs, and end with any of them',
    async ({ page, context }) => {
      // Signing out does not wait for databases, which a browser may never open.
      await context.addInitScript(() => {
        const unanswered = () => new EventTarget()
        Object.assign(IDBFactory.prototype, { open: unanswered, deleteDatabase: unanswered })
      })
      await page.goto('/agents')
      await page.getByRole('checkbox', { name: /Keep for this tab/ }).check()
      await signIn(page, 'my_ak', 'my_sk')
      await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
      await page.reload()
      await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
      const other = await context.newPage()
      await other.goto('/agents?search=web')
      await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      await signIn(other, 'my_ak', 'my_sk')
      await expect(table(other, 'Agents').row('web-01')).toBeVisible()
      await page.getByRole('button', { name: 'Account' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      for (const tab of [page, other]) {
        await expect(tab.getByRole('heading', { name: 'Sign in' })).toBeVisible()
        await expect(tab).toHaveURL('/agents')
      }
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('my_sk')
    },
  )

  test('an expired session opens the sign-in over the page and keeps typed text', async ({
    page,
    world,
  }) => {
    await page.goto('/agents')
    await signIn(page, 'my_ak', 'my_sk')
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
    world.faults = [{ match: () => true, fault: { status: 401, body: '{"error":"bad token"}' } }]
    const search = page.getByRole('textbox', { name: 'Hostname contains' })
    await search.fill('web')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Sign in again')
    world.faults = []
    await signIn(page, 'my_ak', 'my_sk')
    await expect(dialog).toBeHidden()
    await expect(table(page, 'Agents').rows).toHaveCount(6)
    await expect(search).toHaveValue('web')
  })

  test('another account sees no data of the first one', async ({ page, world }) => {
    await page.goto('/agents/a01')
    await signIn(page, 'my_ak', 'my_sk')
    await expect(page.getByRole('region', { name: 'Hardware' })).toBeVisible()
    world.faults = [{ match: () => true, fault: { status: 401 } }]
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    world.faults = [{ match: () => true, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
    await signIn(page, 'other_ak', 'other_sk')
    await expect(page.getByRole('alert')).toContainText('No access to the agent')
    await expect(page.getByText('10.0.0.1')).toBeHidden()
    await expect(page.getByText('web-01')).toBeHidden()
  })
})

test.describe('a gateway in front', () => {
  test.use({ settings: { session: { kind: 'gateway', loginUrl: 'https://login.example.com/' } } })

  test('its sign-in page in place of data means that the session has ended', async ({
    page,
    context,
  }) => {
    let signedOut = true
    await context.route('**/v1/api/**', (route) =>
      signedOut
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>sign in' })
        : route.fallback(),
    )
    await page.goto('/agents')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('link', { name: 'Go to sign-in' })).toHaveAttribute(
      'href',
      'https://login.example.com/',
    )
    await expect(page.getByLabel('Secret key (SK)')).toBeHidden()
    signedOut = false
    await dialog.getByRole('button', { name: 'Retry' }).click()
    await expect(dialog).toBeHidden()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  })
})

async function signIn(page: Page, accessKey: string, secretKey: string) {
  await page.getByRole('textbox', { name: 'Access key (AK)' }).fill(accessKey)
  await page.getByLabel('Secret key (SK)').fill(secretKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
