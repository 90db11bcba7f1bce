import type { Page } from '@playwright/test'
import { crowdCounts, smallCounts } from '../mocks/scenarios/fleetCounts'
import { plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

const rows = (page: Page) => table(page, 'Tags').rows

test('the list shows agents, configs and notes, can be searched and sorted, and leads to each tag', async ({
  page,
}) => {
  await page.goto('/tags')
  await expect(rows(page)).toHaveCount(smallCounts.tags)
  await expect(rows(page).filter({ hasText: 'spare' })).toContainText('0')
  const configs = rows(page).filter({ hasText: 'web servers' }).getByRole('link')
  await expect(configs.filter({ hasText: /^(nginx-access|syslog)$/ })).toHaveCount(2)
  await table(page, 'Tags').header('Name').getByRole('button').click()
  await expect(rows(page).first()).toContainText('web')
  await page.keyboard.press('/')
  await page.keyboard.type('spa')
  await expect(page).toHaveURL(/search=spa/)
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('link', { name: 'spare', exact: true }).click()
  await expect(page).toHaveURL(/\/tags\/spare$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('spare')
  await expect(
    page.getByText('Assign agents to run the configs of this tag on them.'),
  ).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').click()
  await expect(page).toHaveURL(/search=spa/)
})

test('a tag is created with configs and agents in one plan', async ({ page, world }) => {
  await page.goto('/tags')
  await page.getByRole('button', { name: 'Create tag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create a tag' })
  const review = dialog.getByRole('button', { name: 'Review changes' })
  await review.click()
  await expect(dialog.getByText('Enter a name.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('web')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('edge hosts')
  await review.click()
  await expect(dialog.getByText('There is already a tag with this name.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('edge hosts')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('edge')
  await dialog.getByText('Configs: 0 selected').click()
  await dialog.getByRole('checkbox', { name: 'Select cron-log' }).check()
  await dialog.getByText('Agents: 0 selected').click()
  await dialog.getByRole('checkbox', { name: 'Select db-01' }).check()
  await dialog.getByRole('textbox', { name: 'Hostname contains' }).fill('web-05')
  await dialog.getByRole('checkbox', { name: 'Select web-05' }).check()
  await expect(dialog.getByText('Agents: 2 selected')).toBeVisible()
  await review.click()

  const { title, expectCounts, button, root } = plan(page)
  await expect(title).toHaveText('Create tag edge for 2 agents')
  await expectCounts({ 'will change': 3 })
  await expect(root.getByText('cron-log starts on 2 agents.')).toBeVisible()
  await button('Create tag edge for 2 agents').click()
  await expectCounts({ confirmed: 3, failed: 0 })
  const tag = world.fleet.tag('edge')
  expect([tag.note, [...tag.configs], tag.agents.size]).toEqual(['edge hosts', ['cron-log'], 2])
})

test('agents are added and removed, one or many', async ({ page, world }) => {
  await page.goto('/tags/db')
  await page.getByRole('button', { name: 'Assign agents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign agents to tag db' })
  await expect(dialog.getByRole('checkbox', { name: 'Select db-01' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'Select win-01' }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  await expect(plan(page).root.getByText('mysql-slow starts on 1 agent.')).toBeVisible()
  await plan(page).button('Add tag db to win-01').click()
  await plan(page).expectCounts({ confirmed: 1 })
  await plan(page).close()

  const agents = table(page, 'Agents of the tag')
  await expect(agents.rows).toHaveCount(smallCounts.dbAgents + 1)
  await agents.row('win-01').getByRole('button', { name: 'Remove' }).click()
  await plan(page).button('Remove tag db from win-01').click()
  await plan(page).expectCounts({ confirmed: 1 })
  await plan(page).close()
  await selection(page).select('db-01', 'db-02')
  await selection(page).button('Remove').click()
  await plan(page).button('Remove tag db from 2 agents').click()
  await plan(page).expectCounts({ confirmed: 2 })
  expect([...world.fleet.tag('db').agents].map(({ id }) => id)).toEqual(['a09', 'a12'])
})

test('configs are added and removed, and the preview tells the effect on runners', async ({
  page,
  world,
}) => {
  await page.goto('/tags/web?tab=configs')
  await page.getByRole('button', { name: 'Add configs' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add configs to tag web' })
  await dialog.getByRole('checkbox', { name: 'Select cron-log' }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  const { root, button, expectCounts } = plan(page)
  await expect(root.getByText('cron-log starts on 7 agents.')).toBeVisible()
  await expect(
    root.getByText('2 agents are offline: the change applies on reconnect.'),
  ).toBeVisible()
  await button('Add config cron-log to tag web').click()
  await expectCounts({ confirmed: 1 })
  await plan(page).close()

  const configs = table(page, 'Configs of the tag')
  await configs.row('syslog').getByRole('button', { name: 'Remove' }).click()
  await expect(root.getByText(/syslog may be removed from 7 agents/)).toBeVisible()
  await button('Remove config syslog from tag web').click()
  await expectCounts({ confirmed: 1 })
  expect([...world.fleet.tag('web').configs]).toEqual(['nginx-access', 'cron-log'])
})

test('a change of the note can be undone', async ({ page, world }) => {
  await page.goto('/tags/spare')
  await page.getByRole('button', { name: 'Edit note' }).click()
  const dialog = page.getByRole('dialog', { name: 'Note of tag spare' })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('kept for later')
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  await plan(page).button('Change the note of tag spare').click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.tag('spare').note).toBe('kept for later')
  await plan(page).button('Undo 1').click()
  await plan(page).button('Change the note of tag spare').click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.tag('spare').note).toBe('no agents')
})

test('deleting tags with configs needs a typed confirmation, and deleting others can be undone', async ({
  page,
  world,
}) => {
  await page.goto('/tags')
  await selection(page).select('web', 'db')
  await menu(selection(page).root).choose('Delete')
  const { root, button, expectCounts } = plan(page)
  await expect(root.getByText('Runners deleted with a tag come back')).toBeVisible()
  await root.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('2')
  await button('Delete 2 tags').click()
  await expectCounts({ confirmed: 2 })
  await expect(button(/^Undo/)).toBeHidden()
  await plan(page).close()

  await page.getByRole('link', { name: 'canary', exact: true }).click()
  await menu(page).choose('Delete')
  await button('Delete tag canary').click()
  await expectCounts({ confirmed: 1 })
  await button('Undo 2').click()
  await button('Create tag canary for 1 agent').click()
  await expectCounts({ confirmed: 2 })
  expect([...world.fleet.tag('canary').agents].map(({ id }) => id)).toEqual(['a01'])
})

test('all runners of a tag are stopped in one plan', async ({ page, world }) => {
  await page.goto('/tags/web')
  await menu(page).choose('Stop all runners')
  const { title, expectCounts, button, confirm } = plan(page)
  const { webAgents, onlineWebAgents } = smallCounts
  // Every agent has two runners, and one of them was stopped before.
  const [running, runningOnline] = [2 * webAgents - 1, 2 * onlineWebAgents - 1]
  const name = `Stop ${running} runners on ${webAgents} agents`
  await expect(title).toHaveText(name)
  await expectCounts({ 'will change': running, 'no change': 1 })
  // More than ten runners are not stopped by one press.
  await expect(button(name)).toHaveAccessibleDescription(`Type ${running} to confirm`)
  await confirm(running)
  await button(name).click()
  // The runners of agents that are not online stop later.
  await expectCounts({ confirmed: runningOnline, pending: running - runningOnline })
  const stopped = [...world.fleet.runners].filter(({ state }) => state === 'stopped')
  expect(stopped).toHaveLength(runningOnline + 1)
})

test('a tag with any name has a page', async ({ page, world }) => {
  world.tags.create('100%2F%zz', { note: 'odder', config_names: [], agent_ids: [] })
  world.tags.create('a/b, 中文 ?#', { note: 'odd', config_names: [], agent_ids: ['a01'] })
  await page.goto('/tags')
  await page.getByRole('link', { name: 'a/b, 中文 ?#', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('a/b, 中文 ?#')
  await expect(page.getByText('odd')).toBeVisible()
  await expect(
    page.getByText(/cannot list the agents of a tag that contains a comma/),
  ).toBeVisible()
  await page.goto('/tags?agents=true')
  await page.getByRole('link', { name: '100%2F%zz', exact: true }).click()
  await expect(page.getByText('odder')).toBeVisible()
  await page.goto('/tags/nothing-here')
  await expect(page.getByText('There is no tag with this name')).toBeVisible()
})

test.describe('a large fleet', () => {
  test.use({ scenario: 'crowd' })

  test('the picker searches on the server, has pages, and keeps the selection', async ({
    page,
  }) => {
    await page.goto('/tags/half')
    await page.getByRole('button', { name: 'Assign agents' }).click()
    const dialog = page.getByRole('dialog', { name: 'Assign agents to tag half' })
    await expect(
      dialog.getByText(`1–20 of ${crowdCounts.agents.toLocaleString('en')}`),
    ).toBeVisible()
    await dialog.getByRole('checkbox', { name: 'Select host-0001' }).check()
    await dialog.getByRole('textbox', { name: 'Hostname contains' }).fill('host-2')
    await expect(dialog.getByText('1–20 of 1,000')).toBeVisible()
    await dialog.getByRole('listitem', { name: '50' }).click()
    await dialog.getByRole('checkbox', { name: 'Select host-2999' }).check()
    await expect(dialog.getByText('2 selected')).toBeVisible()
    await dialog.getByRole('button', { name: 'Review changes' }).click()
    await plan(page).expectCounts({ 'will change': 2 })
  })
})
