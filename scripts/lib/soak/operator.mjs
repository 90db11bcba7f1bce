/** ms that an action may take; a server that fails makes some of them impossible, and the operator goes on */
const patience = 8_000

/** Makes texts that are found again: no two are equal. */
const createTexts = () => {
  let count = 0
  return (word) => `${word}-${(count += 1)}-${Date.now().toString(36)}`
}

/**
 * What an operator does all night, as steps to choose from. A step throws when the page does not get there, which a failing
 * server causes; what was typed and is not found again is reported to `lost`.
 * @param {import('@playwright/test').Page} page
 * @param {{world: () => any, random: () => number, lost: (what: string) => void, onApply: () => void}} options `onApply`: a plan
 *   is sent from here on
 * @returns {Record<string, () => Promise<void>>}
 */
export function createOperator(page, { world, random, lost, onApply }) {
  page.setDefaultTimeout(patience)
  const newText = createTexts()
  const pick = (items) => items[Math.floor(random() * items.length)]
  const idOf = () => encodeURIComponent(pick([...world().fleet.agents].slice(0, 12)).id)
  const configOf = () => pick([...world().fleet.configs].slice(0, 6)).name
  const tagOf = () => encodeURIComponent(pick([...world().fleet.tags].slice(0, 6)).name)
  const button = (name, root = page) => root.getByRole('button', { name })
  const plan = page.getByRole('dialog', { name: 'Plan' })
  const field = (name) => page.getByRole('textbox', { name, exact: true })

  /** Opens an address within the loaded console, without waiting for its data. */
  const visit = async (address) => {
    await page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const settle = (ms = 2_000) =>
    page
      .waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: ms })
      .catch(() => {})

  /** Signs in again where a failing server has ended the session, and closes what is open. */
  const tidy = async () => {
    const signedOut = page.getByRole('dialog', { name: 'Signed out' })
    for (let i = 0; i < 6 && (await signedOut.isVisible()); i += 1) {
      await button('Retry', signedOut).click()
      await page.waitForTimeout(300)
    }
    if (await plan.isVisible())
      await button(/^(Close|Cancel)$/, plan)
        .first()
        .click()
    await page.keyboard.press('Escape')
  }

  /** Sends the plan that is shown and waits until it is over, or for a while. */
  const apply = async (name) => {
    const act = plan.getByRole('button', { name }).last()
    const nothing = plan.getByText('This plan changes nothing.')
    await act
      .or(nothing)
      .first()
      .waitFor({ timeout: 2 * patience })
    if (await nothing.isVisible()) return button('Close', plan).first().click()
    onApply()
    await act.click()
    await plan.getByRole('group', { name: 'Steps' }).waitFor()
    await page.waitForTimeout(800)
    await button('Close', plan).first().click()
  }

  const selectRows = async (count) => {
    const boxes = page.getByRole('table').getByRole('checkbox', { name: /^Select / })
    await boxes.nth(1).waitFor()
    for (let i = 0; i < count; i += 1) await boxes.nth(i + 1).check()
  }

  const steps = {
    walk: async () => {
      const addresses = [
        ...['/agents', '/runners', '/configs', '/tags', '/drift', '/activity', '/rollouts'],
        ...['/config-history', '/metrics/fleet', `/agents/${idOf()}`, `/tags/${tagOf()}`],
        ...[`/agents/${idOf()}?tab=runners`, `/configs/${encodeURIComponent(configOf())}`],
        ...[`/configs/${encodeURIComponent(configOf())}?tab=history`, `/metrics/agents/${idOf()}`],
        ...['/new-rollout', '/drift?view=configs', `/metrics?agents=${idOf()},${idOf()}`],
      ]
      await visit(pick(addresses))
      await settle()
    },
    drawer: async () => {
      await visit('/runners')
      await page.getByRole('table', { name: 'Runners' }).getByRole('row').nth(2).click()
      await page.getByRole('dialog').first().waitFor()
      await page.keyboard.press('Escape')
    },
    filter: async () => {
      const list = pick(['/agents', '/runners'])
      await visit(list)
      const search = field('Hostname contains')
      await search.fill(newText(pick(['web', 'db', 'host'])))
      await search.press('Enter')
      await settle()
      await search.fill(pick(['web', 'db', '']))
      await settle()
    },
    select: async () => {
      await visit('/agents')
      await selectRows(2)
      const bar = page.getByRole('region', { name: 'Selection' })
      await button('Clear', bar).click()
    },
    refresh: async () => {
      await visit(pick(['/agents', '/runners', '/configs', '/tags']))
      await page.getByRole('button', { name: 'Refresh', exact: true }).first().click()
      await settle()
    },
    tagPlan: async () => {
      await visit('/agents')
      await selectRows(2)
      await button('Edit tags', page.getByRole('region', { name: 'Selection' })).click()
      const dialog = page.getByRole('dialog', { name: /^Tags of/ })
      await button('Review changes', dialog).waitFor()
      const tags = dialog.getByRole('checkbox')
      if (random() < 0.5 && (await tags.count()) > 0) await tags.first().click()
      else {
        await dialog.getByRole('combobox', { name: 'Tag' }).click()
        await page
          .locator('.lk-select-item-option')
          .nth(Math.floor(random() * 3))
          .click()
      }
      await button('Review changes', dialog).click()
      await apply(/^(Add|Remove|Change) /)
    },
    runnerPlan: async () => {
      await visit('/runners')
      await selectRows(3)
      const bar = page.getByRole('region', { name: 'Selection' })
      await button(pick([/^Stop/, /^Start/]), bar)
        .first()
        .click()
      await apply(/^(Stop|Start) /)
    },
    editPlan: async () => {
      await visit(`/configs/${encodeURIComponent(configOf())}/edit`)
      await field('Note').fill(newText('note'))
      await button('Review and save').click()
      await apply(/^Save config/)
    },
    draft: async () => {
      const address = `/configs/${encodeURIComponent(configOf())}/edit`
      await visit(address)
      const text = newText('draft')
      await field('Note').fill(text)
      // Nothing is waited for: what was typed last survives, too.
      await visit(pick(['/agents', '/runners', '/tags']))
      await visit(address)
      await field('Note').waitFor({ timeout: 2 * patience })
      const found = await field('Note').inputValue()
      if (found !== text) lost(`the note of a draft: ${found} instead of ${text}`)
      await button('Discard').first().click()
    },
    grok: async () => {
      await visit('/grok')
      const sample = page.getByRole('textbox', { name: /sample|Log lines/i }).first()
      const text = newText('10.0.0.1 GET')
      await sample.fill(text)
      await visit('/agents')
      await visit('/grok')
      await page.getByText(text).first().waitFor()
    },
  }
  const wait = (ms) => page.waitForTimeout(ms)
  return { steps, tidy, visit, settle, wait, field, newText, configOf }
}

/** How often each step is taken. */
export const shares = {
  ...{ walk: 10, drawer: 3, filter: 4, select: 2, refresh: 3 },
  ...{ tagPlan: 2, runnerPlan: 2, editPlan: 2, draft: 2, grok: 1 },
}
