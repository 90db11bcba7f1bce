import type { Page } from '@playwright/test'
import { editTags, plan, selection } from './drivers/plan'
import { serveCase } from './drivers/serveCase'
import { expect, isolatedTest, test } from './fixtures'
import { menu } from './drivers/menu'

/** Plans to add tag canary. web-01 has it already, so the dialog offers the tag. */
const planCanaryOn = async (page: Page, ...names: string[]) => {
  await page.goto('/agents')
  await selection(page).select('web-01', ...names)
  await editTags(page, { on: ['canary'] })
}

test('the steps of a failed request are retried one by one, which isolates the failing step', async ({
  page,
  world,
}) => {
  world.rules = {
    refuse: ({ operation: act, agent }) => act === 'tags.addAgents' && agent === 'a03',
  }
  await planCanaryOn(page, 'web-02', 'web-03', 'web-04')
  const { button, expectCounts, title, results, figure } = plan(page)
  await button('Add tag canary to 3 agents').click()
  await expectCounts({ confirmed: 0, failed: 3 })
  await expect(results.row('web-02')).toContainText('The server returned an error.')
  await results.row('web-02').getByText('The server returned an error').click()
  await expect(results.row('web-02')).toContainText('E1069')
  await expect(results.row('web-02')).toContainText('for a request of 3 steps')

  await button('Retry 3 failed').click()
  await expect(title).toHaveText('Retry: Add tag canary to 3 agents')
  const before = world.writes
  await button('Add tag canary to 3 agents').click()
  await expectCounts({ confirmed: 2, failed: 1 })
  expect(world.writes).toBe(before + 3)
  await figure('failed').click()
  await expect(results.rows).toHaveCount(1)
  await expect(results.rows).toContainText('web-03')
})

test('a write whose answer is lost is confirmed by reading', async ({ page, world }) => {
  world.faults = [{ match: ({ write }) => write === 1, fault: { cut: 'after' } }]
  await planCanaryOn(page, 'web-02')
  await plan(page).button('Add tag canary to web-02').click()
  await plan(page).expectCounts({ confirmed: 1, failed: 0 })
  expect(world.writes).toBe(1)
})

isolatedTest(
  'a write that never arrived fails, and is not repeated automatically',
  async ({ page, world }) => {
    world.faults = [{ match: ({ write }) => write === 1, fault: { cut: 'before' } }]
    await page.clock.install()
    await planCanaryOn(page, 'web-02')
    const { button, expectCountsLater, results } = plan(page)
    await button('Add tag canary to web-02').click()
    await expect(results.row('web-02')).toContainText('no response, pending')
    await expectCountsLater({ confirmed: 0, failed: 1 })
    await expect(results.row('web-02')).toContainText(
      'The connection was cut: the request may have arrived.',
    )
    expect(world.writes).toBe(1)
  },
)

isolatedTest(
  'a result corrects itself when a gateway passes a request on late, and a reset is not repeated unasked',
  async ({ page, world }) => {
    serveCase(world, 'gateway-timeout-applied-later')
    await page.clock.install()
    await page.goto('/runners?name=nginx-access')
    await selection(page).select('nginx-access, web-01')
    await selection(page).button('Stop').click()
    const { button, expectCountsLater, result, root } = plan(page)
    await button(/^Stop/).click()
    await expect(result).toContainText('no response, pending')
    await expectCountsLater({ confirmed: 0, failed: 1 })
    world.runners.stop([{ agent_id: 'a01', config_name: 'nginx-access' }])
    await expectCountsLater({ confirmed: 1, failed: 0 })
    await plan(page).close()

    await menu(selection(page).root).choose('Reset')
    await button(/^Reset/).click()
    await expect(result).toContainText('no response, pending')
    await expectCountsLater({ confirmed: 0, failed: 1 })
    await button('Retry 1 failed').click()
    const again = button(/^Reset/)
    await expect(again).toHaveAttribute('title', 'Confirm first that it may happen twice.')
    await root.getByRole('checkbox', { name: 'Send again anyway' }).check()
    await expect(again).not.toHaveAttribute('title')
  },
)

isolatedTest(
  'a write that the server accepts and ignores is reported as failed',
  async ({ page, world }) => {
    world.rules = { ignore: ({ agent }) => agent === 'a02' || agent === 'a05' }
    await page.clock.install()
    await planCanaryOn(page, 'web-02', 'web-03', 'web-05')
    const { button, expectCounts, expectCountsLater, results } = plan(page)
    await button('Add tag canary to 3 agents').click()
    await expectCounts({ confirmed: 1, pending: 2 })
    await expectCountsLater({ confirmed: 1, failed: 1, pending: 1 })
    await expect(results.row('web-02')).toContainText('accepted, but nothing changed')
    await expect(results.row('web-05')).toContainText('applies on reconnect')
    world.rules = {}
    world.tags.addAgents('canary', ['a02', 'a05'])
    await button('Check again').click()
    await expectCounts({ confirmed: 3, failed: 0 })
  },
)

test('a missing permission is reported, and the same kind of change is not offered again', async ({
  page,
  world,
}) => {
  world.faults = [{ match: ({ write }) => write > 0, fault: { status: 403 } }]
  await planCanaryOn(page, 'web-02')
  await plan(page).button('Add tag canary to web-02').click()
  await expect(plan(page).results.row('web-02')).toContainText(
    'This account is not allowed to do this.',
  )
  await plan(page)
    .button(/^Retry/)
    .click()
  await expect(plan(page).button('Add tag canary to web-02')).toHaveAccessibleDescription(
    /^The server does not allow this account to make such changes/,
  )
})

test('an agent that was deleted meanwhile is skipped', async ({ page, world }) => {
  await page.goto('/agents')
  await selection(page).select('web-01', 'web-02', 'web-03')
  world.agents.remove({ id: ['a02'] })
  await editTags(page, { on: ['canary'] })
  const { steps, expectCounts } = plan(page)
  await expectCounts({ 'will change': 1, skipped: 1 })
  await expect(steps.row('a02')).toContainText('no longer listed by the server')
})
