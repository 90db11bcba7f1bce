import type { Locator, Page } from '@playwright/test'

/** A table by its name. The rows exclude the header. */
export function table(page: Page, name: string) {
  const root = page.getByRole('table', { name })
  const rows = root.getByRole('row').filter({ has: page.getByRole('cell') })
  return {
    root,
    rows,
    /** the titles of the columns; the column of check boxes has none */
    titles: root.getByRole('columnheader').filter({ hasText: /./ }),
    row: (text: string | RegExp): Locator => rows.filter({ hasText: text }),
    header: (title: string): Locator => root.getByRole('columnheader', { name: title }),
  }
}
