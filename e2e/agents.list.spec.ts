import { back } from './drivers/back'
import { choose } from './drivers/select'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test('the first address leads to all agents, sorted by hostname', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/agents$/)
  await expect(page).toHaveTitle('Agents · Logkit Console')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(12)
  await expect(agents.rows.first()).toContainText('db-01')
  await expect(agents.header('Hostname')).toHaveAttribute('aria-sort', 'ascending')
  await expect(agents.row('web-01')).toContainText('10.0.0.1')
})

test('counts per state follow every filter but the one on state, and filter themselves', async ({
  page,
}) => {
  await page.goto('/agents')
  const counts = page.getByRole('group', { name: 'Agents by state' })
  const online = counts.getByRole('button', { name: /online/ })
  const offline = counts.getByRole('button', { name: /offline/ })
  await expect(online).toHaveText('online9')
  await expect(offline).toHaveText('offline2')
  await offline.click()
  await expect(page).toHaveURL(/state=offline/)
  await expect(offline).toHaveAttribute('aria-pressed', 'true')
  await expect(table(page, 'Agents').rows).toHaveCount(2)
  await expect(online).toHaveText('online9')
  await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web')
  await expect(online).toHaveText('online5')
  await expect(table(page, 'Agents').rows).toHaveCount(1)
})

test('filters live in the address, as chips that go one by one or all at once', async ({
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
  await expect(agents.rows).toHaveCount(12)
  await back(page)
  await expect(agents.rows).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Hostname contains' })).toHaveValue('web')
})

test('clearing the filters also calls off what was just typed', async ({ page }) => {
  await page.goto('/agents?search=web')
  await expect(table(page, 'Agents').rows).toHaveCount(6)
  const search = page.getByRole('textbox', { name: 'Hostname contains' })
  await search.press('End')
  await search.press('x')
  await page.getByRole('button', { name: 'Clear all', exact: true }).click()
  await expect(search).toHaveValue('')
  await expect(table(page, 'Agents').rows).toHaveCount(12)
  await expect(page).toHaveURL(/\/agents$/)
})

test('a tag is found by a part of its name and filters', async ({ page }) => {
  await page.goto('/agents')
  await page.getByRole('combobox', { name: 'Tag' }).fill('d')
  await choose(page, 'Tag', 'db')
  await expect(page).toHaveURL(/tag=db/)
  await expect(table(page, 'Agents').rows).toHaveCount(4)
})

test('a tag or a state in a row filters by it', async ({ page }) => {
  await page.goto('/agents?search=0')
  const agents = table(page, 'Agents')
  await agents.row('db-02').getByRole('button', { name: 'Show only tag db' }).click()
  await expect(page).toHaveURL(/search=0&tag=db/)
  await expect(agents.rows).toHaveCount(4)
  await agents.row('old-01').getByRole('button', { name: 'Show only offline agents' }).click()
  await expect(agents.rows).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Remove State: offline' })).toBeVisible()
})

test('an id finds exactly its agent', async ({ page }) => {
  await page.goto('/agents')
  await page.getByRole('textbox', { name: 'Agent id' }).fill('a03')
  await expect(page).toHaveURL(/id=a03/)
  await expect(table(page, 'Agents').rows).toHaveCount(1)
  await expect(table(page, 'Agents').row('web-03')).toBeVisible()
})

test('the server sorts, both ways, and the address says so', async ({ page }) => {
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await agents.header('Hostname').click()
  await expect(agents.rows.first()).toContainText('win-01')
  await expect(page).toHaveURL(/order=descend/)
  await agents.header('Address').click()
  await expect(agents.rows.first()).toContainText('web-01')
  await expect(page).toHaveURL(/sort=ip/)
})

test.describe('many agents', () => {
  test.use({ scenario: 'demo' })

  test('pages and page sizes are the server’s and survive a reload', async ({ page }) => {
    await page.goto('/agents')
    const agents = table(page, 'Agents')
    await expect(agents.rows).toHaveCount(20)
    await expect(page.getByText('1–20 of 240')).toBeVisible()
    await page.getByRole('listitem', { name: '3' }).click()
    await expect(page).toHaveURL(/page=3/)
    await expect(page.getByText('41–60 of 240')).toBeVisible()
    await choose(page, 'Page Size', '50 / page')
    await expect(page).toHaveURL(/size=50/)
    await expect(agents.rows).toHaveCount(50)
    const first = await agents.rows.first().innerText()
    await page.reload()
    await expect(agents.rows).toHaveCount(50)
    expect(await agents.rows.first().innerText()).toBe(first)
  })

  test('a page beyond the last leads to the last', async ({ page }) => {
    await page.goto('/agents?page=99')
    await expect(page.getByText('221–240 of 240')).toBeVisible()
    await expect(page).toHaveURL(/page=12/)
  })

  test('changing a filter returns to the first page', async ({ page }) => {
    await page.goto('/agents?page=3')
    await expect(page.getByText('41–60 of 240')).toBeVisible()
    await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web-')
    await expect(page).not.toHaveURL(/page=/)
    await expect(page.getByText(/^1–20 of \d+$/)).toBeVisible()
  })
})

test('nonsense in the address falls back', async ({ page }) => {
  await page.goto('/agents?page=-1&size=x&sort=bogus&order=up')
  await expect(table(page, 'Agents').rows).toHaveCount(12)
})

test('nothing matches: says so and offers to clear', async ({ page }) => {
  await page.goto('/agents?search=nowhere')
  await expect(page.getByText('No agent matches these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(12)
})

test.describe('an empty server', () => {
  test.use({ scenario: 'empty', settings: { addAgentUrl: 'https://docs.example.com/install' } })

  test('says what will come and offers the first step', async ({ page }) => {
    await page.goto('/agents')
    await expect(page.getByText('No agents yet')).toBeVisible()
    const link = page.getByRole('link', { name: 'Add an agent' })
    await expect(link).toHaveAttribute('href', 'https://docs.example.com/install')
  })
})

test('a failed refresh keeps the rows and says how old they are', async ({ page, world }) => {
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(12)
  world.faults = [{ match: () => true, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    page.getByText(/^Shown as of .*: This account is not allowed to see this\.$/),
  ).toBeVisible()
  await expect(agents.rows).toHaveCount(12)
  world.faults = []
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByText(/^Shown as of/)).toBeHidden()
})

test('a first load that fails says why, with the server’s words in the details', async ({
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
  await expect(table(page, 'Agents').rows).toHaveCount(12)
})

test('an answer of another shape names the place', async ({ page, world }) => {
  world.faults = [
    {
      match: ({ path }) => path === '/agents',
      fault: { rewrite: () => ({ agentList: [{ id: 7 }], totalSize: 1 }) },
    },
  ]
  await page.goto('/agents')
  await expect(page.getByRole('alert')).toContainText('agentList.0.id')
})

test('a state that nobody documented is shown as it came', async ({ page, world }) => {
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
  await expect(row.getByTitle(/does not know/)).toBeVisible()
})

test('auto-refresh shows what changed, and its choice is remembered', async ({ page, world }) => {
  await page.goto('/agents')
  await choose(page, 'Auto-refresh', 'Every 5 sec')
  world.agents.remove({ id: ['a01'] })
  await expect(table(page, 'Agents').rows).toHaveCount(11)
  await page.reload()
  await expect(page.getByText('Every 5 sec')).toBeVisible()
})

test.describe('names meant to break pages', () => {
  test.use({ scenario: 'hostile' })

  test('are text, and open like others', async ({ page }) => {
    await page.goto('/agents?size=200')
    const links = table(page, 'Agents').rows.getByRole('link')
    await expect(links).toHaveCount(23)
    expect(await page.locator('script:not([src])').count()).toBe(0)
    for (const name of [/onerror/, /<script/, /^a\/b/, /__proto__/, /DROP TABLE/]) {
      await links.filter({ hasText: name }).first().click()
      await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
      await page.getByRole('tab', { name: 'Runners' }).click()
      await back(page)
    }
  })
})
