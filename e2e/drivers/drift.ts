import { expect, type Locator, type Page } from '@playwright/test'
import { table } from './table'

/** The drift page. */
export function drift(page: Page) {
  const figures = page.getByRole('group', { name: 'Classes' })
  const refresh = page.getByRole('button', { name: 'Refresh' })
  const figure = (name: string): Locator =>
    figures.getByRole('button', { name: new RegExp(`^${name}(?: |$)`) })
  return {
    figures,
    figure,
    /** Expects the number of runners in each class. */
    expectCounts: async (counts: Record<string, number>) => {
      await expect(figures).toBeVisible()
      // A class without runners is left out, unless it is the one that is shown.
      for (const [name, count] of Object.entries(counts).sort(([, a], [, b]) => b - a))
        if (count === 0) await expect(figure(`${name} [1-9].*`)).toHaveCount(0)
        else await expect(figure(name)).toHaveText(`${name}${count.toLocaleString('en')}`)
    },
    /** Shows a class and returns its rows. */
    show: async (name: string) => {
      await figure(name).click()
      return table(page, `Runners: ${name}`).rows
    },
    reconcile: page.getByRole('button', { name: /^Reconcile/ }),
    /** Reads everything again. */
    readAgain: async () => {
      await refresh.click()
      await expect(refresh).toHaveAttribute('aria-busy', 'false')
    },
    refresh,
  }
}
