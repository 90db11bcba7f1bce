import type { Page } from '@playwright/test'

/** The panel of the filters that need all agents, opened. */
export async function moreFilters(page: Page) {
  await page.getByRole('button', { name: /^More filters/ }).click()
  return page.getByRole('dialog', { name: 'More filters' })
}

/** Pastes a list into its dialog and looks for it. */
export async function find(page: Page, pasted: string) {
  const dialog = await findDialog(page)
  await dialog.getByRole('textbox').fill(pasted)
  await dialog.getByRole('button', { name: /^Find \d/ }).click()
}

/** The dialog that takes a list, opened. */
export async function findDialog(page: Page) {
  await page.getByRole('button', { name: 'Find a list' }).click()
  return page.getByRole('dialog', { name: 'Find a list of agents' })
}
