import { deflateRawSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'

interface WorkbenchState {
  patterns?: string[]
  custom?: string
  sample?: string
  join?: string
}

/** A link to a state of the workbench, in the form that the workbench shares. */
export function grokLink({ patterns = [''], custom = '', sample = '', join = '' }: WorkbenchState) {
  const text = JSON.stringify({ patterns, custom, sample, join })
  return `/grok#g=${deflateRawSync(text).toString('base64url')}`
}

/** Presses the buttons one after the other, without waiting for results in between. */
export async function pressAll(page: Page, buttons: readonly Locator[]) {
  const elements = await Promise.all(buttons.map((one) => one.elementHandle()))
  await page.evaluate(async (elements) => {
    for (const one of elements) {
      if (one instanceof HTMLElement) one.click()
      await Promise.resolve()
    }
  }, elements)
}

/** The grok workbench. */
export function grokWorkbench(page: Page) {
  const lines = page.getByRole('listbox', { name: 'Lines of the sample' })
  const editor = (name: string) => page.getByRole('textbox', { name, exact: true })
  const figures = page.getByRole('group', { name: 'Lines' })
  return {
    lines,
    line: (nth: number) => lines.getByRole('option').nth(nth - 1),
    fields: page.getByRole('table', { name: 'Fields of the line' }),
    /** The value of a field of the selected line: raw, or with the type that a runner sends. */
    field: (name: string, column: 'raw' | 'typed' = 'raw') =>
      page
        .getByRole('table', { name: 'Fields of the line' })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell')
        .nth(column === 'raw' ? 0 : 1),
    editor,
    figure: (name: string) => figures.getByRole('button', { name: new RegExp(`^${name}`) }),
    /** Replaces a pattern by keyboard. */
    write: async (text: string, name = 'Pattern') => {
      await editor(name).click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(text)
    },
    sample: page.getByRole('textbox', { name: 'Sample' }),
    tool: (name: string) =>
      page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name }),
    expectCounts: async (matched: number, unmatched: number) => {
      await expect(figures.getByRole('button', { name: /^matched/ })).toHaveText(
        `matched${matched.toLocaleString('en')}`,
      )
      await expect(figures.getByRole('button', { name: /^not matched/ })).toHaveText(
        `not matched${unmatched.toLocaleString('en')}`,
      )
    },
  }
}
