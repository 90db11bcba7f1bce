import { agents } from '../src/contract/agents'
import { runners } from '../src/contract/runners'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  test('a server that caps pages, counts them from 0 and states no total is read to its last row', async ({
    page,
    world,
  }) => {
    world.paging = { base: 0, cap: 10, totalOf: () => undefined }
    await page.goto('/agents')
    const { rows } = table(page, 'Agents')
    await expect(rows).toHaveCount(20)
    await expect(page.getByText('1–20 of at least 20')).toBeVisible()
    await page.getByRole('listitem', { name: '2' }).click()
    await expect(page.getByText('21–40 of at least 40')).toBeVisible()
    await page.getByRole('listitem', { name: '1', exact: true }).click()
    await expect(page.getByText(/^1–20 of at least/)).toBeVisible()
    await page.goto('/drift')
    await page.getByRole('button', { name: 'Read all' }).click()
    const { totalSize } = world.runners.list({ ...runners.list.query.parse({}), size: 1 })
    await expect(page.getByText(`(${totalSize.toLocaleString('en')} runners`)).toBeAttached()
    // The same rows for every page: the others are neither shown nor absent.
    world.paging = {}
    const first = world.agents.list({ ...agents.list.query.parse({}), size: 20 })
    const rewrite = () => first
    world.faults = [{ match: ({ path }) => path === '/agents', fault: { rewrite } }]
    await page.goto('/agents')
    await page.getByRole('listitem', { name: '2', exact: true }).click()
    const unsent = `The server counts ${first.totalSize - 20} here but sends none.`
    await expect(page.getByText(unsent)).toBeVisible()
    await expect(page.getByText(/^(No agents yet|\d+–\d+ of)/)).toHaveCount(0)
  })

  test('select all and an export say that agents were removed while they were read', async ({
    page,
    world,
  }) => {
    let removed = 0
    world.faults.push({
      match({ path, query }) {
        // The second page of each scan, once.
        const isSecond =
          path === '/agents' && query.get('page') === '2' && query.get('size') !== '20'
        if (isSecond && removed < 4) {
          const { agentList } = world.agents.list({ ...agents.list.query.parse({}), size: 2 })
          world.agents.remove({ id: agentList.map(({ id }) => id) })
          removed += 2
        }
        return false
      },
      fault: {},
    })
    await page.goto('/agents')
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).first().click()
    await page.getByRole('button', { name: /^Select all/ }).click()
    const changed = page.getByText('The list changed while it was read')
    await expect(changed).toContainText('0 added, 4 removed')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    removed = 2
    await menu(page).choose('Export')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Export/ })
      .click()
    await expect(
      page.getByRole('dialog').getByText('The list changed while it was read'),
    ).toBeVisible()
  })
})

test('a backup notices that configs are deleted while it is read', async ({ page, world }) => {
  const names = Array.from({ length: 250 }, (_, index) => `a${String(index).padStart(3, '0')}`)
  for (const name of names) world.configs.create(name, { config: {}, note: '', tags: [] })
  await page.goto('/configs')
  await expect(table(page, 'Configs').rows.first()).toContainText('a000')
  let isRemoved = false
  world.faults.push({
    match({ path, query }) {
      // The second page of the backup.
      if (path === '/configs' && query.get('size') === '199' && !isRemoved) {
        isRemoved = true
        world.configs.remove(names.slice(0, 10))
      }
      return false
    },
    fault: {},
  })
  const download = page.waitForEvent('download')
  await menu(page).choose('Back up')
  let text = ''
  for await (const chunk of await (await download).createReadStream()) text += String(chunk)
  for (const name of names.slice(10)) expect(text).toContain(`"${name}"`)
  expect(text).not.toContain('"a000"')
  await expect(page.getByText('0 added, 10 removed')).toBeVisible()
})
