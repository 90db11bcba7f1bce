import type { Locator, Page } from '@playwright/test'

/** A table of the console by its name. Its rows are those with data. */
export function table(page: Page, name: string) {
  const root = page.getByRole('table', { name })
  const rows = root.getByRole('row').filter({ has: page.getByRole('cell') })
  return {
    root,
    rows,
    /** of the columns; that of the check boxes has none */
    titles: root.getByRole('columnheader').filter({ hasText: /./ }),
    row: (text: string | RegExp): Locator => rows.filter({ hasText: text }),
    header: (title: string): Locator => root.getByRole('columnheader', { name: title }),
  }
}
