import { editor, storedText, untilStored } from './drivers/editor'
import { goBack } from './drivers/goBack'
import { plan } from './drivers/plan'
import { expect, test } from './fixtures'

test('a draft survives a reload and leaving the page, and a discarded draft can be restored', async ({
  page,
}) => {
  await page.goto('/configs/nginx-access/edit')
  const { field, unsaved, button } = editor(page)
  await field('Log file pattern').fill('/draft/*.log')
  // Nothing is waited for: what was typed last survives too.
  await page.reload()
  await expect(field('Log file pattern')).toHaveValue('/draft/*.log')
  await expect(page.getByText(/^Draft of .* restored\.$/)).toBeVisible()
  await page.getByRole('link', { name: 'Agents' }).click()
  // The heading of the next page appears before the navigation is complete; going back before that leads elsewhere.
  await expect(page).toHaveURL(/\/agents$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agents')
  await goBack(page)
  await expect(field('Log file pattern')).toHaveValue('/draft/*.log')
  await page.goto('/configs')
  const drafts = page.getByRole('paragraph').filter({ hasText: 'Unsaved drafts' })
  await drafts.getByRole('link', { name: 'nginx-access' }).click()
  await expect(field('Log file pattern')).toHaveValue('/draft/*.log')
  await button('Discard').click()
  await expect(field('Log file pattern')).not.toHaveValue('/draft/*.log')
  await expect(unsaved).toBeHidden()
  await button('Undo').click()
  await expect(field('Log file pattern')).toHaveValue('/draft/*.log')
})

test('two tabs on one config know of each other, and each keeps its own draft', async ({
  page,
  context,
}) => {
  await page.goto('/configs/nginx-access/edit')
  const first = editor(page)
  await first.field('Log file pattern').fill('/first/*.log')
  await untilStored(page, '/first/*.log')
  const other = await context.newPage()
  await other.goto('/configs/nginx-access/edit')
  const second = editor(other)
  for (const tab of [page, other])
    await expect(tab.getByText('open for editing in 1 other tab of this browser')).toBeVisible()
  // A new tab begins with what the server has, and offers the draft.
  await expect(second.field('Log file pattern')).not.toHaveValue('/first/*.log')
  const offer = other.getByRole('listitem').filter({ hasText: 'changed: Reader' })
  await expect(offer).toContainText('open in another tab')
  await expect(offer.getByRole('button', { name: 'Delete' })).toHaveAttribute('title', /Close/)
  await offer.getByRole('button', { name: 'Compare' }).click()
  const comparison = other.getByRole('dialog', { name: 'From the saved config to this draft' })
  await expect(comparison).toContainText('/first/*.log')
  await comparison.getByRole('button', { name: 'Close' }).last().click()

  // Saving in one tab leaves the draft of the other.
  await second.field('Note').fill('from the second tab')
  await untilStored(other, 'from the second tab')
  await second.button('Review and save').click()
  const saving = plan(other)
  await saving.button('Save config nginx-access').click()
  await saving.expectCounts({ confirmed: 1 })
  // A new note changes nothing that runs.
  await expect(saving.root).toContainText('running the unchanged content')
  await saving.close()
  await expect.poll(() => storedText(other)).toContain('/first/*.log')
  await page.reload()
  await expect(first.field('Log file pattern')).toHaveValue('/first/*.log')

  // A duplicated tab has the same session storage, and gets a draft of its own.
  const [duplicate] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open(location.href)),
  ])
  await expect(duplicate.getByText(/^Copy of the draft of .* restored/)).toBeVisible()
  await editor(duplicate).field('Log file pattern').fill('/duplicate/*.log')
  await untilStored(page, '/duplicate/*.log')
  await expect.poll(() => storedText(page)).toContain('/first/*.log')

  // What a closed tab leaves behind is offered, and continued only when asked for.
  await duplicate.close()
  await page.close()
  await other.reload()
  const left = other.getByRole('listitem').filter({ hasText: 'left by a closed tab' })
  await expect(left).toHaveCount(2)
  await left.last().getByRole('button', { name: 'Continue editing' }).click()
  await expect(second.field('Log file pattern')).toHaveValue('/first/*.log')
  await left.first().getByRole('button', { name: 'Delete' }).click()
  await expect(left).toHaveCount(0)
})

test('a draft that an earlier version of the console has stored is offered', async ({ page }) => {
  await page.goto('/console.config.json')
  await page.evaluate(
    (draft) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('logkit-console:test::drafts', 1)
        request.onupgradeneeded = () =>
          request.result.createObjectStore('drafts', { keyPath: 'config' }).put(draft)
        request.onsuccess = () => resolve(request.result.close())
      }),
    {
      config: 'nginx-access',
      base: { at: 1, note: '', content: { reader: { mode: 'tailx', log_path: '/a' } } },
      text: '{ "reader": { "mode": "tailx", "log_path": "/earlier" } }',
      ...{ note: '', fresh: null, changedAt: Date.now() - 86_400_000 },
    },
  )
  await page.goto('/configs/nginx-access/edit')
  const offer = page.getByRole('listitem').filter({ hasText: 'changed: Reader' })
  // A database that takes more than a second to open is left alone, and read again when the user returns to the tab.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
    await expect(offer).toContainText('1 day ago', { timeout: 3_000 })
  }).toPass()
  await offer.getByRole('button', { name: 'Continue editing' }).click()
  await expect(editor(page).field('Log file pattern')).toHaveValue('/earlier')
})
