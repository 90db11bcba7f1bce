import type { Locator, Page } from '@playwright/test'

/** The menu of rare actions of a page, or of the part of it that is given. */
export function menu(root: Page | Locator, name = 'More actions') {
  // The bar of a selection and drawers have menus of their own.
  const place = 'goto' in root ? root.getByRole('article').locator('> header') : root
  const button = place.getByRole('button', { name, exact: true })
  const item = (text: string | RegExp): Locator =>
    place.getByRole('menu', { name }).getByRole('menuitem', { name: text })
  return {
    button,
    item,
    /** Opens the menu and chooses an action. */
    choose: async (text: string | RegExp) => {
      await button.click()
      await item(text).click()
    },
  }
}
