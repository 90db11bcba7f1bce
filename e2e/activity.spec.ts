import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { World } from '../mocks/world/World'
import { editTags, plan, selection } from './drivers/plan'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

const rows = (page: Page) => table(page, 'Activity').rows

/** Applies two plans: one is confirmed and has a note, one is refused. */
async function applyPlans(page: Page, world: World) {
  await page.goto('/agents')
  await selection(page).select('web-01', 'web-02')
  await editTags(page, { on: ['canary'] })
  await plan(page).root.getByRole('textbox', { name: 'Note' }).fill('OPS-42')
  await plan(page).button('Add tag canary to web-02').click()
  await plan(page).expectCounts({ confirmed: 1 })
  await plan(page).close()
  world.rules = { refuse: () => true }
  await editTags(page, { off: ['web'] })
  await plan(page).button('Remove tag web from 2 agents').click()
  await plan(page).expectCounts({ failed: 2 })
  await expect(plan(page).button('Retry 2 failed')).toBeVisible()
  await plan(page).close()
  world.rules = {}
}

test('plans are listed newest first, are exported, survive a reload, and are undone at their link', async ({
  page,
  world,
}) => {
  await applyPlans(page, world)
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText('Remove tag web from 2 agents')
  await expect(rows(page).first()).toContainText('with failures')
  await expect(page.getByText(/Changes made in other browsers/)).toBeVisible()

  // The file has every step and its outcome.
  const [file] = await Promise.all([page.waitForEvent('download'), menu(page).choose('Export')])
  expect(file.suggestedFilename()).toMatch(/^plans-test-.*\.jsonl$/)
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n')
  const [last, first] = lines.map((line): unknown => JSON.parse(line))
  expect(last).toMatchObject({
    steps: [{ outcome: 'refused', error: { code: 'E1069' } }, { outcome: 'refused' }],
  })
  expect(first).toMatchObject({ note: 'OPS-42', steps: [{}, { outcome: 'confirmed' }] })

  await page.getByRole('button', { name: 'confirmed 1' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(rows(page)).toContainText('OPS-42')
  await page.getByRole('button', { name: 'all 2' }).click()
  await page.getByRole('textbox', { name: 'Plan or note contains' }).fill('ops-')
  await expect(rows(page)).toHaveCount(1)

  await page.getByRole('link', { name: 'Add tag canary to web-02' }).click()
  await expect(page).toHaveURL(/plan=/)
  await page.reload()
  await expect(plan(page).results.row('web-02')).toContainText('confirmed')
  await plan(page).button('Undo 1').click()
  const preview = page.getByRole('dialog', { name: 'Plan' }).last()
  await preview.getByRole('button', { name: 'Remove tag canary from web-02' }).click()
  await expect.poll(() => world.fleet.tag('canary').agents.size).toBe(1)
})
