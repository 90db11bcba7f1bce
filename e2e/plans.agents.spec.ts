import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { editTags, plan, selection } from './drivers/plan'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test.beforeEach(async ({ page }) => {
  await page.goto('/agents')
})

test('a plan adds a tag to agents after a preview, is confirmed by reading, and can be undone', async ({
  page,
  world,
}) => {
  await selection(page).select('web-01', 'web-05', 'db-01')
  await editTags(page, { on: ['canary'] })
  const { title, expectCounts, steps, button, root, results } = plan(page)
  await expect(title).toHaveText('Add tag canary to 2 agents')
  await expectCounts({ 'will change': 2, 'no change': 1, skipped: 0 })
  await expect(steps.row('web-01')).toContainText('no change')
  await expect(steps.row('web-05')).toContainText('offline, applies on reconnect')
  await expect(root.getByText('It can be undone afterwards.')).toBeVisible()
  expect(world.fleet.tag('canary').agents.size).toBe(1)

  await root.getByRole('textbox', { name: 'Note' }).fill('OPS-7')
  await button('Add tag canary to 2 agents').click()
  await expectCounts({ confirmed: 2, failed: 0, pending: 0 })
  await expect(results.row('db-01')).toContainText('confirmed')
  expect(world.fleet.tag('canary').agents.size).toBe(3)

  await button('Undo 2').click()
  await expect(title).toHaveText('Undo: Remove tag canary from 2 agents')
  await button('Remove tag canary from 2 agents').click()
  await expectCounts({ confirmed: 2 })
  expect([...world.fleet.tag('canary').agents].map(({ id }) => id)).toEqual(['a01'])
})

test('the preview tells which runners a tag adds and removes', async ({ page }) => {
  await selection(page).select('db-01', 'win-01')
  await editTags(page, { on: ['db'] })
  const { root } = plan(page)
  await expect(root.getByText('mysql-slow starts on 1 agent.')).toBeVisible()
  await plan(page).button('Cancel').click()
  await selection(page).button('Clear').click()
  await selection(page).select('web-01')
  await editTags(page, { off: ['web'] })
  await expect(
    root.getByText('nginx-access may be removed from 1 agent. The server does not say.'),
  ).toBeVisible()
})

test('agents are deleted by id after a typed confirmation, and their list is saved', async ({
  page,
  world,
}) => {
  await selection(page).select('db-02', 'db-03')
  await menu(selection(page).root).choose('Delete')
  const { root, button, expectCounts } = plan(page)
  await expect(root.getByText('This cannot be undone.')).toBeVisible()
  const act = button('Delete 2 agents')
  await act.click({ force: true })
  await expect(act).toBeVisible()
  expect(world.fleet.agents.size).toBe(smallCounts.agents)

  await root.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('2')
  const [file] = await Promise.all([page.waitForEvent('download'), act.click()])
  expect(file.suggestedFilename()).toMatch(/^deleted-agents-.*\.csv$/)
  await expectCounts({ confirmed: 2, failed: 0 })
  expect(world.fleet.agents.size).toBe(smallCounts.agents - 2)
  await expect(button(/^Undo/)).toBeHidden()
  await plan(page).close()
  await expect(selection(page).root).toBeHidden()
})

test('an upgrade shows the request and the restart, and claims no version', async ({
  page,
  world,
}) => {
  world.delays = { upgrade: { down: 1500, up: 4000 } }
  await selection(page).select('web-01', 'win-01', 'web-05')
  await menu(selection(page).root).choose('Upgrade')
  const { root, button, figure, results } = plan(page)
  const packages = root.getByRole('table', { name: 'Available packages' })
  await expect(packages.getByRole('row').filter({ hasText: 'linux amd64' })).toContainText('2')
  await root.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('3')
  await button('Upgrade 3 agents').click()
  await expect(figure('requested')).toHaveText('requested3')
  await expect(results.row('web-05')).toContainText('no restart seen yet')
  await expect(results.row('web-01')).toContainText('went offline')
  await expect(results.row('web-01')).toContainText('restarted')
  await button('Stop checking').click()
  await expect(results.row('web-05')).toContainText('requested')
})

test('a double click applies a plan once', async ({ page, world }) => {
  await selection(page).select('web-02')
  await editTags(page, { off: ['web'] })
  const before = world.writes
  await plan(page).button('Remove tag web from web-02').dblclick()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.writes).toBe(before + 1)
})

test.describe('read-only', () => {
  test.use({ settings: { readOnly: true } })

  test('disables every control with a reason and sends nothing', async ({ page, world }) => {
    await selection(page).select('web-01')
    const rare = menu(selection(page).root)
    await rare.button.click()
    for (const control of [
      rare.item('Upgrade'),
      rare.item('Delete'),
      selection(page).button('Edit tags'),
    ]) {
      await expect(control).toHaveAccessibleDescription(
        'This console is read-only. It sends no changes.',
      )
      await control.click({ force: true })
    }
    await expect(plan(page).root).toBeHidden()
    expect(world.writes).toBe(0)
  })
})
