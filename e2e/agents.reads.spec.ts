import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test('rows of another form are shown as far as they go, marked, with what was sent', async ({
  page,
  world,
}) => {
  const odd = { id: 'x', hostname: 'odd', machine: { memory: '16 GB' }, token: 'SEKRET' }
  const rewrite = () => ({ agentList: [{ id: 7, hostname: 'fine' }, odd, null], totalSize: 3 })
  world.faults = [{ match: ({ path }) => path === '/agents', fault: { rewrite } }]
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(2)
  const mark = /Not read in full: machine\.memory/
  await expect(agents.row('odd').getByRole('img', { name: mark })).toBeVisible()
  await expect(agents.row('fine').getByRole('img', { name: mark })).toHaveCount(0)
  await expect(page.getByText('2 rows could not be read in full.')).toBeVisible()
  await page.getByRole('button', { name: 'Show as sent' }).click()
  const raw = page.getByRole('region', { name: 'Row as the server sent it: odd' })
  await expect(raw).toContainText('"memory": "16 GB"')
  await expect(raw).not.toContainText('SEKRET')
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
    page.getByText(/^The server asks for a pause\. Requests go on .*at \d/),
  ).toBeVisible()
  await expect(page.getByText('The server asks for a pause.')).toBeHidden()
  await expect(page.getByText(/^Shown as of/)).toBeHidden()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})
