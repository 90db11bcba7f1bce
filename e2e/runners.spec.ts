import type { Page } from '@playwright/test'
import { createWindows, windowCount } from '../src/contract/scanWindows'
import { runners } from '../src/contract/runners'
import type { World } from '../mocks/world/World'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { rewriteRunners } from './drivers/runners'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

const list = (page: Page) => table(page, 'Runners')

test('the navigation leads to all runners, which filters in the address narrow and the server sorts', async ({
  page,
}) => {
  await page.goto('/agents')
  await page.getByRole('link', { name: 'Runners' }).click()
  await expect(page).toHaveTitle('Runners · Logkit Console')
  await expect(list(page).rows).toHaveCount(smallCounts.runners)
  await expect(list(page).header('Runner')).toHaveAttribute('aria-sort', 'ascending')
  const row = list(page).rows.first()
  await expect(row).toContainText('mysql-error')
  await expect(row).toContainText('db-01')
  await expect(row).toContainText('running')
  await expect(row).toContainText(/steady|rising|falling/)

  await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web-0')
  await expect(list(page).rows).toHaveCount(2 * (smallCounts.webAgents - 1))
  // A part of the name is enough.
  await page.getByRole('combobox', { name: 'Runner' }).fill('sysl')
  await selectOption(page, 'Runner', 'syslog')
  await expect(page).toHaveURL(/name=syslog/)
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents - 1)
  await expect(list(page).row('web-05')).toContainText('last known: running')
  await page.getByRole('combobox', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag', expanded: true }).fill('can')
  await selectOption(page, 'Tag', 'canary')
  await expect(list(page).rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove Tag: canary' }).click()
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents - 1)
  await visit(page, '/runners?id=a01')
  await expect(list(page).rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Remove Agent id: a01' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear all', exact: true }).click()
  await expect(page).toHaveURL(/\/runners$/)
  await expect(list(page).rows).toHaveCount(smallCounts.runners)

  await visit(page, '/runners')
  await list(page).header('Agent').click()
  await expect(page).toHaveURL(/sort=hostname/)
  await expect(list(page).rows.first()).toContainText('db-01')
  await list(page).header('Agent').click()
  await expect(list(page).rows.first()).toContainText('win-01')

  // A text that the search does not find may be a tag.
  await visit(page, '/runners?search=canary')
  await expect(page.getByText('No runner found for “canary”')).toBeVisible()
  await page.getByRole('button', { name: /^\d+ runners on agents with tag canary$/ }).click()
  await expect(page).toHaveURL(/\/runners\?tag=canary$/)
  await expect(list(page).row('syslog')).toBeVisible()
})

test('a runner with an older config version is marked', async ({ page, world }) => {
  world.faults = [
    rewriteRunners((runner) =>
      runner.name === 'syslog' ? { ...runner, config_timestamp: 1_500_000_000 } : runner,
    ),
  ]
  await page.goto('/runners')
  await expect(list(page).row('syslog').first().getByText('changed')).toBeVisible()
  await expect(list(page).row('mysql-slow').first().getByText('changed')).toBeHidden()
})

test('the states of agents are read when their column is shown', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => {
    if (/\/agents\?.*\bid=/.test(request.url())) requested.push(request.url())
  })
  await page.goto('/runners?columns=name,agentState&name=syslog')
  await expect(list(page).rows.getByText('offline')).toHaveCount(1)
  await expect(list(page).rows.getByText('online', { exact: true })).toHaveCount(
    smallCounts.onlineWebAgents,
  )
  expect(new Set(requested).size).toBe(smallCounts.webAgents)
})

test('rows do not move while hovered, and deleted ones are marked', async ({ page, world }) => {
  await page.goto('/runners?name=syslog')
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents)
  await list(page).row('web-03').hover()
  world.runners.remove([{ agent_id: 'a02', config_name: 'syslog' }])
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await expect(list(page).row('web-02')).toContainText('gone')
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents - 1)
  await expect(list(page).row('web-02')).toBeHidden()
})

test('stopped and failing runners are found by a scan of all runners', async ({ page, world }) => {
  await page.goto('/runners')
  const figures = page.getByRole('group', { name: 'Runners with problems' })
  await figures.getByRole('button', { name: /stopped/ }).click()
  await expect(page).toHaveURL(/runs=stopped/)
  await expect(
    page.getByText(new RegExp(`^From a scan of ${smallCounts.runners} runners at `)),
  ).toBeVisible()
  await expect(list(page).rows).toHaveCount(1)
  await expect(list(page).rows).toContainText('web-04')
  await expect(figures.getByRole('button', { name: /stopped/ })).toHaveText('stopped1')
  world.faults = [
    rewriteRunners((runner) =>
      runner.name === 'syslog' ? { ...runner, status: '{"error":"no such file"}' } : runner,
    ),
  ]
  await page.getByRole('button', { name: 'Read again' }).click()
  await figures.getByRole('button', { name: /with errors/ }).click()
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents)
  await expect(list(page).rows.first()).toContainText('no such file')
  // On the two agents that are not online nobody knows what fails now.
  await figures.getByRole('button', { name: /failing now/ }).click()
  await expect(list(page).rows).toHaveCount(smallCounts.onlineWebAgents)
  await expect(list(page).rows.first()).toContainText('failing now')
  await figures.getByRole('button', { name: /last known/ }).click()
  await expect(list(page).row('old-01')).toContainText('last known: running')
  await expect(list(page).row('new-01').first()).toContainText('not seen yet')
})

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  test('a scan of many requests states its cost first', async ({ page, world }) => {
    const count = world.fleet.runners.size
    const all = count.toLocaleString('en')
    const requests = windowCount(count, 200)
    const windowAt = createWindows(200, true)
    // Without the second page: it shares rows with its neighbours.
    const read = count - (windowAt(2).offset - windowAt(1).covered)
    await page.goto('/runners?runs=failing')
    await expect(
      page.getByText(new RegExp(`It needs all ${all} runners: ${requests} requests, about`)),
    ).toBeVisible()
    world.faults = [
      {
        match: ({ query }) => query.get('page') === '2' && Number(query.get('size')) > 100,
        fault: { status: 403, body: '{"error":"E1010: no"}' },
      },
    ]
    await page.getByRole('button', { name: `Read ${all} runners` }).click()
    await expect(
      page.getByText(
        new RegExp(`^Partial: ${read.toLocaleString('en')} of ${all} runners were read`),
      ),
    ).toBeVisible()
  })
})

test('runners are stopped by a plan, one or all of a config', async ({ page, world }) => {
  await page.goto('/runners?search=web-01')
  await page.getByRole('checkbox', { name: 'Select syslog, web-01' }).click()
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Stop' })
    .click()
  await page.getByRole('button', { name: 'Stop syslog on web-01' }).click()
  await expect.poll(() => stopped(world)).toBe(2)
  await page.goto('/runners?name=syslog')
  await menu(page).choose(/^Stop all/)
  await page.getByRole('button', { name: 'Stop 6 runners' }).click()
  // The runners of the two agents that are not online stop later. One runner of nginx-access was stopped before.
  await expect.poll(() => stopped(world)).toBe(smallCounts.onlineWebAgents + 1)
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('the list and the drawer are translated', async ({ page }) => {
    await page.goto('/runners')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('收集任务')
    await expect(table(page, '收集任务').rows).toHaveCount(smallCounts.runners)
    await page.getByRole('link', { name: 'win-service' }).click()
    await expect(page.getByRole('dialog', { name: 'win-service' })).toContainText(
      'win-01 上的 win-service',
    )
  })
})

const stopped = (world: World) =>
  world.runners
    .list({ ...runners.list.query.parse({}), size: 200 })
    .runners.filter(({ state }) => state === 'stopped').length
