import { editor } from './drivers/editor'
import { plan } from './drivers/plan'
import { expect, test } from './fixtures'

test('pasted lines are parsed as the agent would, with errors at their lines', async ({
  page,
  world,
}) => {
  const reader = { mode: 'tailx', log_path: '/a/*.log' }
  const senders = [{ sender_type: 'discard' }]
  const parser = {
    type: 'csv',
    csv_schema: 'host string,status long,took float',
    csv_splitter: ',',
    labels: 'app web',
  }
  world.configs.update('cron-log', { note: 'n', config: { reader, parser, senders } })
  await page.goto('/configs/cron-log/edit')
  await page.getByText('Check with a sample', { exact: true }).click()
  const { field, view, write } = editor(page)
  const sample = field('Log lines')
  await sample.fill('web-1,200,0.25\nweb-2,many,0.1\n\nweb-3,404')
  const results = page.getByRole('region', { name: 'Results by line' })
  await expect(page.getByText('1 line parsed, 2 errors, 1 blank line skipped')).toBeVisible()
  const first = page.getByRole('table', { name: 'Fields of line 1', exact: true })
  await expect(first.getByRole('row')).toHaveText([
    'FieldTypeValue',
    'hoststring"web-1"',
    'statuslong200',
    'tookfloat0.25',
    'appstring"web"',
  ])
  const lines = results.getByRole('listitem')
  await expect(lines.nth(1)).toContainText('parsing "many": invalid syntax')
  await expect(lines.nth(1)).toContainText(String.raw`pandora_stashstring"web-2,many,0.1\n"`)
  await expect(lines.nth(2)).toContainText('Line 4')
  await expect(lines.nth(2)).toContainText('schema length 3, actual column length 2')

  // The options are edited beside the sample, and the result follows.
  await field('Columns').fill('host string,status string,took float')
  await expect(page.getByText('2 lines parsed, 1 error, 1 blank line skipped')).toBeVisible()
  // The sample stays when the view changes, follows the text there, and is kept in memory only.
  await view('JSON')
  await expect(page.getByText('2 lines parsed, 1 error, 1 blank line skipped')).toBeVisible()
  await write(JSON.stringify({ reader, parser: { type: 'raw' }, senders }))
  await expect(page.getByText('3 lines parsed, 1 blank line skipped')).toBeVisible()
  await view('Form')
  await expect(sample).toHaveValue(/web-3,404/)
  await page.reload()
  await expect(page.getByText('Check with a sample', { exact: true })).toBeVisible()
  await expect(sample).toHaveCount(0)
})

test('the format of nginx is pasted, since its file is on the host', async ({ page }) => {
  await page.goto('/new-config')
  await page.getByRole('button', { name: 'nginx access log' }).click()
  await page.getByText('Check with a sample', { exact: true }).click()
  const { field } = editor(page)
  await field('Log lines').fill('1.2.3.4 "GET /"')
  await expect(page.getByText(/is defined in \/etc\/nginx\/nginx.conf on the host/)).toBeVisible()
  await page.getByLabel(/^log_format of the host/).fill(`log_format main '$ip "$request"';`)
  const fields = page.getByRole('table', { name: 'Fields of line 1', exact: true })
  await expect(fields.getByRole('row').nth(2)).toHaveText('requeststring"GET /"')
})

test('a type of an own build is confirmed by its name, for one edit', async ({ page, world }) => {
  await page.goto('/configs/cron-log/edit')
  const { view, write, button, field, save } = editor(page)
  const config = (path: string) =>
    JSON.stringify({
      reader: { mode: 'dir', log_path: path },
      parser: { type: 'my_own' },
      senders: [{ sender_type: 'discard' }],
    })
  await view('JSON')
  await write(config('/one'))
  const review = button('Review and save')
  await expect(review).toHaveAttribute('title', 'Fix 1 error first.')
  await page.getByText('1 error', { exact: true }).click()
  await button('This agent build knows the type').click()
  const dialog = page.getByRole('dialog', { name: 'Type of a custom build' })
  await field('Type my_own to confirm').fill('my_ow')
  await expect(dialog.getByRole('button', { name: 'My agents have it' })).toHaveAttribute(
    'title',
    'Type my_own exactly as it is written.',
  )
  await field('Type my_own to confirm').fill('my_own')
  await dialog.getByRole('button', { name: 'My agents have it' }).click()
  await expect(page.getByText('1 warning', { exact: true })).toBeVisible()
  await review.click()
  await expect(plan(page).root.getByText(/Types that logkit does not have: my_own/)).toBeVisible()
  await plan(page).button('Cancel').click()
  await save('cron-log')
  expect(world.fleet.config('cron-log').current.config).toMatchObject({
    parser: { type: 'my_own' },
  })
  // The next edit asks again.
  await write(config('/two'))
  await expect(review).toHaveAttribute('title', 'Fix 1 error first.')
})

test('several files are listed, opened one by one or created by one plan', async ({
  page,
  world,
}) => {
  await page.goto('/new-config')
  const config =
    '{ "reader": { "mode": "dir", "log_path": "/a" }, # read\n"senders": [{ "sender_type": "discard" }] }'
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await page
    .getByLabel('A file')
    .last()
    .setInputFiles([
      file('imp-web.conf', config),
      file('imp-db.conf', `# ours\n${config}`),
      file('imp-half.conf', '{\n"reader": '),
      file('imp-bad.conf', '{ "reader": { "mode": "dir" } }'),
    ])
  const list = page.getByRole('list', { name: 'Chosen files' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(list).toContainText('imp-half.conf is not JSON. Line 2, column')
  await expect(list).toContainText('2 errors. Open it to fix.')
  const create = page.getByRole('button', { name: /^Review and create/ })
  await expect(create).toHaveText('Review and create 2 configs')
  await page.getByRole('button', { name: 'Open imp-bad.conf' }).click()
  const { field, button } = editor(page)
  await expect(field('Name')).toHaveValue('imp-bad')
  await button('Discard').click()
  // Opening one lost none of the others.
  await field('Name of the config in imp-db.conf').fill('imp-mysql')
  await create.click()
  await plan(page)
    .button(/^Create 2 configs/)
    .click()
  await plan(page).expectCounts({ confirmed: 2 })
  expect(world.fleet.config('imp-mysql').current.config).toMatchObject({
    reader: { log_path: '/a' },
  })
  expect(world.fleet.config('imp-web').current.config).toBeDefined()
})
