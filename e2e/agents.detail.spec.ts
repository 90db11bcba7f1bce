import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { hostileTexts } from '../mocks/scenarios/hostile'
import { goBack } from './drivers/goBack'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'
import { agentOf } from './drivers/agentOf'

test('a row opens its agent and leads back; reserved and unknown ids and missing data are told', async ({
  page,
  world,
}) => {
  await page.goto('/agents/a%2Cb')
  await expect(page.getByRole('alert')).toContainText('This name cannot be sent to the server.')
  expect(world.requests).toBe(0)

  await visit(page, '/agents/nobody')
  await expect(page.getByText('No agent has this id')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Go to agents' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)

  await visit(page, '/agents?tag=db&sort=ip')
  await page.getByRole('link', { name: 'db-01' }).click()
  await expect(page).toHaveURL(/\/agents\/a07$/)
  await expect(page).toHaveTitle('db-01 · Logkit Console')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('db-01')
  await page.getByRole('tab', { name: 'Tags' }).click()
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' })
  await crumbs.getByRole('link', { name: 'Agents' }).click()
  await expect(page).toHaveURL(/\/agents\?tag=db&sort=ip$/)

  await visit(page, '/agents/a11')
  await expect(
    page.getByText('The agent registered but has not sent a heartbeat yet.'),
  ).toBeVisible()
})

test('an agent shows its machine, its raw answer and its tags, each at an address', async ({
  page,
  world,
}) => {
  const { machine } = agentOf(world, 'a01')
  const nic = machine?.interface.find(({ ip }) => ip.length > 0)
  await page.goto('/agents/a01')
  const system = page.getByRole('region', { name: 'System' })
  await expect(system).toContainText(`${machine?.platform} ${machine?.platform_version}`)
  await expect(system).toContainText(machine?.kernel_version ?? '?')
  await expect(page.getByRole('region', { name: 'Hardware' })).toContainText(
    machine?.cpu.model ?? '?',
  )
  const row = table(page, 'Network interfaces').row(nic?.mac ?? '?')
  await expect(row.getByRole('listitem').first()).toHaveText(`${nic?.ip[0]}/ ${nic?.mask[0]}`)
  await expect(table(page, 'Disks').rows).toHaveCount(machine?.disk.length ?? -1)

  await page.getByRole('tab', { name: 'Raw JSON' }).click()
  await expect(page).toHaveURL(/tab=raw/)
  await expect(page.getByRole('region', { name: 'Raw JSON' })).toContainText('"hostname": "web-01"')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Raw JSON' })).toBeVisible()

  await visit(page, '/agents/a01?tab=tags')
  const tags = table(page, 'Tags')
  await expect(tags.row('web')).toContainText('nginx-access, syslog')
  await expect(tags.row('canary')).toContainText('no configs')
  await tags.root.getByRole('link', { name: 'web' }).click()
  await expect(page).toHaveURL(/\/agents\?tag=web$/)
})

test('each runner names its tag or says that it has none; a deleted agent stays on screen and is marked', async ({
  page,
  world,
}) => {
  await page.goto('/agents/a07?tab=runners')
  const runners = table(page, 'Runners')
  await expect(runners.row('mysql-slow')).toContainText('Through db')
  await expect(runners.row('mysql-error')).toContainText('Not through a current tag')
  await visit(page, '/agents/a04?tab=runners')
  await expect(table(page, 'Runners').row('nginx-access')).toContainText('stopped')

  await visit(page, '/agents/a02')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('web-02')
  world.agents.remove({ id: ['a02'] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('This agent is no longer on the server')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Hardware' })).toBeVisible()
})

test.describe('hostile names', () => {
  test.use({ scenario: 'hostile' })

  test('are shown as text and open like others', async ({ page }) => {
    await page.goto('/agents?size=200')
    const links = table(page, 'Agents').rows.getByRole('link')
    await expect(links).toHaveCount(hostileTexts.length)
    expect(await page.locator('script:not([src])').count()).toBe(0)
    for (const name of [/onerror/, /<script/, /^a\/b/, /__proto__/, /DROP TABLE/]) {
      await links.filter({ hasText: name }).first().click()
      await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
      await page.getByRole('tab', { name: 'Runners' }).click()
      await goBack(page)
    }
  })
})
