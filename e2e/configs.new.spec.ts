import { editor } from './drivers/editor'
import { plan } from './drivers/plan'
import { expect, test } from './fixtures'

test('a config is created from a recipe and runs on the agents of its tags', async ({
  page,
  world,
}) => {
  await page.goto('/new-config')
  await page.getByRole('button', { name: 'Host metrics' }).click()
  const { field, button } = editor(page)
  const review = button('Review and create')
  await expect(review).toHaveAttribute('title', 'Enter a name first.')
  await field('Name').fill('delete')
  await expect(review).toHaveAttribute('title', 'The server reserves this name.')
  await field('Name').fill('host-metrics')
  await page.getByRole('combobox', { name: 'Tag' }).click()
  await page.getByTitle('db', { exact: true }).click()
  await review.click()
  const { root, button: act, expectCounts } = plan(page)
  await expect(root.getByText(/host-metrics starts on/)).toBeVisible()
  await act('Create config host-metrics').click()
  await expectCounts({ confirmed: 1 })
  await expect(page).toHaveURL(/\/configs\/host-metrics$/)
  expect([...world.fleet.config('host-metrics').tags]).toEqual(['db'])
})

test('a name that is taken is reported before anything is sent', async ({ page }) => {
  await page.goto('/new-config')
  await page.getByRole('button', { name: 'Syslog' }).click()
  const { field, button } = editor(page)
  await field('Name').fill('syslog')
  await button('Review and create').click()
  await expect(
    plan(page)
      .root.getByText(/is taken|already/)
      .first(),
  ).toBeVisible()
})

test('a copy has everything of the original, also its secrets', async ({ page, world }) => {
  await page.goto('/new-config?copy=nginx-access')
  const { field, button } = editor(page)
  await expect(field('Name')).toHaveValue('nginx-access-copy')
  await button('Review and create').click()
  await plan(page).button('Create config nginx-access-copy').click()
  await plan(page).expectCounts({ confirmed: 1 })
  const original = world.fleet.config('nginx-access').current.config
  expect(world.fleet.config('nginx-access-copy').current.config).toEqual(original)
})

test('a config is imported from a file, and other files are refused', async ({ page }) => {
  await page.goto('/new-config')
  const file = (text: string, name: string) =>
    page
      .getByLabel('A file')
      .last()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await file('{ "reader": ', 'half.conf')
  await expect(page.getByText('half.conf is not JSON.')).toBeVisible()
  await file('{"a":'.repeat(5000), 'deep.conf')
  await expect(page.getByText('deep.conf is not JSON.')).toContainText('nested too deep')
  await file(' '.repeat(18_000_000), 'huge.conf')
  await expect(page.getByRole('alert')).toContainText(
    'huge.conf has 17.2 MB and is not read: a file may have 16',
  )
  await file('[1]', 'list.conf')
  await expect(page.getByText('list.conf does not contain a config')).toBeVisible()
  await file(
    '{ "reader": { "mode": "file", "log_path": "/imported" }, "senders": [{ "sender_type": "discard" }] }',
    'audit.conf',
  )
  const { field } = editor(page)
  await expect(field('Name')).toHaveValue('audit')
  await expect(field('Log file')).toHaveValue('/imported')
})
