import { plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test('a reset of several runners explains its effect, needs a typed confirmation and is confirmed by reading', async ({
  page,
  world,
}) => {
  await page.goto('/runners?name=nginx-access')
  await selection(page).select('nginx-access, web-01', 'nginx-access, web-04')
  await menu(selection(page).root).choose('Reset')
  const { root, button, expectCounts, steps } = plan(page)
  await expect(root.getByText(/data may be read again/)).toBeVisible()
  await expect(root.getByText('1 stopped runner will start.')).toBeVisible()
  await expect(steps.row('web-04')).toContainText('starts')
  await root.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('2')
  await button('Reset 2 runners of nginx-access').click()
  await expectCounts({ confirmed: 2, failed: 0 })
  expect(world.fleet.agent('a04').runners.map(({ state }) => state)).toEqual(['running', 'running'])
})

test('a runner is deleted from its drawer', async ({ page, world }) => {
  await page.goto('/runners?name=mysql-error')
  await table(page, 'Runners').row('mysql-error').getByRole('link').first().click()
  await menu(page.getByRole('dialog')).choose('Delete')
  await plan(page).button('Delete mysql-error on db-01 (a07)').click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.agent('a07').runners.map(({ name }) => name)).toEqual(['mysql-slow'])
})

test('a plan waits for delayed changes, and the steps of offline agents stay pending', async ({
  page,
  world,
}) => {
  world.delays = { runner: 2500 }
  await page.goto('/runners?name=nginx-access')
  await menu(page).choose('Stop all runners of nginx-access')
  const { title, button, expectCounts, results } = plan(page)
  await expect(title).toHaveText('Stop 6 runners of nginx-access')
  await button('Stop 6 runners of nginx-access').click()
  await expect(results.row('web-01')).toContainText('accepted, pending')
  await expectCounts({ confirmed: 4, pending: 2, 'no change': 1 })
  await page.getByRole('button', { name: 'Stop checking' }).click()
  await expect(results.row('web-05')).toContainText('applies on reconnect')
  world.reconnectAgent('a05')
  await button('Check again').click()
  await expect.poll(() => world.fleet.agent('a05').runners[0]?.state).toBe('stopped')
  await button('Check again').click()
  await expect(results.row('web-05')).toContainText('confirmed')
})

test('a plan knows what an earlier one has sent to offline agents, also after a reload', async ({
  page,
  world,
}) => {
  await page.goto('/runners?name=nginx-access')
  await menu(page).choose('Stop all runners of nginx-access')
  const { root, button, expectCounts, step } = plan(page)
  await button('Stop 6 runners of nginx-access').click()
  await expectCounts({ confirmed: 4, pending: 2 })
  await page.reload()
  await selection(page).select('nginx-access, web-05')
  await selection(page).button('Start').click()
  // It still runs, because its agent has not heard of the stop.
  await expect(step).toContainText('looks unnecessary, sent anyway')
  await button('Start nginx-access on web-05').click()
  await expect(root.getByText(/Applied/)).toBeVisible()
  world.reconnectAgent('a05')
  await expect
    .poll(() => world.fleet.agent('a05').runners.find(({ name }) => name === 'nginx-access')?.state)
    .toBe('running')
})
