import { editor, storedText, untilStored } from './drivers/editor'
import { plan } from './drivers/plan'
import { expect, test } from './fixtures'

const secret = 'hunter2-hunter2'

test.beforeEach(({ world }) => {
  world.configs.update('cron-log', {
    note: 'n',
    config: {
      reader: { mode: 'file', log_path: '/a' },
      parser: { type: 'raw' },
      senders: [
        { sender_type: 'http', http_sender_url: `http://user:${secret}@sink.example/in` },
        {
          sender_type: 'pandora',
          pandora_workflow_name: 'w',
          pandora_repo_name: 'r',
          pandora_region: 'nb',
          pandora_host: 'https://pipeline.example.com',
          pandora_ak: secret,
          pandora_sk: secret,
        },
      ],
    },
  })
})

test('secrets never appear in the page, the address, a store or a copy, and saving keeps untouched ones', async ({
  page,
  world,
}) => {
  const { senders } = world.fleet.config('cron-log').current.config
  await page.goto('/configs/cron-log/edit')
  const { field, view, text, json, save } = editor(page)
  const body = page.locator('body')
  await field('Log file').fill('/b')
  await untilStored(page, '"/b')
  await expect(body).not.toContainText(secret)
  expect(await storedText(page)).not.toContain(secret)
  await view('JSON')
  await expect.poll(text).toContain('/b')
  await expect(body).not.toContainText(secret)
  await json.focus()
  await page.keyboard.press('ControlOrMeta+a')
  const copied = await page.evaluate(() => {
    const data = new DataTransfer()
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
    return data.getData('text/plain')
  })
  expect(copied).toContain('sender_type')
  expect(copied).not.toContain(secret)
  await save('cron-log')
  expect(world.fleet.config('cron-log').current.config.senders).toEqual(senders)
  expect(await storedText(page)).not.toContain(secret)
  expect(page.url()).not.toContain(secret)
})

test('secrets are shown one at a time on request', async ({ page }) => {
  await page.goto('/configs/cron-log/edit?view=json')
  const { text } = editor(page)
  const masks = page.getByRole('button', { name: /^show/ })
  await expect(masks).toHaveCount(3)
  await masks.nth(1).click()
  await expect.poll(text).toContain(`"pandora_ak": "${secret}"`)
  await expect(masks).toHaveCount(2)
  await masks.first().click()
  await expect.poll(text).not.toContain(`"pandora_ak": "${secret}"`)
})

test('a typed secret is in no store and has to be typed again after a reload', async ({
  page,
  world,
}) => {
  await page.goto('/configs/cron-log/edit')
  const { field, button, save } = editor(page)
  await field('Secret key').fill('brand-new-one')
  await field('Log file').fill('/c')
  await untilStored(page, '"/c')
  expect(await storedText(page)).not.toContain('brand-new-one')
  await page.reload()
  await expect(field('Log file')).toHaveValue('/c')
  // The field has the secret of the server again.
  await field('Secret key').fill('brand-new-one')
  await save('cron-log')
  expect(world.fleet.config('cron-log').current.config.senders).toMatchObject([
    {},
    { pandora_sk: 'brand-new-one' },
  ])
  await expect(button('Review and save')).toBeVisible()
})

test('the review says that a secret differs without showing it', async ({ page }) => {
  await page.goto('/configs/cron-log/edit')
  const { field, button } = editor(page)
  await field('Secret key').fill('brand-new-one')
  await button('Review and save').click()
  const { root } = plan(page)
  await expect(root.getByText('secret changed')).toBeVisible()
  await root.getByText('As text').click()
  await expect(root.getByRole('textbox', { name: /before and after/ })).toBeVisible()
  await expect(root).not.toContainText('brand-new-one')
  await expect(root).not.toContainText(secret)
})
