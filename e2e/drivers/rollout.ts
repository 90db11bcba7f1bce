import { expect, type Locator, type Page } from '@playwright/test'
import { selectOption } from './selectOption'
import { table } from './table'

/** The form for a new staged rollout. */
export function rolloutForm(page: Page) {
  const field = (name: string): Locator => page.getByRole('textbox', { name })
  return {
    preview: table(page, 'Preview'),
    field,
    start: page.getByRole('button', { name: /^(Assign to|Replace on) / }),
    addTag: (tag: string) => selectOption(page, 'Tag', tag),
    /** Fills in the size of the stages, without a time to watch. */
    fillStages: async (first: number, factor = 1) => {
      await field('Agents in the first stage').fill(String(first))
      await field('Growth factor').fill(String(factor))
      await field('Minimum watch time').fill('0')
    },
  }
}

/** The page of a staged rollout. */
export function rollout(page: Page) {
  const stages = table(page, 'Stages')
  return {
    stages,
    agents: table(page, 'Agents'),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    /** Expects the states of the stages, in their order. */
    expectStages: async (...words: string[]) => {
      for (const [i, word] of words.entries()) await expect(stages.rows.nth(i)).toContainText(word)
    },
  }
}
