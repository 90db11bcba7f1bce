import type { Page } from '@playwright/test'

/** Opens a select by its name and takes an option. */
export async function choose(page: Page, name: string, option: string) {
  await page.getByRole('combobox', { name }).click()
  // antd shows options as plain elements and mirrors a few of them, unseen, for screen readers.
  await page.locator('[title]').filter({ hasText: option }).locator('visible=true').last().click()
}
