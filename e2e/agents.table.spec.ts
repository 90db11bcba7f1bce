import type { Locator, Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

const titles = (page: Page) => table(page, 'Agents').titles.allInnerTexts()
const defaultTitles = 'Hostname State Address Tags Runners OS Cores Memory Registered'.split(' ')
const columns = (page: Page) => page.getByRole('dialog', { name: 'Columns' })
const openColumns = (page: Page) => page.getByRole('button', { name: 'Columns' }).click()
const width = async (header: Locator) => Math.round((await header.boundingBox())?.width ?? 0)

test('the choice of columns survives a reload and can be reset, and their panel returns the focus', async ({
  page,
}) => {
  await page.goto('/agents')
  await openColumns(page)
  const choice = (name: string) => columns(page).getByRole('checkbox', { name, exact: true })
  await expect(choice('Hostname')).toBeDisabled()
  await expect(columns(page).getByRole('button', { name: 'Reset' })).toBeDisabled()
  await choice('Tags').uncheck()
  await choice('Agent id').check()
  const changed = defaultTitles.filter((title) => title !== 'Tags').toSpliced(2, 0, 'Agent id')
  await expect.poll(() => titles(page)).toEqual(changed)
  await expect(table(page, 'Agents').row('web-01')).toContainText('a01')
  await page.reload()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect.poll(() => titles(page)).toEqual(changed)
  await openColumns(page)
  await columns(page).getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => titles(page)).toEqual(defaultTitles)
  await expect(page).toHaveURL(/\/agents$/)

  await page.keyboard.press('Escape')
  await expect(columns(page)).toBeHidden()
  const button = page.getByRole('button', { name: 'Columns' })
  await button.press('Enter')
  await expect(columns(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(columns(page)).toBeHidden()
  await expect(button).toBeFocused()
  await button.click()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(columns(page)).toBeHidden()
})

test('columns are ordered by buttons, which keep the focus, or by dragging', async ({ page }) => {
  await page.goto('/agents')
  await openColumns(page)
  const down = columns(page).getByRole('button', { name: 'Move State down' })
  // The column moves behind Agent id, which is hidden, then behind Address.
  await down.click()
  await down.press('Enter')
  await expect(down).toBeFocused()
  await expect(columns(page).getByRole('status')).toHaveText('State: 4 of 15')
  await expect
    .poll(async () => (await titles(page)).slice(0, 3))
    .toEqual(['Hostname', 'Address', 'State'])

  const item = (title: string) => columns(page).getByRole('listitem').filter({ hasText: title })
  const grip = await item('Registered').locator('span').first().boundingBox()
  const target = await item('Agent id').boundingBox()
  await page.mouse.move(grip!.x + 8, grip!.y + 12)
  await page.mouse.down()
  await page.mouse.move(grip!.x + 8, target!.y + 4, { steps: 6 })
  await page.mouse.up()
  await expect
    .poll(async () => (await titles(page)).slice(0, 2))
    .toEqual(['Hostname', 'Registered'])
  await page.reload()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect
    .poll(async () => (await titles(page)).slice(0, 4))
    .toEqual(['Hostname', 'Registered', 'Address', 'State'])
})

test('a link has its own columns and leaves the reader’s choice alone', async ({ page }) => {
  await page.goto('/agents')
  await openColumns(page)
  await columns(page).getByRole('checkbox', { name: 'Tags' }).uncheck()
  await page.goto('/agents?columns=ip,hostname,gone,cpu')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect.poll(() => titles(page)).toEqual(['Hostname', 'Address', 'CPU model'])
  await openColumns(page)
  await columns(page).getByRole('checkbox', { name: 'Memory' }).click()
  await expect(page).toHaveURL(/columns=hostname,ip,cpu,memory$/)
  await expect.poll(() => titles(page)).toEqual(['Hostname', 'Address', 'CPU model', 'Memory'])
  await columns(page).getByRole('button', { name: 'Use my columns' }).click()
  // The address holds the reader's own columns as well, for whoever gets a copy of it.
  await expect(page).toHaveURL(/columns=hostname,state,ip,runners,os,cores,memory,create_time$/)
  await expect.poll(() => titles(page)).toEqual(defaultTitles.filter((title) => title !== 'Tags'))
})

test('columns are resized by dragging or with keys, and keep their width', async ({ page }) => {
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  const handle = (title: string) =>
    agents.root.getByRole('separator', { name: `Width of ${title}` })
  const address = agents.header('Address')
  await expect(address).toHaveAccessibleName('Address')
  const before = await width(address)
  const box = (await handle('Address').boundingBox())!
  await page.mouse.move(box.x + 4, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 64, box.y + 8, { steps: 4 })
  expect(await width(address)).toBe(before + 60)
  await page.mouse.up()
  expect(await width(address)).toBe(before + 60)
  await expect(page).not.toHaveURL(/sort=/)

  await handle('Address').press('ArrowLeft')
  await expect(handle('Address')).toHaveAttribute('aria-valuenow', String(before + 52))
  await page.reload()
  expect(await width(address)).toBe(before + 52)
  for (let presses = 0; presses < 8; presses++) await handle('Address').press('Shift+ArrowLeft')
  expect(await width(address)).toBe(48)
  await handle('Address').dblclick()
  expect(await width(address)).toBe(before)
  // A column that has a width keeps it, whatever the others do.
  await handle('Tags').press('ArrowRight')
  const tags = await width(agents.header('Tags'))
  await handle('Hostname').press('ArrowRight')
  expect(await width(agents.header('Tags'))).toBe(tags)
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 420, height: 800 } })

  test('shows the chosen columns in their order, without resize handles', async ({ page }) => {
    await page.goto('/agents?columns=hostname,memory,state,ip')
    const agents = table(page, 'Agents')
    await expect(agents.row('web-01').locator('dt')).toHaveText(['Memory', 'Address'])
    await expect(agents.root.getByRole('separator')).toHaveCount(0)
    const link = (await agents.row('web-01').getByRole('link').boundingBox())!
    const state = (await agents.row('web-01').getByText('online').boundingBox())!
    expect(Math.abs(state.y - link.y)).toBeLessThanOrEqual(2)
    // The first row stands in the upper third: what filters is folded into one button.
    const firstRow = (await agents.rows.first().boundingBox())!
    expect(firstRow.y).toBeLessThan(800 / 3)
    await page.getByRole('button', { name: 'Filters', exact: true }).click()
    await openColumns(page)
    await expect(columns(page).getByRole('checkbox').first()).toBeVisible()
    await expect(columns(page)).toBeInViewport({ ratio: 1 })
  })
})
