import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import papa from 'papaparse'
import { agents } from '../src/contract/agents'
import { hostileTexts } from '../mocks/scenarios/hostile'
import type { FaultRule } from '../mocks/world/faults'
import { demoCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test('a CSV export has the shown columns, JSON keeps lists, and an empty list cannot be exported', async ({
  page,
}) => {
  await page.goto('/agents?tag=db&sort=ip&order=descend')
  const dialog = await exportDialog(page)
  const file = await exported(page, dialog.getByRole('button', { name: 'Export 4 agents' }))
  expect(file.name).toMatch(/^agents-test-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  expect(file.text.startsWith('\uFEFF')).toBe(true)
  const [header, ...rows] = rowsOf(file.text)
  expect(header).toEqual([
    'Hostname',
    'State',
    'Address',
    'Tags',
    'Runners',
    'OS',
    'Cores',
    'Memory (bytes)',
    'Registered',
  ])
  expect(rows.map(([hostname]) => hostname)).toEqual(['db-03', 'db-02', 'db-01', 'old-01'])
  const first = rows[2]
  expect(first?.slice(0, 5)).toEqual([
    'db-01',
    'online',
    '10.0.0.7',
    'db',
    expect.stringMatching(/^(mysql-slow; mysql-error|mysql-error; mysql-slow)$/),
  ])
  expect(first?.[7]).toMatch(/^\d{9,}$/)
  expect(new Date(first?.[8] ?? '').toISOString()).toBe(first?.[8])
  await expect(dialog.getByText(`4 agents exported to ${file.name}.`)).toBeVisible()

  await visit(page, '/agents?search=web-01')
  const other = await exportDialog(page)
  for (const name of ['State', 'Address', 'OS', 'Cores', 'Memory (bytes)', 'Registered', 'Runners'])
    await other.getByRole('checkbox', { name, exact: true }).click()
  await other.getByRole('checkbox', { name: 'Agent id' }).click()
  await other.getByRole('checkbox', { name: 'All addresses' }).click()
  await other.getByRole('radio', { name: 'JSON' }).click()
  const json = await exported(page, other.getByRole('button', { name: 'Export 1 agent' }))
  expect(json.name).toMatch(/\.json$/)
  expect(JSON.parse(json.text)).toEqual([
    {
      hostname: 'web-01',
      tags: ['web', 'canary'],
      id: 'a01',
      addresses: expect.arrayContaining(['10.0.0.1']),
    },
  ])
  for (const name of ['Hostname', 'Tags', 'Agent id', 'All addresses'])
    await other.getByRole('checkbox', { name, exact: true }).click()
  const submit = other.getByRole('button', { name: 'Export 1 agent' })
  await expect(submit).toBeDisabled()
  await expect(submit).toHaveAttribute('title', 'Choose at least one column.')

  await visit(page, '/agents?search=nowhere')
  await menu(page).button.click()
  await expect(menu(page).item('Export')).toBeDisabled()
  await expect(menu(page).item('Export')).toHaveAccessibleDescription('There is nothing to export.')
})

test.describe('hostile names', () => {
  test.use({ scenario: 'hostile' })

  test('are exported unchanged, and formulas are disarmed', async ({ page }) => {
    await page.goto('/agents?size=50')
    const dialog = await exportDialog(page)
    const file = await exported(
      page,
      dialog.getByRole('button', { name: `Export ${hostileTexts.length} agents` }),
    )
    const rows = rowsOf(file.text)
    const names = rows.slice(1).map(([hostname]) => hostname)
    expect(names).toContain("'=1+1")
    expect(names.map((name) => (name === "'=1+1" ? '=1+1' : name)).sort()).toEqual(
      [...hostileTexts].sort(),
    )
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]))
  })
})

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  const total = demoCounts.agents
  const isSecondPage: FaultRule['match'] = ({ path, query }) =>
    path === '/agents' && query.get('page') === '2' && Number(query.get('size')) > 100

  test('an export covers this page or all matching agents', async ({ page, world }) => {
    await page.goto('/agents?order=descend')
    const dialog = await exportDialog(page)
    const allMatching = dialog.getByRole('radio', {
      name: `All matching (${total}, 2 requests)`,
    })
    await expect(allMatching).toBeChecked()
    const whole = await exported(
      page,
      dialog.getByRole('button', { name: `Export ${total} agents` }),
    )
    const query = { ...agents.list.query.parse({ order: 'descend' }), size: total }
    const expected = world.agents.list(query).agentList.map(({ hostname }) => hostname)
    expect(hostnames(whole.text)).toEqual(expected)
    await dialog.getByRole('radio', { name: 'This page (20)' }).click()
    const part = await exported(page, dialog.getByRole('button', { name: 'Export 20 agents' }))
    expect(hostnames(part.text)).toEqual(expected.slice(0, 20))
  })

  test('a cancelled export offers a partial file, whose name says so, and a partial export can be discarded', async ({
    page,
    world,
  }) => {
    world.faults = [{ match: isSecondPage, fault: { delay: 30_000 } }]
    await page.goto('/agents')
    const dialog = await exportDialog(page)
    await dialog.getByRole('button', { name: `Export ${total} agents` }).click()
    await expect(dialog.getByRole('progressbar')).toHaveAccessibleName(
      `200 of ${total} agents read`,
    )
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    const download = dialog.getByRole('button', { name: `Download 200 of ${total}` })
    const file = await exported(page, download)
    expect(file.name).toMatch(/-partial\.csv$/)
    expect(hostnames(file.text)).toHaveLength(200)

    world.faults = [{ match: isSecondPage, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
    await visit(page, '/agents')
    const failed = await exportDialog(page)
    await failed.getByRole('button', { name: `Export ${total} agents` }).click()
    await expect(
      failed.getByText(new RegExp(`^Partial: 200 of ${total} .* not allowed`)),
    ).toBeVisible()
    await failed.getByRole('button', { name: 'Discard' }).click()
    await expect(failed.getByRole('button', { name: `Export ${total} agents` })).toBeVisible()
  })

  test('the result of a scan is exported without another scan', async ({ page, world }) => {
    await page.goto('/agents?address=10.&sort=ip&size=50')
    await expect(table(page, 'Agents').rows).toHaveCount(50)
    const before = world.requests
    const dialog = await exportDialog(page)
    await expect(
      dialog.getByRole('radio', {
        name: new RegExp(`^All found \\(${total}\\), read at \\d\\d:`),
      }),
    ).toBeChecked()
    const file = await exported(
      page,
      dialog.getByRole('button', { name: `Export ${total} agents` }),
    )
    const query = { ...agents.list.query.parse({ sort: 'ip' }), size: total }
    expect(hostnames(file.text)).toEqual(
      world.agents.list(query).agentList.map(({ hostname }) => hostname),
    )
    expect(world.requests).toBe(before)
  })

  test('leaving the page cancels an export', async ({ page, world }) => {
    world.faults = [{ match: isSecondPage, fault: { delay: 2_000 } }]
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    await page.goto('/agents')
    await selectOption(page, 'Auto-refresh', 'Auto-refresh off')
    await page.getByRole('link', { name: 'api-bj-001' }).click()
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
    await goBack(page)
    const dialog = await exportDialog(page)
    await dialog.getByRole('button', { name: `Export ${total} agents` }).click()
    await expect(dialog.getByRole('progressbar')).toHaveAccessibleName(
      `200 of ${total} agents read`,
    )
    const aborted = page.waitForEvent('requestfailed')
    await page.goForward()
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
    expect((await aborted).url()).toContain('page=2')
    expect(downloads).toEqual([])
  })
})

async function exportDialog(page: Page): Promise<Locator> {
  await menu(page).choose('Export')
  return page.getByRole('dialog', { name: 'Export agents' })
}

/** Presses the button and returns the name and text of the downloaded file. */
async function exported(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }
}

/** The rows of a CSV, the header first. */
const rowsOf = (text: string) =>
  papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

const hostnames = (text: string) =>
  rowsOf(text)
    .slice(1)
    .map(([hostname]) => hostname)
