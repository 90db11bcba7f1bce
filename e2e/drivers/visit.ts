import { expect, type Page } from '@playwright/test'

/**
 * Opens an address within the console that is loaded, which takes a fraction of a load. The page for unknown addresses
 * comes between, so that nothing of the page before is taken for the next one. Lists that were read before are shown at
 * once and read again. `base`: the path of the console.
 */
export async function visit(page: Page, address: string, base = '/') {
  const unknown = page.getByRole('heading', { name: 'Page not found' })
  await navigate(page, `${base}nowhere`)
  await expect(unknown).toBeVisible()
  await navigate(page, address)
  await expect(unknown).toBeHidden()
}

const navigate = (page: Page, address: string) =>
  page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
