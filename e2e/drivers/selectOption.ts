import type { Page } from '@playwright/test'

/** Opens a select by its name and selects an option. */
export async function selectOption(page: Page, name: string, option: string) {
  await page.getByRole('combobox', { name, exact: true }).click()
  // antd shows options as plain elements and has hidden copies of some for screen readers.
  await page.locator('[title]').filter({ hasText: option }).locator('visible=true').last().click()
}
