import type { Page } from '@playwright/test'

/** Opens a select by its name and selects an option. */
export async function selectOption(page: Page, name: string, option: string) {
  const select = page.getByRole('combobox', { name, exact: true })
  if (await select.evaluate((element) => element.tagName === 'SELECT')) {
    await select.selectOption({ label: option })
    return
  }
  await select.click()
  // antd shows options as plain elements and has hidden copies of some for screen readers.
  await page.locator('[title]').filter({ hasText: option }).locator('visible=true').last().click()
}
