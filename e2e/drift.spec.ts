import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { drift } from './drivers/drift'
import { plan } from './drivers/plan'
import { table } from './drivers/table'
import { expect, isolatedTest, test } from './fixtures'

/** The classes of scenario `drifted`, as its description lists them. */
const drifted: Record<string, number> = {
  Missing: 3,
  Outdated: 4,
  'Changed on the host': 3,
  Stopped: 2,
  Orphan: 2,
  Settling: 12,
  Unknown: 1,
  'In step': 50,
}
const total = Object.values(drifted).reduce((sum, count) => sum + count)

test.describe('a drifted fleet', () => {
  test.use({ scenario: 'drifted' })

  test('each class lists its runners, and each runner its reason', async ({ page }) => {
    await page.goto('/agents')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Drift$/ })
      .click()
    const { expectCounts, show, reconcile } = drift(page)
    await expectCounts(drifted)
    await expect(
      page.getByText(
        `${((100 * (drifted['In step'] ?? 0)) / total).toFixed(1)} % of ${total} in step`,
      ),
    ).toBeVisible()
    const reasons = {
      Missing: 'Tag web brings the config, and there is no runner.',
      Outdated: 'the config was saved later, and the agent is online.',
      'Changed on the host': 'although the config was not saved since.',
      Stopped: 'It was stopped.',
      Orphan: 'The server lists no config of this name.',
      Settling: /was saved a moment ago|follows when it is back/,
      Unknown: 'cannot be read.',
      'In step': 'Same content.',
    }
    for (const [name, reason] of Object.entries(reasons)) {
      const rows = await show(name)
      await expect(rows.filter({ hasText: reason })).toHaveCount(Math.min(drifted[name] ?? 0, 20))
    }
    await show('Settling')
    await expect(reconcile).toHaveAttribute('title', /follow by themselves/)
    const missing = await show('Missing')
    await expect(missing.first().getByRole('link', { name: 'drift-11' })).toHaveAttribute(
      'href',
      '/agents/d11?tab=runners',
    )
    await expect(page).toHaveURL(/is=missing/)
  })

  test('the share in sync by config and by tag can be sorted, and each row filters', async ({
    page,
  }) => {
    await page.goto('/drift')
    await page.getByRole('tab', { name: 'By config' }).click()
    const configs = table(page, 'By config')
    await expect(configs.rows.first()).toContainText('nginx-access')
    await expect(configs.row('cron-log')).toContainText('100 %')
    await configs.header('In step').getByRole('button').click()
    await expect(configs.rows.last()).toContainText('cron-log')
    await page.getByRole('tab', { name: 'By tag' }).click()
    const tags = table(page, 'By tag')
    await expect(tags.row('web')).toContainText('60')
    await tags.row('db').getByRole('link').click()
    await expect(page).toHaveURL('/drift?tag=db')
    await drift(page).expectCounts({ Settling: 10, Missing: 0, 'In step': 0 })
  })

  test('missing runners are assigned, stopped ones are started, and ones without a config are deleted', async ({
    page,
    world,
  }) => {
    world.delays = {}
    await page.goto('/drift')
    await applyReconciliation(page, 'Missing', /^Hand/, 3)
    expect(world.fleet.runner('d11', 'nginx-access').state).toBe('running')
    await applyReconciliation(page, 'Stopped', /^Start 2 runners/, 2)
    expect(world.fleet.runner('d14', 'syslog').state).toBe('running')
    await applyReconciliation(page, 'Orphan', /^Delete 2 runners/, 2)
    expect(world.fleet.runnersOf('ftp-log').size).toBe(0)
    const { readAgain, expectCounts } = drift(page)
    await expect(page.getByText('A plan was applied since this was read.')).toBeVisible()
    await readAgain.click()
    // The repaired runners count as in sync; those without a config are gone.
    const { Missing = 0, Stopped = 0, 'In step': inSync = 0 } = drifted
    await expectCounts({ Missing: 0, Stopped: 0, Orphan: 0, 'In step': inSync + Missing + Stopped })
    await expect(page.getByText('A plan was applied since this was read.')).toBeHidden()
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
    await drift(page).readAgain.click()
    await drift(page).expectCounts({ Outdated: 0, 'Changed on the host': 1 })
  })

  test('the pages of a config and of a tag lead to their drift', async ({ page }) => {
    await page.goto('/configs/nginx-access?tab=runners')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await expect(page).toHaveURL('/drift?config=nginx-access')
    await drift(page).expectCounts({ Missing: 2, Outdated: 4, 'In step': 22, Stopped: 0 })
    await page.goto('/tags/web')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await drift(page).expectCounts({ Missing: 3, Orphan: 2, Stopped: 2 })
    await page.getByRole('button', { name: 'Remove Tag: web' }).click()
    await drift(page).expectCounts({ Settling: 12 })
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
    const { expectCounts, readAgain } = drift(page)
    await expectCounts({ Settling: smallCounts.webAgents, Outdated: 0 })
    await page.clock.fastForward('01:00')
    await readAgain.click()
    await expectCounts({ Settling: smallCounts.webAgents, Outdated: 0 })
    await page.clock.fastForward('01:30')
    await readAgain.click()
    // The two agents that are not online stay pending.
    const online = smallCounts.onlineWebAgents
    await expectCounts({ Settling: smallCounts.webAgents - online, Outdated: online })
    world.delays = {}
    world.configs.update('syslog', { note: '', config })
    await readAgain.click()
    await expectCounts({ Settling: 0, Outdated: 0, 'In step': smallCounts.webAgents })
  },
)

/** Applies the plan that reconciles a class. @param count the number of its steps */
async function applyReconciliation(page: Page, name: string, action: RegExp, count: number) {
  await drift(page).show(name)
  await drift(page).reconcile.click()
  const { root, button, expectCounts, close } = plan(page)
  await expectCounts({ 'will change': count })
  const typed = root.getByRole('textbox', { name: /Type/ })
  if (await typed.isVisible()) await typed.fill(String(count))
  await button(action).click()
  await expectCounts({ confirmed: count })
  await close()
}
