import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { drift } from './drivers/drift'
import { serveCase } from './drivers/serveCase'
import { plan } from './drivers/plan'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, isolatedTest, test } from './fixtures'

/** The classes of scenario `drifted`, as its description lists them. */
const drifted: Record<string, number> = {
  Missing: 3,
  Outdated: 4,
  'Changed on the host': 4,
  Stopped: 2,
  'No config': 2,
  Pending: 12,
  Unknown: 1,
  'In sync': 52,
}
const total = Object.values(drifted).reduce((sum, count) => sum + count)

test('a default that is written out or left out is no difference, and nothing is reconciled', async ({
  page,
  world,
}) => {
  serveCase(world, 'defaults-written-out')
  await page.goto('/drift?config=syslog')
  await expect(drift(page).figure('In sync')).not.toHaveText('In sync0')
  await drift(page).expectCounts({ 'Changed on the host': 0, Outdated: 0 })
})

test.describe('a drifted fleet', () => {
  test.use({ scenario: 'drifted' })

  test('each class lists its runners, each runner its reason; shares by config and by tag can be sorted, and each row filters', async ({
    page,
  }) => {
    await page.goto('/agents')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Drift$/ })
      .click()
    const { expectCounts, show, reconcile } = drift(page)
    await expectCounts(drifted)
    await expect(
      page.getByText(
        `${Math.floor((1000 * (drifted['In sync'] ?? 0)) / total) / 10} % in sync (${total - (drifted['Missing'] ?? 0)} runners, ${drifted['Missing'] ?? 0} missing)`,
      ),
    ).toBeVisible()
    const reasons = {
      Missing: 'Tag web assigns the config, but there is no runner.',
      Outdated: 'the config was saved later, and the agent is online.',
      'Changed on the host': 'although the config was not saved since.',
      Stopped: 'The runner is stopped.',
      'No config': 'The server lists no config with this name.',
      Pending: /was just saved|on reconnect/,
      Unknown: 'cannot be read.',
      'In sync': 'Same content.',
    }
    for (const [name, reason] of Object.entries(reasons)) {
      const rows = await show(name)
      await expect(rows.filter({ hasText: reason })).toHaveCount(Math.min(drifted[name] ?? 0, 20))
    }
    await show('Pending')
    await expect(reconcile).toHaveAttribute('title', /apply by themselves/)
    const missing = await show('Missing')
    await expect(missing.first().getByRole('link', { name: 'drift-11' })).toHaveAttribute(
      'href',
      '/agents/d11?tab=runners',
    )
    await expect(page).toHaveURL(/is=missing/)

    await visit(page, '/drift')
    await page.getByText('By config', { exact: true }).click()
    const configs = table(page, 'By config')
    await expect(configs.rows.first()).toContainText('nginx-access')
    await expect(configs.row('cron-log')).toContainText('100 %')
    await configs.header('In sync').getByRole('button').click()
    await expect(configs.rows.last()).toContainText('cron-log')
    await page.getByText('By tag', { exact: true }).click()
    const tags = table(page, 'By tag')
    // Missing runners are to be reconciled, and are no runners.
    await expect(tags.row('web')).toContainText('57')
    await tags.row('db').getByRole('link').click()
    await expect(page).toHaveURL('/drift?tag=db')
    await drift(page).expectCounts({ Pending: 10, Missing: 0, 'In sync': 0 })
  })

  test('missing runners are assigned, stopped ones are started, and ones without a config are deleted', async ({
    page,
    world,
  }) => {
    world.delays = {}
    await page.goto('/drift')
    await applyReconciliation(page, 'Missing', /^Assign/, 3)
    expect(world.fleet.runner('d11', 'nginx-access').state).toBe('running')
    await applyReconciliation(page, 'Stopped', /^Start 2 runners/, 2)
    expect(world.fleet.runner('d14', 'syslog').state).toBe('running')
    await applyReconciliation(page, 'No config', /^Delete 2 runners/, 2)
    expect(world.fleet.runnersOf('ftp-log').size).toBe(0)
    const { readAgain, expectCounts } = drift(page)
    await expect(page.getByText('A plan was applied after this was read.')).toBeVisible()
    await readAgain()
    // The repaired runners count as in sync; those without a config are gone.
    const { Missing = 0, Stopped = 0, 'In sync': inSync = 0 } = drifted
    await expectCounts({
      Missing: 0,
      Stopped: 0,
      'No config': 0,
      'In sync': inSync + Missing + Stopped,
    })
    await expect(page.getByText('A plan was applied after this was read.')).toBeHidden()
  })

  test('a runner is renewed without touching the other runners of its config', async ({
    page,
    world,
  }) => {
    // The deletion takes a while. The config is assigned again after it.
    world.delays = { runner: 1500 }
    await page.goto('/drift?config=nginx-access')
    await applyReconciliation(page, 'Outdated', /^Renew 4 runners of nginx-access/, 4)
    const { config } = world.fleet.config('nginx-access').current
    for (const id of ['d01', 'd02', 'd03', 'd04'])
      expect(world.fleet.runner(id, 'nginx-access').version.config).toBe(config)
    // The runner that was changed on its host is not part of the plan.
    expect(world.fleet.runner('d07', 'nginx-access').version.config).not.toBe(config)
    await drift(page).readAgain()
    await drift(page).expectCounts({ Outdated: 0, 'Changed on the host': 1 })
  })

  test('what differs is shown by meaning, without secrets, and can be ignored for the config', async ({
    page,
    world,
  }) => {
    await page.goto('/drift?config=nginx-access')
    const { show, expectCounts } = drift(page)
    const rows = await show('Changed on the host')
    await rows.getByRole('link', { name: 'nginx-access' }).focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: 'nginx-access' })
    await expect(panel.getByRole('heading', { name: 'nginx-access on drift-07' })).toBeVisible()
    const changes = panel.getByRole('region', { name: 'Differences' })
    for (const section of ['Reader', 'Parser', 'Transforms', 'Senders'])
      await expect(changes.getByRole('heading', { name: section })).toBeVisible()
    await expect(changes.getByRole('listitem').filter({ hasText: '/data/nginx' })).toContainText(
      '/var/log/nginx',
    )
    await expect(changes.getByText('secret changed')).toBeVisible()
    await expect(panel).not.toContainText('another-secret-key')
    // What the agent wrote into the config is no difference, and has its reason.
    await panel.getByText(/values are written differently with the same meaning/).click()
    await expect(panel.getByText(/writes the name of the runner into every sender/)).toBeVisible()
    await expect(changes).not.toContainText('runner_name')
    await page.goBack()
    await expect(panel).toBeHidden()
    await page.goForward()
    await panel.getByRole('button', { name: 'Ignore this difference for this config' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ignore this difference for nginx-access?' })
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('its logs are on another disk')
    const writes = world.writes
    await dialog.getByRole('button', { name: 'Ignore', exact: true }).click()
    await expect(panel.getByText('is ignored: its logs are on another disk')).toBeVisible()
    await panel.getByRole('button', { name: 'Close' }).click()
    await expectCounts({ 'Changed on the host': 0, 'In sync': 23 })
    const ignored = (await show('In sync')).filter({ hasText: 'Ignored difference: its logs' })
    await expect(ignored).toHaveCount(1)
    // It is kept in this browser, and can be taken back.
    await page.reload()
    await expectCounts({ 'Changed on the host': 0 })
    await page.getByText('1 ignored difference').click()
    await page.getByRole('button', { name: /^Remove the ignored difference/ }).click()
    await expectCounts({ 'Changed on the host': 1, 'In sync': 22 })
    expect(world.writes).toBe(writes)
  })

  test('a metric runner that was renewed is in sync', async ({ page, world }) => {
    world.delays = {}
    await page.goto('/drift?config=host-metrics')
    await drift(page).expectCounts({ 'Changed on the host': 1, 'In sync': 2 })
    await applyReconciliation(page, 'Changed on the host', /^Renew host-metrics/, 1)
    await drift(page).readAgain()
    await drift(page).expectCounts({ 'Changed on the host': 0, 'In sync': 3 })
  })

  test('the pages of a config and of a tag lead to their drift', async ({ page }) => {
    await page.goto('/configs/nginx-access?tab=runners')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await expect(page).toHaveURL('/drift?config=nginx-access')
    await drift(page).expectCounts({ Missing: 2, Outdated: 4, 'In sync': 22, Stopped: 0 })
    await page.goto('/tags/web')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await drift(page).expectCounts({ Missing: 3, 'No config': 2, Stopped: 2 })
    await page.getByRole('button', { name: 'Remove Tag: web' }).click()
    await drift(page).expectCounts({ Pending: 12 })
  })
})

isolatedTest(
  'a runner is pending for two minutes after a change and counts as outdated only then',
  async ({ page, world }) => {
    await page.clock.install()
    world.delays = { config: 3_600_000 }
    const { config } = world.fleet.config('syslog').current
    world.configs.update('syslog', { note: '', config: { ...config, batch_interval: 15 } })
    await page.goto('/drift?config=syslog')
    const { expectCounts, readAgain, refresh } = drift(page)
    await expectCounts({ Pending: smallCounts.webAgents, Outdated: 0 })
    // A jump of the clock would end requests that are under way.
    await expect(refresh).toHaveAttribute('aria-busy', 'false')
    await page.clock.fastForward('01:00')
    await readAgain()
    await expectCounts({ Pending: smallCounts.webAgents, Outdated: 0 })
    await page.clock.fastForward('01:30')
    await readAgain()
    // The two agents that are not online stay pending.
    const online = smallCounts.onlineWebAgents
    await expectCounts({ Pending: smallCounts.webAgents - online, Outdated: online })
    world.delays = {}
    world.configs.update('syslog', { note: '', config })
    await readAgain()
    await expectCounts({ Pending: 0, Outdated: 0, 'In sync': smallCounts.webAgents })
  },
)

/** Applies the plan that reconciles a class. @param count the number of its steps */
async function applyReconciliation(page: Page, name: string, action: RegExp, count: number) {
  await drift(page).show(name)
  await drift(page).reconcile.click()
  const { root, button, expectCounts, close } = plan(page)
  await expect(button(action)).toBeVisible()
  if (count > 1) await expectCounts({ 'will change': count })
  const typed = root.getByRole('textbox', { name: /Type/ })
  if (await typed.isVisible()) await typed.fill(String(count))
  await button(action).click()
  await expectCounts({ confirmed: count })
  await close()
}
