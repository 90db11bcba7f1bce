import type { Page } from '@playwright/test'
import { menu } from './menu'

/** Opens the panel of the filters that need a scan. */
export async function moreFilters(page: Page) {
  await page.getByRole('button', { name: /^More filters/ }).click()
  return page.getByRole('dialog', { name: 'More filters' })
}

/** Runs a bulk search for a pasted list. */
export async function bulkSearch(page: Page, pasted: string) {
  const dialog = await bulkSearchDialog(page)
  await dialog.getByRole('textbox').fill(pasted)
  await dialog.getByRole('button', { name: /^Find \d/ }).click()
}

/** Opens the dialog of the bulk search. */
export async function bulkSearchDialog(page: Page) {
  await menu(page).choose('Bulk search')
  return page.getByRole('dialog', { name: 'Bulk search for agents' })
}
