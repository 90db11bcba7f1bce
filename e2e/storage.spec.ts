import { plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test.describe('a browser whose database never answers, and that refuses locks', () => {
  test.use({ isolated: true })

  test('has pages and plans without it, and says what is not kept', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
      LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'))
    })
    await page.goto('/activity')
    await expect(page.getByText('No plans yet')).toBeVisible({ timeout: 3_000 })
    await expect(page.getByText('This browser stores no data for this page')).toBeVisible()
    await page.goto('/configs/history')
    await expect(page.getByText('so there is no history')).toBeVisible({ timeout: 3_000 })
    await page.goto('/configs/nginx-access/edit')
    await expect(page.getByRole('button', { name: 'Review and save' })).toBeVisible({
      timeout: 3_000,
    })
    await page.goto('/runners')
    const { rows } = table(page, 'Runners')
    await rows.first().getByRole('checkbox').check()
    await selection(page).button('Stop').click()
    await plan(page).button(/^Stop/).click()
    await expect(plan(page).root.getByText(/This browser stores no data/)).toBeVisible()
  })
})
