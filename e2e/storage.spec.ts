import type { Page } from '@playwright/test'
import { plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

/** Puts a record into a store of a database that the console has made. */
const put = (page: Page, name: string, store: string, row: object) =>
  page.evaluate(
    async ([name, store, row]) => {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(`logkit-console:test::${name}`)
        request.onerror = () => reject(new Error('no database'))
        request.onsuccess = () => {
          const transaction = request.result.transaction(store, 'readwrite')
          transaction.objectStore(store).put(row)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      })
    },
    [name, store, row] as const,
  )

test('records of an unknown form are left out, named and deleted', async ({ page }) => {
  await page.goto('/activity')
  await expect(page.getByText('No plans yet')).toBeVisible()
  await put(page, 'plans', 'heads', { id: 'odd plan', createdAt: 1 })
  await put(page, 'plans:rollouts', 'rollouts', { id: 'odd rollout', createdAt: 1, stages: 'x' })
  await page.goto('/config-history')
  await expect(page.getByRole('table', { name: 'Configs with a history' })).toBeVisible()
  await put(page, 'history', 'snapshots', { config: 'nginx-access', id: '1', at: 1e22 })
  await page.goto('/configs')
  await expect(table(page, 'Configs').rows.first()).toBeVisible()
  for (const [path, name] of [
    ['/activity', 'plan odd plan'],
    ['/rollouts', 'rollout odd rollout'],
    ['/config-history', 'version of nginx-access'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByText(`could not be read and is left out: ${name}`)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('3 records stored in this browser')).toBeVisible()
  await page.getByRole('button', { name: 'Delete them' }).click()
  // Neither the panel nor the page behind it names what was deleted.
  await expect(page.getByText('stored in this browser could not be read')).toHaveCount(0)
})

test('a test finds nothing of what another has left in the browser', async ({
  page,
  context,
  sharedContext,
}) => {
  const address = '/console.config.json'
  await page.goto(address)
  await page.evaluate(async () => {
    localStorage.setItem('left', '1')
    sessionStorage.setItem('left', '1')
    document.cookie = 'left=1'
    await caches.open('left')
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve
    })
  })
  await context.grantPermissions(['midi'])
  await context.route(`**${address}`, (route) => route.fulfill({ body: 'left' }))
  await sharedContext.reset()
  const next = await sharedContext.openPage({})
  const response = await next.goto(address)
  expect(await response?.text()).not.toBe('left')
  const found = await next.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: 'midi' })
    const stores = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    const databases = await indexedDB.databases()
    return [...stores, document.cookie, ...(await caches.keys()), ...databases, state]
  })
  expect(found).toEqual(['', 'prompt'])
})

test.describe('a browser whose database never answers, and that refuses locks', () => {
  test.use({ isolated: true })

  test('has pages and plans without it, and says what is not kept', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.set(IDBFactory.prototype, 'open', () => new EventTarget())
      LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'))
    })
    await page.goto('/activity')
    await expect(page.getByText('No plans yet')).toBeVisible()
    await expect(page.getByText('This browser stores no data for this page')).toBeVisible()
    await page.goto('/config-history')
    await expect(page.getByText('so there is no history')).toBeVisible()
    await page.goto('/configs/nginx-access/edit')
    await expect(page.getByRole('button', { name: 'Review and save' })).toBeVisible()
    await page.goto('/runners')
    const { rows } = table(page, 'Runners')
    await rows.first().getByRole('checkbox').check()
    await selection(page).button('Stop').click()
    await plan(page).button(/^Stop/).click()
    await expect(plan(page).root.getByText(/This browser stores no data/)).toBeVisible()
    await expect(plan(page).figure('confirmed')).toContainText('1')
  })
})
