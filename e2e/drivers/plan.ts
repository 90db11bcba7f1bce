import { expect, type Locator, type Page } from '@playwright/test'
import { table } from './table'

type Patience = { timeout: number }

/**
 * Moves the clock of the page on by a minute, again until what is expected shows. Once is not enough on a slow machine:
 * a time limit starts with an answer, which may still be under way.
 */
export async function passTime(page: Page, expected: (options: Patience) => Promise<void>) {
  await expect(async () => {
    await page.clock.fastForward(61_000)
    await expected({ timeout: 3_000 })
  }).toPass()
}

/** The panel of plans: the preview of a plan or its result. */
export function plan(page: Page) {
  const root = page.getByRole('dialog', { name: 'Plan' })
  const figure = (name: string): Locator =>
    root.getByRole('group', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${name}`) })
  const expectCounts = async (counts: Record<string, number>, options?: Patience) => {
    for (const [name, count] of Object.entries(counts))
      await expect(figure(name)).toHaveText(`${name}${count.toLocaleString('en')}`, options)
  }
  return {
    root,
    title: root.getByRole('heading').first(),
    steps: table(page, 'Steps of the plan'),
    results: table(page, 'Results of the plan'),
    /** the facts of a plan with one step */
    step: root.getByRole('group', { name: 'Steps of the plan' }),
    result: root.getByRole('group', { name: 'Results of the plan' }),
    /** Types the number that has to be typed before the plan is applied. */
    confirm: (count: number) =>
      root.getByRole('textbox', { name: `Type ${count} to confirm` }).fill(String(count)),
    figure,
    /** Expects the counts of the figures. */
    expectCounts,
    /** Expects the counts of the figures after the time limit of the steps. */
    expectCountsLater: (counts: Record<string, number>) =>
      passTime(page, (options) => expectCounts(counts, options)),
    button: (name: string | RegExp): Locator => root.getByRole('button', { name }),
    close: () => root.getByRole('button', { name: 'Close' }).click(),
  }
}

/** The bar of a selection in a list. */
export function selection(page: Page) {
  const root = page.getByRole('region', { name: 'Selection' })
  return {
    root,
    button: (name: string | RegExp): Locator => root.getByRole('button', { name }),
    select: async (...names: string[]) => {
      for (const name of names)
        await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
    },
  }
}

/** Plans to add tags to the selected agents and to remove tags from them. */
export async function editTags(
  page: Page,
  { on = [], off = [] }: { on?: string[]; off?: string[] },
) {
  await selection(page).button('Edit tags').click()
  const dialog = page.getByRole('dialog', { name: /^Tags of/ })
  for (const tag of off) await dialog.getByRole('checkbox', { name: tag, exact: true }).uncheck()
  for (const tag of on) await dialog.getByRole('checkbox', { name: tag, exact: true }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
}
