import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { World } from '../mocks/world/World'
import { isRecord } from '../src/lib/json/json'
import { setAt } from '../src/lib/json/setAt'
import { editor, storedText, untilStored } from './drivers/editor'
import { plan } from './drivers/plan'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

const name = 'nginx-access'
const versions = (page: Page) =>
  page.getByRole('table', { name: 'Versions of the config' }).locator('tbody').getByRole('row')
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh' }).click()

/** Saves the config on the server with another log path, as another account would. */
function saveElsewhere(world: World, path: string) {
  const { config } = world.fleet.config(name).current
  const next = setAt(config, ['reader', 'log_path'], path)
  if (!isRecord(next)) throw new Error('a config is an object')
  world.configs.update(name, { note: 'theirs', config: next })
}

test('versions that are saved here or elsewhere are kept, compared and restored', async ({
  page,
  world,
}) => {
  await page.goto(`/configs/${name}?tab=history`)
  await expect(versions(page)).toHaveCount(1)
  await expect(versions(page).first()).toContainText('first seen')
  await expect(versions(page).first()).toContainText('current version')

  saveElsewhere(world, '/theirs/*.log')
  await refresh(page)
  await expect(versions(page)).toHaveCount(2)
  await expect(versions(page).first()).toContainText('changed elsewhere')
  await expect(versions(page).first()).toContainText('Reader 1')

  const { field, save } = editor(page)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await field('Log file pattern').fill('/mine/*.log')
  await save(name)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(versions(page)).toHaveCount(3)
  await expect(versions(page).first()).toContainText('saved here')

  await page
    .getByRole('radio', { name: /as the old version$/ })
    .last()
    .check()
  const compared = page.getByRole('region', { name: 'Comparison' })
  await expect(compared).toContainText('/mine/*.log')
  await expect(page).toHaveURL(/old=/)
  await page.reload()
  await expect(compared).toContainText('/mine/*.log')

  await versions(page)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .click()
  await plan(page).button(`Save config ${name}`).click()
  await plan(page).expectCounts({ confirmed: 1 })
  await plan(page).close()
  expect(world.fleet.config(name).current.config).toMatchObject({
    reader: { log_path: '/var/log/nginx/*access.log' },
  })
  await expect(versions(page)).toHaveCount(4)
})

test('the history never contains secrets, and restoring takes them from the server', async ({
  page,
  world,
}) => {
  const secret = 'hunter2-hunter2'
  const config = {
    reader: { mode: 'file', log_path: '/first' },
    senders: [{ sender_type: 'http', http_sender_url: `http://u:${secret}@sink.example/in` }],
  }
  world.configs.update('cron-log', { note: 'n', config })
  await page.goto('/configs/cron-log?tab=history')
  await expect(versions(page)).toHaveCount(1)
  const second = { ...config, reader: { mode: 'file', log_path: '/second' } }
  world.configs.update('cron-log', { note: 'n', config: second })
  await refresh(page)
  await expect(versions(page)).toHaveCount(2)
  expect(await storedText(page)).not.toContain(secret)
  expect(await page.content()).not.toContain(secret)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).not.toContain(secret)

  await versions(page)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .click()
  await plan(page).button('Save config cron-log').click()
  await plan(page).expectCounts({ confirmed: 1 })
  expect(world.fleet.config('cron-log').current.config).toEqual(config)
})

test('a history is exported and imported without duplicates', async ({ page, world }) => {
  await page.goto(`/configs/${name}?tab=history`)
  await expect(versions(page)).toHaveCount(1)
  saveElsewhere(world, '/theirs/*.log')
  await refresh(page)
  await expect(versions(page)).toHaveCount(2)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await downloading).path()
  const text = await readFile(file, 'utf8')

  const add = async (content: string) => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import' }).click()
    await (
      await choosing
    ).setFiles({
      name: 'history.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  }
  await add(text)
  await expect(page.getByText('0 versions were added.')).toBeVisible()
  await add(text.replaceAll('/theirs/', '/others/'))
  await expect(page.getByText('1 version was added.')).toBeVisible()
  await expect(versions(page)).toHaveCount(3)
  await expect(versions(page).filter({ hasText: 'imported' })).toHaveCount(1)
  await add('{"kind":"something"}')
  await expect(page.getByText('history.json is not a config history')).toBeVisible()
})

test('a deleted config can be restored from its history', async ({ page, world }) => {
  const lost = 'syslog'
  const content = world.fleet.config(lost).current.config
  await page.goto(`/configs/${lost}?tab=history`)
  await expect(versions(page)).toHaveCount(1)
  await untilStored(page, lost)
  world.configs.remove([lost])
  await page.goto('/configs')
  await menu(page).choose('History')
  const row = page.getByRole('row').filter({ hasText: lost })
  await expect(row).toContainText('deleted')
  await row.getByRole('link', { name: lost }).click()
  await expect(page.getByText('There is no config with this name')).toBeVisible()
  await versions(page)
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click()
  await plan(page).button('Create config syslog').click()
  await plan(page).expectCounts({ confirmed: 1 })
  await plan(page).close()
  expect(world.fleet.config(lost).current.config).toEqual(content)
})

test('a deleted config with secrets is restored in the editor, where they are typed again', async ({
  page,
  world,
}) => {
  await page.goto(`/configs/${name}?tab=history`)
  await expect(versions(page)).toHaveCount(1)
  world.configs.remove([name])
  await page.reload()
  await versions(page)
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name)
  const { field } = editor(page)
  await expect(field('Log file pattern')).toHaveValue('/var/log/nginx/*access.log')
  await expect(page.getByPlaceholder('type it again').first()).toHaveValue('')
})
