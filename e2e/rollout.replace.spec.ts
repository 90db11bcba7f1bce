import type { Page } from '@playwright/test'
import { agentOf, agentsRunning } from './drivers/agentOf'
import { editor } from './drivers/editor'
import { plan } from './drivers/plan'
import { rollout, rolloutForm } from './drivers/rollout'
import { expect, test } from './fixtures'

test.beforeEach(({ world }) => {
  world.rules = { failing: () => false }
})

/** Saves an edit of mysql-slow as mysql-slow-2, and opens the form for replacing it. */
async function planReplacement(page: Page) {
  await page.goto('/configs/mysql-slow/edit')
  await editor(page).field('Lines per batch').fill('77')
  await editor(page).button('Review and save').click()
  const { root, button, expectCounts, close } = plan(page)
  await root.getByRole('textbox', { name: 'Name of the new config' }).fill('mysql-slow-2')
  await root.getByRole('button', { name: 'Save as new and replace in stages' }).click()
  await button('Create config mysql-slow-2').click()
  await expectCounts({ confirmed: 1 })
  await close()
  await expect(
    page.getByRole('heading', { name: 'Staged replacement of mysql-slow by mysql-slow-2' }),
  ).toBeVisible()
}

test('a replacement that an agent refuses halts, and the replaced config runs there again', async ({
  page,
  world,
}) => {
  world.rules = {
    ...world.rules,
    refuseContent: ({ config }) => (config === 'mysql-slow-2' ? 'no such reader' : null),
    reportRefusal: (config) => config === 'mysql-slow-2',
  }
  await planReplacement(page)
  await rolloutForm(page).fillStages(1, 5)
  await rolloutForm(page).start.click()
  const { agents, expectStages } = rollout(page)
  await expect(page.getByText('1 agent failed in stage 1.')).toBeVisible({ timeout: 40_000 })
  await expect(agents.row('db-01')).toContainText('refused by the server')
  await expect(agents.row('db-01')).toContainText('lost and restored')
  await expectStages('halted', 'not started')
  expect(agentsRunning(world, 'mysql-slow')).toEqual(['a07', 'a08', 'a09', 'a12'])
  expect(agentsRunning(world, 'mysql-slow-2')).toEqual([])
})

test('an edited config replaces the old one in stages, and takes its tags at the end', async ({
  page,
  world,
}) => {
  await planReplacement(page)
  await rolloutForm(page).fillStages(1, 5)
  await expect(rolloutForm(page).preview.rows).toHaveCount(3)
  await rolloutForm(page).start.click()
  await expect(page.getByText('All stages are complete.')).toBeVisible({ timeout: 40_000 })
  expect(agentsRunning(world, 'mysql-slow-2')).toEqual(['a07', 'a08', 'a09', 'a12'])
  expect(agentsRunning(world, 'mysql-slow')).toEqual([])

  await rollout(page).button('Move tags and delete mysql-slow').click()
  await plan(page).expectCounts({ 'will change': 2 })
  await plan(page).button('Apply 2 changes').click()
  await plan(page).expectCounts({ confirmed: 2 })
  expect(() => world.fleet.config('mysql-slow')).toThrow()
  expect([...world.fleet.tag('db').configs]).toEqual(['mysql-slow-2'])
  expect(agentOf(world, 'a07').runners).toContain('mysql-slow-2')
})
