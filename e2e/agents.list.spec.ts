import { demoCounts, smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { moreFilters } from './drivers/filters'
import { expect, test } from './fixtures'

test('the root address leads to all agents, invalid filters are ignored, and a list without matches offers to clear them', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/agents$/)
  await expect(page).toHaveTitle('Agents · Logkit Console')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(smallCounts.agents)
  await expect(agents.rows.first()).toContainText('db-01')
  await expect(agents.header('Hostname')).toHaveAttribute('aria-sort', 'ascending')
  await expect(agents.row('web-01')).toContainText('10.0.0.1')

  await visit(page, '/agents?page=-1&size=x&sort=bogus&order=up')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)

  await visit(page, '/agents?search=nowhere')
  await expect(page.getByText('No hostname contains “nowhere”')).toBeVisible()
  // What is pasted is recognized, and offered with the number of agents.
  const search = page.getByRole('textbox', { name: 'Hostname contains' })
  await search.fill('10.0.0.2')
  const byAddress = page.getByRole('button', {
    name: /^1 agent with address 10\.0\.0\.2, from a scan/,
  })
  await byAddress.click()
  await expect(page).toHaveURL(/\?address=10\.0\.0\.2$/)
  await expect(table(page, 'Agents').rows).toContainText(['web-02'])
  await visit(page, '/agents?search=a07')
  await page.getByRole('link', { name: '1 agent with id a07' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('db-01')
  await visit(page, '/agents?search=web%2003')
  await expect(table(page, 'Agents').rows).toContainText(['web-03'])
  await visit(page, '/agents?search=web-03%20db-01')
  await page.getByRole('button', { name: 'Find agents with any of these 2 names' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(2)
  await visit(page, '/agents?search=nowhere')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})

test('counts per state, tags, ids and values in rows are filters, and the server sorts', async ({
  page,
}) => {
  const agents = table(page, 'Agents')
  await page.goto('/agents')
  const counts = page.getByRole('group', { name: 'Agents by state' })
  const online = counts.getByRole('button', { name: /online/ })
  const offline = counts.getByRole('button', { name: /offline/ })
  await expect(online).toHaveText(`online${smallCounts.onlineAgents}`)
  await expect(offline).toHaveText('offline2')
  await offline.click()
  await expect(page).toHaveURL(/state=offline/)
  await expect(offline).toHaveAttribute('aria-pressed', 'true')
  await expect(agents.rows).toHaveCount(2)
  await expect(online).toHaveText(`online${smallCounts.onlineAgents}`)
  await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web')
  await expect(online).toHaveText(`online${smallCounts.onlineWebAgents}`)
  await expect(agents.rows).toHaveCount(1)

  await visit(page, '/agents')
  await page.getByRole('combobox', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag', expanded: true }).fill('d')
  await selectOption(page, 'Tag', 'db')
  await expect(page).toHaveURL(/tag=db/)
  await expect(agents.rows).toHaveCount(smallCounts.dbAgents)

  await visit(page, '/agents?search=0')
  await agents.row('db-02').getByRole('button', { name: 'Show only tag db' }).click()
  await expect(page).toHaveURL(/search=0&tag=db/)
  await expect(agents.rows).toHaveCount(smallCounts.dbAgents)
  await agents.row('old-01').getByRole('button', { name: 'Show only offline agents' }).click()
  await expect(agents.rows).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Remove State: offline' })).toBeVisible()

  await visit(page, '/agents')
  await (await moreFilters(page)).getByRole('textbox', { name: 'Agent id' }).fill('a03')
  await expect(page).toHaveURL(/id=a03/)
  await expect(agents.rows).toHaveCount(1)
  await expect(agents.row('web-03')).toBeVisible()

  await visit(page, '/agents')
  await agents.header('Hostname').click()
  await expect(agents.rows.first()).toContainText('win-01')
  await expect(page).toHaveURL(/order=descend/)
  await agents.header('Address').click()
  await expect(agents.rows.first()).toContainText('web-01')
  await expect(page).toHaveURL(/sort=ip/)
})

test('filters are in the address and shown as chips, which are removed one by one or all at once', async ({
  page,
}) => {
  await page.goto('/agents?search=web&tag=web&state=online,offline')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(6)
  await page.getByRole('button', { name: 'Remove State: online' }).click()
  await expect(page).toHaveURL(/state=offline/)
  await expect(agents.rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear all', exact: true }).click()
  await expect(page).toHaveURL(/\/agents$/)
  await expect(agents.rows).toHaveCount(smallCounts.agents)
  await goBack(page)
  await expect(agents.rows).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Hostname contains' })).toHaveValue('web')
})

test.describe('many agents', () => {
  test.use({ scenario: 'demo' })

  const total = demoCounts.agents

  test('page and size survive a reload, stay within the list, and a filter returns to the first page', async ({
    page,
  }) => {
    await page.goto('/agents')
    const agents = table(page, 'Agents')
    await expect(agents.rows).toHaveCount(20)
    await expect(page.getByText(`1–20 of ${total}`)).toBeVisible()
    // The next page is read when the pointer comes near.
    const ahead = page.waitForRequest(/\/agents\?.*page=2/)
    await page.getByRole('listitem', { name: '1', exact: true }).hover()
    await ahead
    await page.getByRole('listitem', { name: '3' }).click()
    await expect(page).toHaveURL(/page=3/)
    await expect(page.getByText(`41–60 of ${total}`)).toBeVisible()
    await selectOption(page, 'Page Size', '50 / page')
    await expect(page).toHaveURL(/size=50/)
    await expect(agents.rows).toHaveCount(50)
    const first = await agents.rows.first().innerText()
    await page.reload()
    await expect(agents.rows).toHaveCount(50)
    expect(await agents.rows.first().innerText()).toBe(first)

    await visit(page, '/agents?page=99')
    await expect(page.getByText(`${total - 19}–${total} of ${total}`)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`page=${Math.ceil(total / 20)}`))

    await visit(page, '/agents?page=3')
    await expect(page.getByText(`41–60 of ${total}`)).toBeVisible()
    await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web-')
    await expect(page).not.toHaveURL(/page=/)
    await expect(page.getByText(/^1–20 of \d+$/)).toBeVisible()
  })
})

test.describe('an empty server', () => {
  test.use({ scenario: 'empty', settings: { addAgentUrl: 'https://docs.example.com/install' } })

  test('explains the empty list and offers the first step', async ({ page }) => {
    await page.goto('/agents')
    await expect(page.getByText('No agents yet')).toBeVisible()
    const link = page.getByRole('link', { name: 'Add an agent' })
    await expect(link).toHaveAttribute('href', 'https://docs.example.com/install')
  })
})

test('a failed refresh keeps the rows and tells their age, and auto-refresh shows changes', async ({
  page,
  world,
}) => {
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(smallCounts.agents)
  world.faults = [{ match: () => true, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    page.getByText(/^Shown as of .*: This account is not allowed to see this\.$/),
  ).toBeVisible()
  await expect(agents.rows).toHaveCount(smallCounts.agents)
  world.faults = []
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByText(/^Shown as of/)).toBeHidden()

  await selectOption(page, 'Auto-refresh', 'Every 5 sec')
  world.agents.remove({ id: ['a01'] })
  await expect(agents.rows).toHaveCount(smallCounts.agents - 1)
  await page.reload()
  await expect(page.getByText('5 sec', { exact: true })).toBeVisible()
})

test('a failed first load tells the cause, with the message of the server in the details', async ({
  page,
  world,
}) => {
  world.faults = [
    { match: () => true, fault: { status: 400, body: '{"error":"E1011: get paging info"}' } },
  ]
  await page.goto('/agents')
  const failure = page.getByRole('alert')
  await expect(failure).toContainText('Could not load the agents')
  await failure.getByText('Details').click()
  await expect(failure).toContainText('get paging info')
  await expect(failure).toContainText('E1011')
  world.faults = []
  await failure.getByRole('button', { name: 'Retry' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
})

test('an answer without a list is an error that names the place', async ({ page, world }) => {
  world.faults = [
    {
      match: ({ path }) => path === '/agents',
      fault: { rewrite: () => ({ agentList: 'many', totalSize: 1 }) },
    },
  ]
  await page.goto('/agents')
  await expect(page.getByRole('alert')).toContainText('agentList')
})

test('an undocumented state is shown as the server sent it', async ({ page, world }) => {
  world.faults = [
    {
      match: ({ path }) => path === '/agents',
      fault: {
        rewrite: () => ({ agentList: [{ id: 'x', hostname: 'odd', state: 'lost' }], totalSize: 1 }),
      },
    },
  ]
  await page.goto('/agents')
  const row = table(page, 'Agents').row('odd')
  await expect(row).toContainText('lost')
  await expect(row.getByTitle(/does not recognize/)).toBeVisible()
})
