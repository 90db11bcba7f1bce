import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test('arrow keys move between rows, also from the search field', async ({ page }) => {
  await page.goto('/agents')
  const links = table(page, 'Agents').rows.getByRole('link')
  await expect(links).toHaveCount(smallCounts.agents)
  const search = page.getByRole('textbox', { name: 'Hostname contains' })
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.keyboard.type('j/')
  await expect(search).toHaveValue('j/')
  await search.fill('')
  await expect(links).toHaveCount(smallCounts.agents)
  await search.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await expect(links.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(links.last()).toBeFocused()
  await expect(page.getByText('↑ ↓ to move, Enter to open')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(links.first()).toBeFocused()
  // The keys work anywhere in the row.
  await page.keyboard.press('ArrowRight')
  const states = table(page, 'Agents').rows.getByRole('button', { name: /^Show only \w+ agents/ })
  await expect(states.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(states.nth(1)).toBeFocused()
  // A row is one stop of the Tab key: where the focus was in it, else its link.
  await page.keyboard.press('Tab')
  await expect(links.nth(2)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(states.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Select db-02' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  // `?` lists the keys of this page, and gives the focus back.
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys.getByRole('region', { name: 'List' })).toContainText('Select the row')
  await expect(keys.getByRole('region', { name: /^Charts/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('db-02')
})

test.describe('a long list', () => {
  test.use({ scenario: 'demo' })

  test('coming back leads to the row that was opened', async ({ page }) => {
    await page.goto('/agents?size=100&tag=linux')
    const agents = table(page, 'Agents')
    const opened = agents.rows.nth(70).getByRole('link')
    const name = await opened.innerText()
    // A press on the free space of a row opens it, and one on its text does not.
    const runners = agents.rows.nth(70).getByRole('cell').nth(5)
    await opened.scrollIntoViewIfNeeded()
    await runners.getByText(/^\d+$/).click()
    await expect(agents.header('Hostname')).toBeInViewport({ ratio: 1 })
    await runners.click({ position: { x: 6, y: 16 } })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByRole('main')).toBeFocused()
    await goBack(page)
    await expect(opened).toBeFocused()
    await expect(opened).toBeInViewport()
    const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollTop)
    expect(await scrolled()).toBeGreaterThan(500)

    // The breadcrumb leads back in the same way, also from another tab of the page.
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Tags' }).click()
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' })
    await crumbs.getByRole('link', { name: 'Agents' }).click()
    await expect(opened).toBeFocused()
    await expect(opened).toBeInViewport()

    // The navigation does not: it starts at the top.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    const navigation = page.getByRole('navigation', { name: 'Main navigation' })
    await navigation.getByRole('link', { name: 'Agents' }).click()
    await expect(agents.rows).toHaveCount(20)
    await expect(page.getByRole('main')).toBeFocused()
    expect(await scrolled()).toBe(0)
  })
})

test('a refresh without changes touches no row', async ({ page, world }) => {
  await page.goto('/agents')
  const agents = table(page, 'Agents')
  await expect(agents.rows).toHaveCount(smallCounts.agents)
  await agents.root.locator('tbody').evaluate((element) => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver((changes) =>
      seen.push(
        ...changes.map(({ target }) => {
          const place = target instanceof Element ? target : target.parentElement
          return place?.closest('tr')?.innerText ?? ''
        }),
      ),
    ).observe(element, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  const requests = world.requests
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => world.requests).toBeGreaterThan(requests)
  world.agents.addTags('a01', ['db'])
  await page.getByRole('button', { name: 'Refresh' }).click()
  // The column of tags grows with a tag, and every tag stays whole.
  await expect(agents.row('web-01').getByRole('button', { name: /^Show only tag/ })).toHaveCount(3)
  const seen = await page.evaluate<string[]>('seen')
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((text) => !text.includes('web-01'))).toEqual([])
})
