import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { expect, test } from './fixtures'
import { table } from './drivers/table'

const views = (page: Page) => page.getByRole('dialog', { name: 'Views' })
const open = (page: Page, name = 'Views') => page.getByRole('button', { name }).click()
const nameField = (page: Page) => views(page).getByRole('textbox', { name: 'Name', exact: true })

async function save(page: Page, name: string) {
  await nameField(page).fill(name)
  await views(page).getByRole('button', { name: 'Save' }).click()
}

test('a view keeps filters, order, page size and columns under a name', async ({ page }) => {
  await page.goto('/agents?state=online&sort=ip&size=50&columns=hostname,ip')
  await open(page)
  await expect(views(page)).toContainText('No views yet.')
  await save(page, '  Online by address ')
  await expect(page.getByRole('button', { name: 'View: Online by address' })).toBeVisible()
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await open(page)
  await views(page).getByRole('link', { name: 'Online by address' }).click()
  await expect(views(page)).toBeHidden()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.onlineAgents)
  await expect(page).toHaveURL(/state=online&sort=ip&size=50&columns=hostname,ip&view=/)
  expect(await table(page, 'Agents').titles.allInnerTexts()).toEqual(['Hostname', 'Address'])
  await goBack(page)
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible()
})

test('an opened view shows that the list differs, and can be updated or restored', async ({
  page,
}) => {
  await page.goto('/agents?tag=web')
  await open(page)
  await save(page, 'Web')
  await page.keyboard.press('Escape')
  const button = page.getByRole('button', { name: 'View: Web' })
  await expect(button).toHaveText('View: Web')
  await table(page, 'Agents').header('Address').click()
  await expect(button).toContainText('changed')
  await page.reload()
  await expect(button).toContainText('changed')
  await button.click()
  await views(page).getByRole('link', { name: 'Back to the view' }).click()
  await expect(page).not.toHaveURL(/sort=/)
  await expect(button).not.toContainText('changed')
  await goBack(page)
  await expect(button).toContainText('changed')
  await button.click()
  await views(page).getByRole('button', { name: 'Update the view' }).click()
  await expect(button).not.toContainText('changed')
  await page.goto('/agents')
  await open(page)
  await views(page).getByRole('link', { name: 'Web' }).click()
  await expect(page).toHaveURL(/sort=ip/)
})

test('names are unique and can be changed in place, and typed text is kept', async ({ page }) => {
  await page.goto('/agents')
  await open(page)
  await save(page, '')
  await expect(views(page).getByRole('alert')).toHaveText('Enter a name.')
  await save(page, 'All')
  await save(page, 'ALL')
  await expect(views(page).getByRole('alert')).toHaveText('There is already a view with this name.')
  await expect(nameField(page)).toHaveValue('ALL')
  // Closing the panel keeps the text.
  await page.keyboard.press('Escape')
  await open(page, 'View: All')
  await expect(nameField(page)).toHaveValue('ALL')
  await save(page, 'Others')
  await views(page).getByRole('button', { name: 'Rename All' }).click()
  const field = views(page).getByRole('textbox', { name: 'Rename All' })
  await expect(field).toBeFocused()
  await field.fill('others')
  await field.press('Enter')
  await expect(views(page).getByRole('alert')).toHaveText('There is already a view with this name.')
  await field.press('Escape')
  await expect(views(page).getByRole('link', { name: 'All' })).toBeVisible()
  await views(page).getByRole('button', { name: 'Rename All' }).click()
  await field.fill('Everything')
  await field.press('Enter')
  await expect(views(page).getByRole('link', { name: 'Everything' })).toBeVisible()
})

test('a copied link shows the same list in another browser, and deleting its view can be undone', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/agents?tag=db&columns=hostname,memory')
  await open(page)
  await save(page, 'Databases')
  await views(page).getByRole('button', { name: 'Copy link to Databases' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(new URL('/agents?tag=db&columns=hostname,memory', page.url()).href)

  const otherContext = await browser.newContext()
  const other = await otherContext.newPage()
  await other.goto(link)
  await expect(table(other, 'Agents').rows).toHaveCount(smallCounts.dbAgents)
  await expect(table(other, 'Agents').titles).toHaveText(['Hostname', 'Memory'])
  await expect(other.getByRole('button', { name: 'Views' })).toBeVisible()
  await otherContext.close()

  await views(page).getByRole('button', { name: 'Delete Databases' }).click()
  await expect(views(page).getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible()
  await views(page).getByRole('button', { name: 'Undo' }).click()
  await expect(views(page).getByRole('link', { name: 'Databases' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'View: Databases' })).toBeVisible()
})

test('views of several tabs are merged', async ({ page, context }) => {
  await page.goto('/agents')
  const other = await context.newPage()
  await other.goto('/agents')
  await open(page)
  await open(other)
  await save(page, 'One')
  await expect(views(other).getByRole('link', { name: 'One' })).toBeVisible()
  await save(other, 'Two')
  await expect(views(page).getByRole('link')).toHaveText(['One', 'Two'])
})

test('views of a newer version can be opened but not changed', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'logkit-console:test:views::agents',
      JSON.stringify({ version: 2, views: [{ id: '1', name: 'Web', search: 'tag=web' }] }),
    ),
  )
  await page.goto('/agents')
  await open(page)
  await expect(views(page).getByRole('status')).toHaveText(/^A newer version of the console/)
  await expect(views(page).getByRole('button', { name: 'Delete Web' })).toBeDisabled()
  await expect(views(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await views(page).getByRole('link', { name: 'Web' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.webAgents)
})

test('without storage views last as long as the page, and a notice says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto('/agents')
  await open(page)
  await expect(views(page).getByRole('status')).toHaveText(/^This browser stores no data/)
  await save(page, 'All')
  await page.keyboard.press('Escape')
  await table(page, 'Agents').rows.first().getByRole('link').click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  await goBack(page)
  await open(page, 'View: All')
  await expect(views(page).getByRole('link', { name: 'All' })).toBeVisible()
})
