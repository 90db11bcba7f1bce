import { readFile, readdir } from 'node:fs/promises'
import { isRecord } from '../src/lib/json/json'
import { setAt } from '../src/lib/json/setAt'
import { editor } from './drivers/editor'
import { plan } from './drivers/plan'
import { serveCase } from './drivers/serveCase'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'

test('a config is edited as a form or as JSON, reviewed and saved', async ({ page, world }) => {
  await page.goto('/configs/nginx-access/edit')
  const { field, view, text, unsaved, button } = editor(page)
  await expect(page.getByText('No unsaved changes')).toBeVisible()
  await field('Log file pattern').fill('/srv/logs/*.log')
  await expect(unsaved).toBeVisible()
  await view('JSON')
  await expect.poll(text).toContain('"log_path": "/srv/logs/*.log"')
  await view('Form')
  await field('Lines per batch').fill('77')
  await button('Review and save').click()

  const { root, expectCounts, title, button: act } = plan(page)
  await expect(title).toHaveText('Save config nginx-access')
  await expect(root.getByText('/srv/logs/*.log')).toBeVisible()
  await expect(root.getByRole('listitem').filter({ hasText: 'Lines per batch' })).toContainText(
    '77',
  )
  await expect(root.getByText(/runners of nginx-access restart with the new content/)).toBeVisible()
  await root.getByText('As text').click()
  await expect(root.getByRole('textbox', { name: /before and after/ })).toContainText('/srv/logs')
  await act('Save config nginx-access').click()
  await expectCounts({ confirmed: 1 })
  await plan(page).close()
  await expect(page.getByText('No unsaved changes')).toBeVisible()
  const { config } = world.fleet.config('nginx-access').current
  expect(config).toMatchObject({
    batch_len: 77,
    reader: { log_path: '/srv/logs/*.log', mode: 'tailx' },
  })
})

const misspelled =
  '{ "reader": { "mode": "tailx", "log_path": "/a" }, "senders": [{ "sender_type": "discard", "x": 1 }] }'

test('errors are shown at their place in both views and block saving until they are fixed', async ({
  page,
}) => {
  await page.goto('/configs/nginx-access/edit')
  const { field, view, write, button } = editor(page)
  await field('Log file pattern').fill('')
  const review = button('Review and save')
  await expect(review).toHaveAttribute('title', 'Fix 1 error first.')
  await page.getByText(/^1 error/).click()
  await button(/reader.log_path/).click()
  await expect(field('Log file pattern')).toBeFocused()
  await view('JSON')
  await write(misspelled)
  await expect(review).toHaveAttribute('title', 'Fix 1 error first.')
  await view('Form')
  await button('Fix').click()
  await expect(review).not.toHaveAttribute('title')
  await view('JSON')
  await write(misspelled)
  // The text is checked once typing pauses; this press comes before.
  await review.dispatchEvent('click')
  await expect(review).toHaveAttribute('title', 'Fix 1 error first.')
  await write('{ "reader": ')
  const problem = 'Line 1, column 11: The text ends before all brackets and quotes are closed.'
  await expect(page.getByRole('status').filter({ hasText: problem })).toBeVisible()
  await expect(review).toHaveAttribute('title', 'The JSON cannot be read. Fix it first.')
  await view('Form')
  await expect(page.getByText('the form is not available')).toBeVisible()
  await expect(plan(page).root).toBeHidden()
})

test('other keys are kept and can be edited', async ({ page, world }) => {
  world.configs.update('cron-log', {
    note: 'n',
    config: {
      reader: { mode: 'tailx', log_path: '/a', depth: '9' },
      senders: [{ sender_type: 'discard', own: 'kept' }],
      surprise: { deep: [1, 2] },
    },
  })
  await page.goto('/configs/cron-log/edit')
  const { field, save } = editor(page)
  await expect(field('own')).toHaveValue('kept')
  await field('depth').fill('10')
  await save('cron-log')
  expect(world.fleet.config('cron-log').current.config).toEqual({
    reader: { mode: 'tailx', log_path: '/a', depth: '10' },
    senders: [{ sender_type: 'discard', own: 'kept' }],
    surprise: { deep: [1, 2] },
  })
})

test('an unknown type is kept, and blocks saving', async ({ page, world }) => {
  const config = { reader: { mode: 'quantum' }, senders: [{ sender_type: 'discard' }] }
  world.configs.update('cron-log', { note: 'n', config })
  await page.goto('/configs/cron-log/edit')
  const { field, button } = editor(page)
  await field('Note').fill('m')
  await expect(button('Review and save')).toHaveAttribute('title', 'Fix 1 error first.')
  await expect(page.getByText('Logkit does not have the type quantum.')).toBeVisible()
})

test('senders are added, moved, copied and removed', async ({ page, world }) => {
  await page.goto('/configs/cron-log/edit')
  const { button, save, field } = editor(page)
  const before = world.fleet.config('cron-log').current.config.senders
  await button('Add sender').click()
  const types = page.getByRole('combobox', { name: 'Sender type' })
  await types.last().click()
  await page.keyboard.type('Discard')
  await page.keyboard.press('Enter')
  await button('Move 2. Discard up').click()
  await button('Copy 1. Discard').click()
  await expect(page.getByRole('heading', { level: 3, name: '2. Discard' })).toBeVisible()
  await button('Remove 2. Discard').click()
  await field('Note').fill('two senders')
  await save('cron-log')
  expect(world.fleet.config('cron-log').current.config.senders).toEqual([
    { sender_type: 'discard' },
    ...(Array.isArray(before) ? before : []),
  ])
  expect(world.fleet.config('cron-log').note).toBe('two senders')
})

test('a concurrent change is merged and never overwritten unseen', async ({ page, world }) => {
  await page.goto('/configs/nginx-access/edit')
  const { field, button, save } = editor(page)
  await field('Log file pattern').fill('/mine/*.log')
  const { config } = world.fleet.config('nginx-access').current
  const theirs = setAt({ ...config, batch_interval: 7 }, ['reader', 'log_path'], '/theirs/*.log')
  if (!isRecord(theirs)) throw new Error('a config is an object')
  world.configs.update('nginx-access', { config: theirs, note: 'theirs' })
  await button('Review and save').click()

  const panel = page.getByRole('dialog', { name: 'Changed by someone else' })
  await expect(panel.getByText('1 conflict')).toBeVisible()
  const merge = panel.getByRole('button', { name: 'Merge both' })
  await expect(merge).toHaveAttribute('aria-disabled', 'true')
  const conflict = panel.getByRole('group', { name: /Log file pattern/ })
  await expect(conflict.getByText('/theirs/*.log')).toBeVisible()
  await conflict.getByRole('radio', { name: /Mine/ }).check()
  await merge.click()
  await save('nginx-access')
  expect(world.fleet.config('nginx-access').current.config).toMatchObject({
    batch_interval: 7,
    reader: { log_path: '/mine/*.log' },
  })
  expect(world.fleet.config('nginx-access').note).toBe('theirs')
})

test('a config that is saved during the review is not overwritten, also by a server without times', async ({
  page,
  world,
}) => {
  serveCase(world, 'timestamp-does-not-move')
  await page.goto('/configs/nginx-access/edit')
  const { field, button } = editor(page)
  await field('Lines per batch').fill('77')
  await button('Review and save').click()
  const { root, button: act, step } = plan(page)
  await act('Save config nginx-access').waitFor()
  const { config } = world.fleet.config('nginx-access').current
  world.configs.update('nginx-access', { config: { ...config, batch_interval: 7 }, note: 'theirs' })
  await act('Save config nginx-access').click()
  await expect(root.getByText('The fleet has changed, so this plan was updated')).toBeVisible()
  await expect(step).toContainText('changed by someone else meanwhile')
  expect(world.fleet.config('nginx-access').note).toBe('theirs')
})

test('without unsaved changes the editor follows the server', async ({ page, world }) => {
  await page.goto('/configs/cron-log/edit')
  const { field } = editor(page)
  await field('Lines per batch').waitFor()
  const { config } = world.fleet.config('cron-log').current
  world.configs.update('cron-log', { config: { ...config, batch_len: 4321 }, note: '' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(field('Lines per batch')).toHaveValue('4321')
  await expect(page.getByText('No unsaved changes')).toBeVisible()
})

test.describe('with preloading of pages', () => {
  test.use({ preload: true })

  test('the code of the editor, of charts and of grok is loaded only by the pages that need it', async ({
    page,
  }) => {
    // Texts that identify the code editor, the option tables, the charts and the grok engine.
    const markers = [
      'cm-content',
      'schema_free_tokens_pipeline_post_data_token',
      'grokInternalCustomSemantic',
      '_echarts_instance_',
    ]
    const chunks = await chunksWith(markers)
    const loaded: { marker: string; page: string }[] = []
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.split('/').at(-1) ?? ''
      for (const marker of chunks.get(name) ?? [])
        loaded.push({ marker, page: new URL(page.url()).pathname })
    })
    const loadedMarkers = () =>
      markers.filter((marker) => loaded.some((one) => one.marker === marker))
    const preloaded = page.waitForRequest(/\/assets\/AgentPage.*\.js$/)
    await page.goto('/agents', { waitUntil: 'networkidle' })
    await preloaded
    for (const path of ['/agents/a01', '/configs', '/runners', '/tags', '/activity']) {
      await visit(page, path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('status', { name: 'Loading' })).toBeHidden()
    }
    await page.goto('/configs/nginx-access', { waitUntil: 'networkidle' })
    expect(loaded).toEqual([])
    const { view, json } = editor(page)
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await view('JSON')
    await expect(json).toBeVisible()
    // The editor compiles the grok patterns of a config.
    await expect.poll(loadedMarkers).toEqual(markers.slice(0, 3))
    await page.goto('/metrics/agents/a01')
    await expect.poll(loadedMarkers).toEqual(markers)
  })
})

/** The texts that each chunk of the product contains, by file name. */
async function chunksWith(texts: string[]) {
  const folder = new URL('../dist/assets/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const found = new Map<string, string[]>()
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8')
    found.set(
      name,
      texts.filter((one) => text.includes(one)),
    )
  }
  return found
}
