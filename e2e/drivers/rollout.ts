import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from './select'
import { table } from './table'

/** The form for a new hand-out in stages. */
export function rolloutForm(page: Page) {
  const figure = (name: string): Locator => page.getByRole('textbox', { name })
  return {
    preview: table(page, 'What will happen'),
    figure,
    begin: page.getByRole('button', { name: /^(Hand out to|Replace on) / }),
    addTag: (tag: string) => choose(page, 'Tag', tag),
    /** Stages of so many, with no time to watch. */
    stagesOf: async (first: number, factor = 1) => {
      await figure('Agents in the first stage').fill(String(first))
      await figure('Each next stage so many times larger').fill(String(factor))
      await figure('Seconds to watch at least').fill('0')
    },
  }
}

/** The page of a hand-out in stages. */
export function rollout(page: Page) {
  const stages = table(page, 'Stages')
  return {
    stages,
    agents: table(page, 'Agents'),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    /** How the stages stand, in their order. */
    stands: async (...words: string[]) => {
      for (const [i, word] of words.entries()) await expect(stages.rows.nth(i)).toContainText(word)
    },
  }
}
