import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { bulkSearch, bulkSearchDialog } from './drivers/filters'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { agentOf } from './drivers/agentOf'
import { menu } from './drivers/menu'

test('a pasted list finds agents by hostname, address, MAC and id; entries that were not found can be copied', async ({
  page,
  context,
  world,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const mac = agentOf(world, 'a03').machine?.interface.find(({ mac }) => mac !== '')?.mac ?? '?'
  await page.goto('/agents')
  const dialog = await bulkSearchDialog(page)
  await expect(dialog.getByRole('button', { name: 'Find 0' })).toBeDisabled()
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await dialog
    .getByRole('textbox')
    .fill(`WEB-01, "10.0.0.2"; ${mac.replaceAll(':', '-')}\n\ta07\nnowhere-1 nowhere-2 web-01`)
  await expect(dialog.getByText('6 entries · 1 duplicate ignored')).toBeVisible()
  await dialog.getByRole('button', { name: 'Find 6' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('4 of 6 found')).toBeVisible()
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(4)
  for (const name of ['web-01', 'web-02', 'web-03', 'db-01'])
    await expect(agents.row(name)).toBeVisible()
  await page.getByText('2 not found').click()
  await expect(page.getByRole('region', { name: 'Entries not found' })).toHaveText(
    /^nowhere-1\s*nowhere-2$/,
  )
  await page.getByRole('button', { name: 'Copy Entries not found' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('nowhere-1\nnowhere-2')
  await page.reload()
  await expect(page.getByText('4 of 6 found')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Bulk search: 6 entries' }).click()
  await expect(agents.rows).toHaveCount(smallCounts.agents)
})

test('a bulk search keeps the other filters and names them', async ({ page }) => {
  await page.goto('/agents?tag=web&state=online')
  const dialog = await bulkSearchDialog(page)
  await expect(dialog).toContainText('Filters applied: Tag: web, State: online.')
  await dialog.getByRole('textbox').fill('web-01 web-05 db-01')
  await dialog.getByRole('button', { name: 'Find 3' }).click()
  await expect(
    page.getByText('1 of 3 found among agents with Tag: web, State: online'),
  ).toBeVisible()
})

test('a closed dialog keeps its text; the active list can be changed, to ten thousand entries at most', async ({
  page,
}) => {
  await page.goto('/agents')
  let dialog = await bulkSearchDialog(page)
  await dialog.getByRole('textbox').fill('web-01')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menu(page).button).toBeFocused()
  dialog = await bulkSearchDialog(page)
  await expect(dialog.getByRole('textbox')).toHaveValue('web-01')
  await dialog.getByRole('button', { name: 'Find 1' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(1)
  dialog = await bulkSearchDialog(page)
  await expect(dialog.getByRole('textbox')).toHaveValue('web-01')
  await dialog.getByRole('textbox').fill('web-01 web-02')
  await dialog.getByRole('button', { name: 'Find 2' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(2)

  dialog = await bulkSearchDialog(page)
  // The entries are separated by spaces: browsers are slow to type many lines.
  await dialog
    .getByRole('textbox')
    .fill(Array.from({ length: 10_001 }, (_, i) => i.toString(36)).join(' '))
  await expect(dialog.getByText('At most 10,000 at a time.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Find 10,001' })).toBeDisabled()
})

test('a list that is too long for an address is kept in its tab', async ({ page, context }) => {
  const entries = ['web-01', 'db-02', ...Array.from({ length: 150 }, (_, i) => `nowhere-${i}`)]
  await page.goto('/agents')
  await bulkSearch(page, entries.join('\n'))
  await expect(page.getByText('2 of 152 found')).toBeVisible()
  expect(page.url().length).toBeLessThan(100)
  await page.reload()
  await expect(page.getByText('2 of 152 found')).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText('This list was pasted in another tab')).toBeVisible()
  await other.getByRole('button', { name: 'Paste the list again' }).click()
  await other.getByRole('dialog').getByRole('textbox').fill('web-01')
  await other.getByRole('button', { name: 'Find 1' }).click()
  await expect(table(other, 'Agents').rows).toHaveCount(1)
})

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  test('one entry can match several agents', async ({ page }) => {
    await page.goto('/agents')
    await bulkSearch(page, 'web-sh-026')
    await expect(page.getByText('1 of 1 found')).toBeVisible()
    await page.getByText('1 matches several agents').click()
    await expect(page.getByText('web-sh-026: 2 agents')).toBeVisible()
    await expect(table(page, 'Agents').rows).toHaveCount(2)
  })

  test('after a partial scan no entry is reported as missing', async ({ page, world }) => {
    world.faults = [
      {
        match: ({ query }) => query.get('page') === '2' && Number(query.get('size')) > 100,
        fault: { status: 403, body: '{"error":"E1010: no"}' },
      },
    ]
    await page.goto('/agents?find=api-bj-001,web-sh-066,nowhere')
    await expect(page.getByText('2 not among the 200 agents read so far')).toBeVisible()
    await expect(page.getByText('not found')).toBeHidden()
  })
})

test('a search keeps every letter on a slow machine, and clearing the filters cancels it', async ({
  page,
  context,
}) => {
  await page.goto('/agents?tag=web')
  const search = page.getByRole('textbox', { name: 'Hostname contains' })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await search.pressSequentially('web-01', { delay: 120 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page).toHaveURL(/search=web-01(&|$)/)
  await expect(search).toHaveValue('web-01')
  await search.fill('web')
  await expect(table(page, 'Agents').rows).toHaveCount(6)
  await search.press('End')
  await search.press('x')
  await page.getByRole('button', { name: 'Clear all', exact: true }).click()
  await expect(search).toHaveValue('')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect(page).toHaveURL(/\/agents$/)
})
