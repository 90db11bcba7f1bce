import { windowCount } from '../src/contract/scanWindows'
import type { Page } from '@playwright/test'
import { agents } from '../src/contract/agents'
import { runners } from '../src/contract/runners'
import type { FaultRule } from '../mocks/world/faults'
import type { World } from '../mocks/world/World'
import { demoCounts, smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { moreFilters } from './drivers/filters'
import { table } from './drivers/table'
import { expect, test } from './fixtures'
import { agentOf } from './drivers/agentOf'
import { visit } from './drivers/visit'
import { menu } from './drivers/menu'

const rows = (page: Page) => table(page, 'Agents').rows
const source = (page: Page, what: string) => page.getByText(`From a scan of ${what} at `)

test('filters that the server lacks are applied to a scan, which the filters of the server narrow', async ({
  page,
}) => {
  await page.goto('/agents')
  await expect(rows(page)).toHaveCount(smallCounts.agents)
  const panel = await moreFilters(page)
  await panel.getByRole('checkbox', { name: 'No tag' }).click()
  await expect(page).toHaveURL(/untagged=true/)
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('win-01')
  await expect(source(page, `${smallCounts.agents} agents`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'More filters (1)' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove No tag' }).click()
  await expect(page).toHaveURL(/\/agents$/)
  await expect(rows(page)).toHaveCount(smallCounts.agents)

  await visit(page, '/agents')
  await expect(rows(page)).toHaveCount(smallCounts.agents)
  const systems = await moreFilters(page)
  await systems.getByRole('button', { name: /^Show only Microsoft Windows/ }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('win-01')
  await systems.getByRole('textbox', { name: 'OS contains' }).fill('linux')
  await expect(rows(page)).toHaveCount(10)

  await visit(page, '/agents?tag=db&address=10.0.0.1')
  await expect(source(page, `${smallCounts.dbAgents} agents`)).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(rows(page)).toHaveCount(smallCounts.agents)
  await expect(page.getByText('From a scan')).toBeHidden()

  await visit(page, '/agents?address=192.168')
  await expect(page.getByText('No agent matches these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(rows(page)).toHaveCount(smallCounts.agents)
})

test('the address filter matches a part of an IP or a MAC; counts follow it, and the filter on state is applied here too', async ({
  page,
  world,
}) => {
  const mac = agentOf(world, 'a02').machine?.interface.find(({ mac }) => mac !== '')?.mac ?? '?'
  await page.goto('/agents')
  const field = (await moreFilters(page)).getByRole('textbox', { name: 'Address contains' })
  for (const written of [mac, mac.replaceAll(':', '-'), mac.replaceAll(':', '').toUpperCase()]) {
    await field.fill(written)
    await expect(
      page.getByRole('button', { name: new RegExp(`Remove .*${written}`) }),
    ).toBeVisible()
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('web-02')
  }
  await field.fill('10.0.0.1')
  await expect(rows(page)).toHaveCount(4)

  await visit(page, '/agents?address=10.0.0.1')
  const counts = page.getByRole('group', { name: 'Agents by state' })
  const offline = counts.getByRole('button', { name: /offline/ })
  await expect(offline).toHaveText('offline1')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await offline.click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('old-01')
  await expect(counts.getByRole('button', { name: /online/ })).toHaveText('online2')
  expect(asked.filter((url) => url.includes('state='))).toEqual([])
})

test('undocumented states are counted and can be filtered by', async ({ page, world }) => {
  const lost = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replace('"state":"offline"', '"state":"lost"'))
  world.faults = [{ match: ({ path }) => path === '/agents', fault: { rewrite: lost } }]
  await page.goto('/agents?address=10.0')
  await page.getByRole('button', { name: 'lost 1' }).click()
  await expect(page).toHaveURL(/state=lost/)
  await expect(rows(page)).toHaveCount(1)
})

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  const total = demoCounts.agents

  test('order and pages are the same as those of the server', async ({ page, world }) => {
    await page.goto('/agents?address=10.&sort=ip&order=descend&page=3')
    await expect(page.getByText(`41–60 of ${total}`)).toBeVisible()
    expect(await hostnames(page)).toEqual(listed(world, 'sort=ip&order=descend&page=3'))
    await table(page, 'Agents').header('Registered').click()
    await expect(page.getByText(`1–20 of ${total}`)).toBeVisible()
    expect(await hostnames(page)).toEqual(listed(world, 'sort=create_time'))
    await page.goto('/agents?address=10.&page=99')
    await expect(page.getByText(`${total - 19}–${total} of ${total}`)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`page=${Math.ceil(total / 20)}`))
  })

  test('the scan is kept while an agent is open', async ({ page }) => {
    let pages = 0
    page.on('request', (request) => (pages += /size=(200|199)/.test(request.url()) ? 1 : 0))
    await page.goto('/agents?untagged=true')
    await expect(rows(page)).toHaveCount(demoCounts.untaggedAgents)
    await rows(page).first().getByRole('link').click()
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
    await goBack(page)
    await expect(rows(page)).toHaveCount(demoCounts.untaggedAgents)
    expect(pages).toBe(2)
    await page.getByRole('button', { name: 'Read again' }).click()
    await expect.poll(() => pages).toBe(4)
  })

  test('a scan of many requests states its cost first and names failing runners', async ({
    page,
    world,
  }) => {
    const runnerCount = world.fleet.runners.size
    const all = `${total} agents and ${runnerCount.toLocaleString('en')} runners`
    const requests = windowCount(total, 200) + windowCount(runnerCount, 200)
    await page.goto('/agents?failing=true')
    const offer = page.getByText(
      new RegExp(`needs all ${all}: ${requests} requests, about [\\d.]+ MB\\.`),
    )
    await expect(offer).toBeVisible()
    await menu(page).button.click()
    await expect(menu(page).item('Export')).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: `Read ${all}` }).click()
    await expect(source(page, all)).toBeVisible()
    const failing = failingRunners(world)
    const shown = await hostnames(page)
    expect(shown).toEqual([...failing.keys()].sort().slice(0, 20))
    const [host = ''] = shown
    const count = failing.get(host)?.length ?? 0
    await expect(rows(page).first()).toContainText(`${count} with errors`)
    await expect(page.getByTitle(failing.get(host)?.join('\n') ?? '?').first()).toBeVisible()
  })

  const isSecondPage: FaultRule['match'] = ({ path, query }) =>
    path === '/agents' && query.get('page') === '2' && Number(query.get('size')) > 100

  test('a cancelled scan shows what was read as partial, and reading again keeps rows until the new ones have arrived', async ({
    page,
    world,
  }) => {
    world.faults = [{ match: isSecondPage, fault: { delay: 30_000 } }]
    await page.goto('/agents?address=10.')
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(`200 of ${total} agents read`)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(
      page.getByText(new RegExp(`^Partial: 200 of ${total} agents were read at `)),
    ).toBeVisible()
    await expect(page.getByText('1–20 of 200')).toBeVisible()
    world.faults = []
    await page.getByRole('button', { name: 'Read again' }).click()
    await expect(source(page, `${total} agents`)).toBeVisible()
    await expect(page.getByText(`1–20 of ${total}`)).toBeVisible()

    world.faults = [{ match: isSecondPage, fault: { delay: 30_000 } }]
    await page.getByRole('button', { name: 'Read again' }).click()
    await expect(page.getByText(/^Meanwhile the results of /)).toBeVisible()
    await expect(page.getByText(`1–20 of ${total}`)).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(source(page, `${total} agents`)).toBeVisible()
    await expect(page.getByText(`1–20 of ${total}`)).toBeVisible()
  })

  test('a scan with failed pages is partial and tells the cause', async ({ page, world }) => {
    world.faults = [{ match: isSecondPage, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
    await page.goto('/agents?address=192.168')
    await expect(
      page.getByText(new RegExp(`^Partial: 200 of ${total}.*This account is not allowed`)),
    ).toBeVisible()
    await expect(page.getByText('None of the agents read so far matches')).toBeVisible()
  })
})

test('a scan without any answer tells the cause and can be retried', async ({ page, world }) => {
  world.faults = [{ match: () => true, fault: { status: 403, body: '{"error":"E1010: no"}' } }]
  await page.goto('/agents?untagged=true')
  const failure = page.getByRole('alert')
  await expect(failure).toContainText('No access to the agents')
  world.faults = []
  await failure.getByRole('button', { name: 'Retry' }).click()
  await expect(rows(page)).toHaveCount(1)
})

const hostnames = (page: Page) => rows(page).getByRole('link').allInnerTexts()

function listed(world: World, search: string): string[] {
  const query = agents.list.query.parse(Object.fromEntries(new URLSearchParams(search)))
  return world.agents.list(query).agentList.map(({ hostname }) => hostname)
}

/** The names of failing runners, by hostname. */
function failingRunners(world: World): Map<string, string[]> {
  const query = runners.list.query.parse({ size: 5000, agents: false, sort: 'hostname' })
  const names = new Map<string, string[]>()
  for (const { agent_id, name } of world.runners.list(query).runners) {
    const status = world.runners.status({ agent_id, config_name: name })
    if (!/"last_error":"[^"]/.test(JSON.stringify(status))) continue
    const { hostname } = agentOf(world, agent_id)
    names.set(hostname, [...(names.get(hostname) ?? []), name])
  }
  return names
}
