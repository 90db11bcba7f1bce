import { readFile } from 'node:fs/promises'
import { valueAt } from '../src/lib/json/json'
import { writeJson } from '../src/lib/json/losslessJson'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { editor } from './drivers/editor'
import { plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test('a rename is one plan: copy, assign and delete', async ({ page, world }) => {
  const before = world.fleet.config('mysql-error').current.config
  await page.goto('/configs/mysql-error')
  await menu(page).choose('Rename')
  const dialog = page.getByRole('dialog', { name: 'Rename mysql-error' })
  const review = dialog.getByRole('button', { name: 'Review changes' })
  await expect(review).toHaveAttribute('title', 'This is the current name.')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('mysql-errors')
  await review.click()
  const { expectCounts, button } = plan(page)
  await expectCounts({ 'will change': 3 })
  await button('Rename mysql-error to mysql-errors').click()
  await expectCounts({ confirmed: 3 })
  expect(world.fleet.config('mysql-errors').current.config).toEqual(before)
  expect(() => world.fleet.config('mysql-error')).toThrow()
})

test('a config is handed on byte for byte: with another note, another path and another name', async ({
  page,
  world,
}) => {
  const sent = '{ "senders":[{"sender_type":"discard"}] , "big":12345678901234567890,"1":1.0,'
  const textWith = (path: string) =>
    `${sent}"x":1e400,"x":1e400,\n"reader" : {"mode":"tailx","log_path":"${path}"}}`
  world.setConfigText('cron-log', textWith('/a'))
  const stored = (name: string) => writeJson(world.fleet.config(name).current.config)
  await page.goto('/configs/cron-log/edit')
  const { field, view, text, button, save, unsaved } = editor(page)
  await expect(page.getByText('No unsaved changes')).toBeVisible()
  await view('JSON')
  await expect.poll(text).toContain('"big": 12345678901234567890')
  await expect.poll(text).toContain('"x": 1e400')
  await expect(unsaved).toHaveCount(0)

  await field('Note').fill('for the night')
  await button('Review and save').click()
  const { root, expectCounts, button: act, close } = plan(page)
  await expect(root.getByText('The config itself does not change.')).toBeVisible()
  await act('Save config cron-log').click()
  await expectCounts({ confirmed: 1 })
  await close()
  expect(world.fleet.config('cron-log').note).toBe('for the night')
  expect(stored('cron-log')).toBe(textWith('/a'))

  await view('Form')
  await field('Log file pattern').fill('/b')
  await save('cron-log')
  expect(stored('cron-log')).toBe(textWith('/b'))

  await page.goto('/configs/cron-log?tab=json')
  await expect(page.getByRole('region', { name: 'JSON' })).toContainText('12345678901234567890')
  await menu(page).choose('Rename')
  const dialog = page.getByRole('dialog', { name: 'Rename cron-log' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('cron-logs')
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  await act('Rename cron-log to cron-logs').click()
  await expectCounts({ confirmed: 2 })
  expect(stored('cron-logs')).toBe(textWith('/b'))
  expect(() => world.fleet.config('cron-log')).toThrow()
})

test('deleting a config can be undone', async ({ page, world }) => {
  await page.goto('/configs/cron-log')
  await menu(page).choose('Delete')
  const { title, button, expectCounts } = plan(page)
  await expect(title).toHaveText('Delete config cron-log')
  await button('Delete config cron-log').click()
  await expectCounts({ confirmed: 1 })
  expect(() => world.fleet.config('cron-log')).toThrow()
  await button(/^Undo/).click()
  await button('Create config cron-log').click()
  await expectCounts({ confirmed: 1 })
  expect(world.fleet.config('cron-log').note).toBe('note of cron-log')
})

test('several configs are deleted after a typed confirmation', async ({ page, world }) => {
  await page.goto('/configs')
  await selection(page).select('nginx-access', 'syslog')
  await menu(selection(page).root).choose('Delete')
  const { root, button, expectCounts } = plan(page)
  await expect(
    root.getByText('nginx-access runs on 7 agents: their runners will be deleted.'),
  ).toBeVisible()
  await root.getByRole('textbox', { name: /Type/ }).fill('2')
  await button('Delete 2 configs').click()
  await expectCounts({ confirmed: 2 })
  expect(() => world.fleet.config('syslog')).toThrow()
  await expect(table(page, 'Configs').rows).toHaveCount(smallCounts.configs - 2)
})

test('a backup has all configs without secrets, and restores deleted and changed ones', async ({
  page,
  world,
}) => {
  await page.goto('/configs')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu(page).choose('Back up'),
  ])
  await expect(
    page.getByText(new RegExp(`${smallCounts.configs} configs were saved to configs-test-`)),
  ).toBeVisible()
  const text = await readFile(await download.path(), 'utf8')
  const { config } = world.fleet.config('nginx-access').current
  const secret = valueAt(config, ['senders', 0, 'pandora_sk'])
  expect(secret).toBeTruthy()
  expect(text).not.toContain(String(secret))

  world.configs.remove(['cron-log', 'nginx-access'])
  world.configs.update('syslog', {
    note: 'other',
    config: { reader: { mode: 'file' }, senders: [] },
  })
  await menu(page).choose('Restore')
  const dialog = page.getByRole('dialog', { name: 'Restore configs' })
  await dialog
    .getByLabel('Choose a backup')
    .last()
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(dialog.getByRole('checkbox', { name: /cron-log new/ })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /syslog differs/ })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /mysql-slow no change/ })).toBeDisabled()
  const review = dialog.getByRole('button', { name: 'Review changes' })
  await expect(review).toHaveAttribute('title', /missing/)
  for (const field of await dialog.locator('input[type=password]').all())
    await field.fill('typed-again')
  await review.click()
  await plan(page).expectCounts({ 'will change': 3 })
  await plan(page).button('Restore 3 configs').click()
  await plan(page).expectCounts({ confirmed: 3 })
  expect(JSON.stringify(world.fleet.config('nginx-access').current.config)).toContain('typed-again')
  expect(world.fleet.config('syslog').note).toBe('note of syslog')
})

test('a file that is not a backup is refused', async ({ page }) => {
  await page.goto('/configs')
  await menu(page).choose('Restore')
  const dialog = page.getByRole('dialog', { name: 'Restore configs' })
  const choose = (text: string) =>
    dialog
      .getByLabel('Choose a backup')
      .last()
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('{"a":1}')
  await expect(dialog.getByText('x.json is not a backup of configs.')).toBeVisible()
  await choose(`{"configs":[{"name":"a","config":${'{"a":'.repeat(5000)}1${'}'.repeat(5002)}`)
  await expect(dialog.getByText('more than 200 levels deep')).toBeVisible()
})

test('the items of a very long list are rendered on demand', async ({ page, world }) => {
  const transforms = Array.from({ length: 450 }, (_, i) => ({
    ...{ type: 'rename', key: `from ${i}`, new_key_name: `to ${i}` },
  }))
  const config = { reader: { mode: 'tailx' }, transforms, senders: [{ sender_type: 'discard' }] }
  const rewrite = () => ({ configs: [{ name: 'long', config, timestamp: 1 }], totalSize: 1 })
  world.faults = [{ match: ({ path }) => path === '/configs', fault: { rewrite } }]
  await page.goto('/configs/long/edit')
  const item = (number: number) => page.getByRole('button', { name: new RegExp(`^${number}\\. `) })
  await expect(item(200).first()).toBeVisible()
  await expect(item(201)).toHaveCount(0)
  // A key press reaches the button also while the page above it grows.
  await page.getByRole('button', { name: 'Show 200 more of 450' }).press('Enter')
  await expect(item(400).first()).toBeVisible()
  await page.getByRole('button', { name: 'Show 50 more of 450' }).press('Enter')
  await expect(item(450).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /more of 450/ })).toHaveCount(0)
})
