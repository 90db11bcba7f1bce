import type { Page } from '@playwright/test'
import type { World } from '../mocks/world/World'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { plan, selection } from './drivers/plan'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

const impact = (page: Page) => page.getByRole('table', { name: 'Reach' })
const collisions = (page: Page) =>
  page.getByRole('list', { name: 'Collisions' }).getByRole('listitem')

/** Opens one of the two dialogs of a config, selects and leads to the plan. */
async function assign(page: Page, how: 'Assign to tags' | 'Assign to agents', names: string[]) {
  await page.getByRole('button', { name: how }).click()
  const dialog = page.getByRole('dialog', { name: / to (tags|agents)$/ })
  for (const name of names) await dialog.getByRole('checkbox', { name: `Select ${name}` }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
}

const runnersOn = (world: World, id: string) =>
  world.fleet.agent(id).runners.map(({ name }) => name)

test('a plan that assigns a config to a tag shows the agents that it reaches, by state', async ({
  page,
  world,
}) => {
  await page.goto('/configs/cron-log?tab=holders')
  await assign(page, 'Assign to tags', ['web'])
  const row = impact(page).getByRole('row').nth(1)
  await expect(row.getByRole('rowheader')).toContainText('by tag web: 7 agents')
  // The columns: agents, new on, running it already, online, offline, never online, systems.
  await expect(row.getByRole('cell')).toHaveText([
    /^7$/,
    /^7$/,
    /^0$/,
    /^5$/,
    /^1$/,
    /^1$/,
    /^linux 6, unknown 1$/,
  ])
  await expect(
    page.getByText('No other runner on these agents reads the same files.'),
  ).toBeVisible()
  await plan(page)
    .button(/cron-log/)
    .click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.tag('web').configs).toContain('cron-log')
  expect(runnersOn(world, 'a01')).toContain('cron-log')
})

test('the impact tells how many agents only one of the tags reaches; agents are assigned directly, too', async ({
  page,
  world,
}) => {
  await page.goto('/configs/cron-log?tab=holders')
  await assign(page, 'Assign to tags', ['web', 'canary'])
  const head = impact(page).getByRole('rowheader')
  await expect(head).toContainText('by tag web: 7 agents, 6 by this tag only')
  await expect(head).toContainText('by tag canary: 1 agent, 0 by this tag only')
  await plan(page).close()

  await assign(page, 'Assign to agents', ['db-01', 'win-01'])
  await expect(impact(page).getByRole('row').nth(1).getByRole('cell').first()).toHaveText('2')
  await plan(page)
    .button(/^Assign config/)
    .click()
  await plan(page).expectCounts({ confirmed: 2 })
  expect(runnersOn(world, 'a07')).toContain('cron-log')
  expect(runnersOn(world, 'a10')).toContain('cron-log')
})

test('a runner that reads the same files is a collision, which has to be acknowledged first', async ({
  page,
  world,
}) => {
  world.configs.update('cron-log', {
    note: '',
    config: {
      reader: { mode: 'file', log_path: '/var/log/nginx/access.log' },
      senders: [{ sender_type: 'discard' }],
    },
  })
  await page.goto('/configs/cron-log?tab=holders')
  await assign(page, 'Assign to tags', ['web'])
  await expect(collisions(page)).toHaveCount(smallCounts.webAgents)
  await expect(collisions(page).first()).toContainText(
    'cron-log and nginx-access read the same files: /var/log/nginx/access.log · /var/log/nginx/*access.log',
  )
  const apply = plan(page).button(/cron-log/)
  await expect(apply).toHaveAttribute('title', 'Check the collisions first.')
  await page.getByRole('checkbox', { name: 'I have checked the collisions' }).check()
  await expect(apply).not.toHaveAttribute('title')
  await apply.click()
  await plan(page).expectCounts({ confirmed: 1 })
})

test('a failed comparison is reported', async ({ page, world }) => {
  await page.goto('/configs/cron-log?tab=holders')
  await page.getByRole('button', { name: 'Assign to tags' }).waitFor()
  world.faults = [
    {
      match: ({ path, query }) => path === '/configs' && query.get('name') === 'nginx-access',
      fault: { status: 403, body: '{"error":"E1010: no"}' },
    },
  ]
  await assign(page, 'Assign to tags', ['web'])
  await expect(
    page.getByText(/cannot be|could not be|was refused|not allowed/i).first(),
  ).toBeVisible()
})

test('a config that is removed from a tag stays on agents where another tag assigns it', async ({
  page,
  world,
}) => {
  const config = world.fleet.config('nginx-access')
  world.fleet.assignToTag(world.fleet.tag('canary'), config)
  await page.goto('/configs/nginx-access?tab=holders')
  const row = page.getByRole('row').filter({ hasText: /^web/ })
  await row.getByRole('button', { name: 'Remove' }).click()
  await expect(plan(page).root).toContainText(
    'nginx-access stays on 1 agent: another tag assigns it.',
  )
  await expect(plan(page).root).toContainText('nginx-access may be removed from 6 agents.')
  await plan(page)
    .button(/nginx-access/)
    .click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.tag('web').configs).not.toContain('nginx-access')
})

test('deleting a config tells how many runners will be deleted, and which of them later', async ({
  page,
}) => {
  await page.goto('/configs/nginx-access')
  await menu(page).choose('Delete')
  await expect(plan(page).root).toContainText(
    'nginx-access runs on 7 agents: their runners will be deleted.',
  )
  await expect(plan(page).root).toContainText(
    '2 agents are offline: the change applies on reconnect.',
  )
})

test('several configs are assigned in one plan', async ({ page, world }) => {
  await page.goto('/configs')
  await selection(page).select('cron-log', 'mysql-error')
  await selection(page).button('Assign to tags').click()
  const dialog = page.getByRole('dialog', { name: 'Assign 2 configs to tags' })
  await dialog.getByRole('checkbox', { name: 'Select canary' }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  await expect(impact(page).getByRole('row')).toHaveCount(3)
  await plan(page)
    .button(/canary|configs/i)
    .last()
    .click()
  await plan(page).expectCounts({ confirmed: 2 })
  expect(runnersOn(world, 'a01')).toEqual(expect.arrayContaining(['cron-log', 'mysql-error']))
})
