import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, isolatedTest, test } from './fixtures'

const code = '**/assets/index-*.js'
const own = '<!doctype html><div id="logkit-console"></div>'

/** Answers that the code of the page may get, and what the page then says. */
const answers = [
  [{ status: 404 }, 'The server does not have this file'],
  [{ contentType: 'text/html', body: own }, 'answers with the page of the console'],
  [{ contentType: 'text/html', body: '<form>sign in</form>' }, 'You are signed out'],
  [{ contentType: 'text/plain', body: 'let a' }, 'a type that browsers do not run'],
  [{ contentType: 'text/javascript', body: 'throw Error("old")' }, 'Uncaught Error: old'],
  [{ contentType: 'text/javascript', body: 'let a = (' }, 'The code fails in this browser'],
  [{ status: 503 }, '(503)'],
] as const

test.describe('code that does not come or does not run', () => {
  test.use({ expectedOutput: /^Error: old|SyntaxError|MIME type/ })

  test('is named at once, and a reload starts the console', async ({ page }) => {
    for (const [answer, text] of answers) {
      await page.route(code, (route) => route.fulfill(answer))
      await page.goto('/agents?tag=web', { waitUntil: 'commit' })
      const main = page.getByRole('main')
      await expect(main).toContainText(text)
      await expect(main).toContainText(/assets\/index-/)
      await page.unroute(code)
    }
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.webAgents)
  })
})

test.describe('scripts that a policy forbids', () => {
  test.use({ expectedOutput: /Content Security Policy/ })

  test('leave a sentence that needs none', async ({ page }) => {
    await page.route('**/agents', async (route) => {
      const response = await route.fetch()
      const headers = { 'content-security-policy': "script-src 'none'" }
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } })
    })
    await page.goto('/agents')
    const text = page.getByText('The console has not started')
    await expect(text).toBeHidden()
    await endAnimations(page)
    await expect(text).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  })
})

isolatedTest.describe('code that a policy stops while it draws the page', () => {
  isolatedTest.use({ expectedOutput: /TrustedHTML/ })

  isolatedTest('leaves no empty page', async ({ page }) => {
    await page.clock.install()
    await page.addInitScript(() => {
      // Code that is not the console's, such as that of an extension.
      CSSStyleSheet.prototype.replaceSync = (text) => {
        document.createElement('style').innerHTML = text
      }
    })
    await page.goto('/agents', { waitUntil: 'commit' })
    await expect(async () => {
      await page.clock.runFor(2000)
      await expect(page.getByRole('main')).toContainText(
        'A security policy of the server blocks this',
        { timeout: 1000 },
      )
    }).toPass()
  })
})

isolatedTest('settings that never come are named after some seconds', async ({ page }) => {
  await page.clock.install()
  await page.route('**/console.config.json', () => undefined)
  await page.goto('/agents', { waitUntil: 'commit' })
  await expect(async () => {
    await page.clock.runFor(2000)
    const options = { timeout: 300 }
    await expect(page.getByRole('main')).toContainText('console.config.json', options)
  }).toPass()
  await expect(page.getByRole('main')).toContainText('The server does not answer.')
})

/** Lets the time of the style sheet pass. */
const endAnimations = (page: Page) =>
  page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
