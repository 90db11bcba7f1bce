import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { menu } from './drivers/menu'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test('rows of another form are shown as far as they go, marked, with what was sent', async ({
  page,
  world,
}) => {
  const odd = {
    ...{ id: 'x', hostname: 'odd', machine: { memory: '16 GB' }, token: 'SEKRET' },
    ...{ tags: 'web', runners: 'syslog', create_time: 'yesterday' },
  }
  const rewrite = () => ({ agentList: [{ id: 7, hostname: 'fine' }, odd, null], totalSize: 3 })
  world.faults = [{ match: ({ path }) => path === '/agents', fault: { rewrite } }]
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(2)
  const mark = /Not read in full: .*machine\.memory/
  await expect(agents.row('odd').getByRole('img', { name: mark })).toBeVisible()
  await expect(agents.row('fine').getByRole('img', { name: mark })).toHaveCount(0)
  await expect(page.getByText('2 rows could not be read in full.')).toBeVisible()
  await page.getByRole('button', { name: 'Show as sent' }).click()
  const raw = page.getByRole('region', { name: 'Row as the server sent it: odd' })
  await expect(raw).toContainText('"memory": "16 GB"')
  await expect(raw).not.toContainText('SEKRET')
  // What could not be read is neither none nor nothing.
  await expect(agents.row('odd').getByRole('img', { name: /create_time/ })).toBeVisible()
  await expect(agents.row('odd')).toContainText('–')
  await expect(agents.row('odd')).not.toContainText('0')
  await page.goto('/agents/x?tab=tags')
  await expect(page.getByText('What the server sent here could not be read.')).toBeVisible()
  await expect(page.getByText('No tags on this agent')).toHaveCount(0)
})

test('an answer that holds no list is no empty list', async ({ page, world }) => {
  const rewrite = () => ({ error: 'E1101: database is locked' })
  world.faults = [{ match: ({ path }) => path !== '/versions', fault: { rewrite } }]
  await page.goto('/agents')
  await expect(page.getByText('Could not load the agents')).toBeVisible()
  await expect(page.getByText('No agents yet')).toHaveCount(0)
  await page.getByText('Details', { exact: true }).click()
  await expect(page.getByText(/E1101: database is locked/)).toBeVisible()
  await menu(page).button.click()
  await expect(menu(page).item('Export')).toHaveAccessibleDescription('not loaded yet')
  await page.keyboard.press('Escape')
  // Rows that cannot be read are neither none nor gone.
  const unreadable = () => ({ agentList: ['a01'], totalSize: 1 })
  world.faults = [{ match: ({ path }) => path === '/agents', fault: { rewrite: unreadable } }]
  await page.goto('/agents')
  await expect(page.getByText('None of the rows could be read.')).toBeVisible()
  await page.goto('/agents/a01')
  await expect(page.getByText('What the server sent here could not be read.')).toBeVisible()
  await expect(page.getByText('No agent has this id')).toHaveCount(0)
  world.faults = [{ match: ({ path }) => path === '/tags', fault: { rewrite } }]
  await page.goto('/agents/a01?tab=tags')
  await expect(page.getByText(/^Could not load the tags: The response does not/)).toBeVisible()
  await expect(page.getByText(/^Shown as of/)).toHaveCount(0)
  world.faults = [{ match: ({ path }) => path !== '/versions', fault: { rewrite } }]
  await page.goto('/configs')
  await expect(page.getByText('Could not load the configs')).toBeVisible()
  await menu(page).button.click()
  await expect(menu(page).item('Back up')).toBeEnabled()
})

test('a rate limit pauses all requests, says until when, and they go on by themselves', async ({
  page,
  world,
}) => {
  await page.goto('/agents')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  const headers = { 'retry-after': '3' }
  world.faults = [{ match: () => true, fault: { status: 429, headers }, times: 1 }]
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    page.getByText(/^The server asks for a pause\. Requests resume .*at \d/),
  ).toBeVisible()
  await expect(page.getByText('The server asks for a pause.')).toBeHidden()
  await expect(page.getByText(/^Shown as of/)).toBeHidden()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})
