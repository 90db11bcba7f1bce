import type { Page } from '@playwright/test'
import { agentsRunning } from './drivers/agentOf'
import { plan } from './drivers/plan'
import { rollout, rolloutForm } from './drivers/rollout'
import { expect, test } from './fixtures'

test.beforeEach(({ world }) => {
  world.rules = { failing: () => false }
})

/** Opens the form for a rollout of cron-log to the agents with tag web: five are online, two are not. */
async function planRolloutToWeb(page: Page) {
  await page.goto('/configs/cron-log')
  await page.getByRole('link', { name: 'Staged rollout' }).click()
  await rolloutForm(page).addTag('web')
  await expect(rolloutForm(page).preview.rows).toHaveCount(3)
}

test('stages run one after the other, and agents that are not connected come last without a gate', async ({
  page,
  world,
}) => {
  await planRolloutToWeb(page)
  const form = rolloutForm(page)
  await expect(page.getByText('2 agents are not connected')).toBeVisible()
  await expect(form.preview.rows.nth(0)).toContainText('web-01, web-02, web-03')
  await expect(form.preview.rows.nth(2)).toContainText('none: applies on reconnect')
  await form.fillStages(2)
  await expect(form.preview.rows).toHaveCount(4)
  await form.start.click()
  await expect(
    page.getByRole('heading', { name: 'Staged rollout of cron-log to 7 agents' }),
  ).toBeVisible()
  const { expectStages, agents } = rollout(page)
  await expectStages('passed', 'passed', 'passed', 'requested')
  await expect(page.getByText('All stages are complete.')).toBeVisible()
  await expect(agents.row('web-03')).toContainText('running the new content')
  await expect(agents.row('web-05')).toContainText('requested, applies on reconnect')
  expect(agentsRunning(world, 'cron-log')).toEqual([
    'a01',
    'a02',
    'a03',
    'a04',
    'a05',
    'a06',
    'a11',
  ])
  expect(world.writes).toBe(4)

  await rollout(page).button('Plan of stage 2').click()
  await expect(plan(page).title).toHaveText('Stage 2: Assign config cron-log to 2 agents')
  await plan(page).close()
  await page.goto('/activity')
  await expect(page.getByRole('link', { name: /^Stage \d: Assign config cron-log/ })).toHaveCount(4)
})

test('stages by tag run in the chosen order', async ({ page }) => {
  await planRolloutToWeb(page)
  const { preview, addTag, start, field } = rolloutForm(page)
  await addTag('canary')
  await page.getByRole('radio', { name: 'One stage per tag, in this order' }).check()
  await expect(preview.rows.nth(0)).toContainText('tag web: web-01, web-02, web-03, +2')
  await page.getByRole('button', { name: 'Move canary up' }).click()
  await expect(preview.rows.nth(0)).toContainText('tag canary: web-01')
  await expect(preview.rows.nth(1)).toContainText('tag web: web-02, web-03, web-04, +1')
  await expect(preview.rows.nth(2)).toContainText('not connected: new-01, web-05')
  await expect(start).not.toHaveAttribute('aria-disabled', 'true')
  await field('Failure limit').fill('none')
  await expect(start).toHaveAttribute('title', 'One of the numbers is out of range.')
})

test('an agent that disconnects during the gate halts the rollout, which can be rolled back', async ({
  page,
  world,
}) => {
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(2)
  await rolloutForm(page).field('Minimum watch time').fill('600')
  await rolloutForm(page).start.click()
  const { expectStages, agents, button } = rollout(page)
  await expect(agents.row('web-02')).toContainText('running the new content')
  await expect(page.getByRole('button', { name: 'Stage 1 of 4' })).toBeVisible()
  world.disconnectAgent('a02')
  await expect(page.getByText('1 agent failed in stage 1.')).toBeVisible()
  await expect(agents.row('web-02')).toContainText('went offline')
  await expectStages('halted', 'not started')
  expect(agentsRunning(world, 'cron-log')).toEqual(['a01', 'a02'])

  await button('Roll back').click()
  await plan(page).expectCounts({ 'will change': 2 })
  await plan(page).root.getByRole('textbox', { name: /Type/ }).fill('2')
  await plan(page).button('Delete 2 runners of cron-log').click()
  await plan(page).expectCounts({ confirmed: 2 })
  await plan(page).close()
  await expect(page.getByText(/^Rolled back/)).toBeVisible()
  expect(agentsRunning(world, 'cron-log')).toEqual([])
})

test('new errors roll the rollout back automatically when that was chosen', async ({
  page,
  world,
}) => {
  world.rules = { failing: ({ config }) => config === 'cron-log' }
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(5)
  await rolloutForm(page).field('Minimum watch time').fill('600')
  await page.getByRole('radio', { name: 'Roll back on all agents at once' }).check()
  await rolloutForm(page).start.click()
  await expect(page.getByText(/^Rolled back/)).toBeVisible({ timeout: 40_000 })
  await expect(rollout(page).agents.row('new errors').first()).toBeVisible()
  await expect.poll(() => agentsRunning(world, 'cron-log')).toEqual([])
  expect(agentsRunning(world, 'nginx-access')).toContain('a01')
})

test('the user can continue despite a failure, and the result names it', async ({
  page,
  world,
}) => {
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(4)
  await rolloutForm(page).field('Minimum watch time').fill('3')
  await rolloutForm(page).start.click()
  const { agents, button, expectStages } = rollout(page)
  await expect(agents.row('web-01')).toContainText('running the new content')
  world.disconnectAgent('a01')
  await button('Continue anyway').click()
  await expectStages('overridden', 'passed', 'requested')
  await expect(page.getByText('All stages are complete; 1 agent failed.')).toBeVisible()
})

test('after a reload the rollout waits for the user, checks sent steps and sends nothing twice', async ({
  page,
  world,
}) => {
  world.delays = { config: 3000 }
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(2)
  await rolloutForm(page).start.click()
  await expect.poll(() => world.writes).toBe(1)
  await page.reload()
  await expect(page.getByText(/The page was closed or reloaded during the rollout/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rollout interrupted' })).toBeVisible()
  expect(world.writes).toBe(1)
  world.delays = {}
  await rollout(page).button('Resume').click()
  await expect(page.getByText('All stages are complete.')).toBeVisible({ timeout: 40_000 })
  expect(world.writes).toBe(4)
  await expect.poll(() => agentsRunning(world, 'cron-log')).toHaveLength(7)
})

test('a second tab follows a rollout and cannot run it', async ({ page, context, world }) => {
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(2)
  await rolloutForm(page).field('Minimum watch time').fill('2')
  await rolloutForm(page).start.click()
  await expect(page.getByText(/The rollout continues while this tab is open/)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(
    other
      .getByRole('status')
      .filter({ hasText: 'This rollout runs in another tab of this browser.' }),
  ).toBeVisible()
  await expect(rollout(other).button('Pause')).toHaveAttribute('aria-disabled', 'true')
  await expect(other.getByText('All stages are complete.')).toBeVisible()
  await expect(page.getByText('All stages are complete.')).toBeVisible()
  expect(world.writes).toBe(4)
})

test('a rollout can be paused, and cancelling it keeps the finished stages', async ({
  page,
  world,
}) => {
  await planRolloutToWeb(page)
  await rolloutForm(page).fillStages(2)
  await rolloutForm(page).field('Minimum watch time').fill('600')
  await rolloutForm(page).start.click()
  const { button, agents } = rollout(page)
  await expect(agents.row('web-01')).toContainText('running the new content')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await button('Pause').click()
  await expect(page.getByText(/^Paused\./)).toBeVisible()
  await button('Continue').click()
  await expect(page.getByText(/^Stage 1 of 4\. The rollout continues/)).toBeVisible()
  await button('Cancel rollout').click()
  await expect(page.getByText(/^Cancelled\./)).toBeVisible()
  await expect(agents.row('web-06')).toContainText('not assigned')
  await page.goto('/rollouts')
  await expect(
    page.getByRole('row', { name: /Staged rollout of cron-log to 7 agents/ }),
  ).toContainText('cancelled')
  expect(agentsRunning(world, 'cron-log')).toEqual(['a01', 'a02'])
})
