import { readFile } from 'node:fs/promises'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { menu } from './drivers/menu'
import { answerMetrics, recordSpans } from './drivers/metrics'
import { selection } from './drivers/plan'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test.describe('several agents', () => {
  test('are compared from a selection, and those without recent values are listed apart', async ({
    page,
    world,
  }) => {
    world.faults = [
      { match: ({ path }) => path === '/metrics/a03', fault: { status: 403, body: '{}' } },
    ]
    await page.goto('/agents')
    await selection(page).select('web-01', 'web-02', 'web-03', 'web-05')
    await selection(page).button('Metrics').click()
    await expect(page).toHaveURL(/\/metrics\?agents=/)
    const figures = table(page, 'Figures of the agents')
    await expect(figures.row('web-01').getByRole('cell').first()).toHaveText(/^\d.* %$/)
    await expect(figures.row('web-01').getByRole('cell').last()).toHaveText(/^[+−]?\d.* %$/)
    await expect(figures.rows).toHaveCount(3)
    const apart = page.getByRole('region', { name: /2 agents without recent values/ })
    await expect(apart.getByRole('listitem').filter({ hasText: 'web-05' })).toContainText('offline')
    await expect(apart.getByRole('listitem').filter({ hasText: 'web-03' })).toContainText(
      /not allowed/,
    )
    world.faults = []
    await apart.getByRole('button', { name: 'Retry web-03' }).click()
    await expect(figures.rows).toHaveCount(4)
    await selectOption(page, 'Metric', 'Load, 15 min')
    await expect(page).toHaveURL(/panel=system_load&field=system_load15|field=system_load15/)
    await page.getByRole('button', { name: 'Remove web-05' }).click()
    await expect(figures.rows).toHaveCount(3)
    const compared = menu(page.getByRole('main'), 'More actions for Load, 15 min')
    const [csv] = await Promise.all([page.waitForEvent('download'), compared.choose('Save as CSV')])
    const [head] = (await readFile(await csv.path(), 'utf8')).split('\r\n')
    expect(head).toBe('\uFEFF"Time","Unix ms","web-01","web-02","web-03"')
    const [png] = await Promise.all([page.waitForEvent('download'), compared.choose('Save as PNG')])
    expect(png.suggestedFilename()).toMatch(/^compare-system_load15-.*\.png$/)
  })

  test('are added by hostname, and more than eight get a chart each', async ({ page }) => {
    await page.goto('/metrics?agents=a01,a02,a03,a04,a06,a07,a08,a09')
    await expect(page.getByRole('img', { name: /Last values/ })).toHaveCount(1)
    await page.getByRole('combobox', { name: 'Add an agent' }).fill('win')
    await selectOption(page, 'Add an agent', 'win-01')
    await expect(page.getByRole('img', { name: /Last values/ })).toHaveCount(9)
    await expect(page.getByRole('figure').filter({ hasText: 'win-01' })).toBeVisible()
  })

  test('an empty comparison leads to the agents', async ({ page }) => {
    await page.goto('/metrics')
    await page.getByRole('link', { name: 'Go to the agents' }).click()
    await expect(page).toHaveURL(/\/agents$/)
  })
})

test.describe('the metrics of the fleet', () => {
  test('are a heat map with spoken values, can be sorted and filtered, and shown as a table', async ({
    page,
  }) => {
    await page.goto('/agents')
    await page.getByRole('link', { name: 'Metrics' }).click()
    await expect(
      page.getByText(`${smallCounts.agents} of ${smallCounts.agents} agents, by highest value`),
    ).toBeVisible()
    const map = page.getByRole('application', { name: 'CPU, total' })
    await map.focus()
    await map.press('ArrowRight')
    await expect(map.getByRole('status')).toHaveText(
      /^\S+, \d\d:\d\d:\d\d to \d\d:\d\d:\d\d: \d.* %$/,
    )
    const name = (await map.getByRole('status').innerText()).split(',')[0] ?? ''
    await expect(
      page.getByRole('list', { name: 'CPU, total' }).getByRole('link').first(),
    ).toHaveText(name)
    await map.press('End')
    await map.press('Enter')
    await expect(page).toHaveURL(/\/metrics\/agents\/a\d\d\?from=\d{8}T\d{6}Z&to=/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Metrics of ${name}`)
    await goBack(page)
    await expect(
      page.getByText(`${smallCounts.agents} of ${smallCounts.agents} agents, by highest value`),
    ).toBeVisible()
    await page.getByRole('button', { name: 'View' }).click()
    await selectOption(page, 'Show as', 'Table')
    await selectOption(page, 'Sort', 'by name')
    await page.keyboard.press('Escape')
    const rows = table(page, 'CPU, total').rows
    await expect(rows).toHaveCount(smallCounts.agents)
    await expect(rows.first()).toContainText('db-01')
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      menu(page.getByRole('main'), 'More actions for CPU, total').choose('Save as CSV'),
    ])
    const [, first = ''] = (await readFile(await csv.path(), 'utf8')).split('\r\n')
    expect(first).toMatch(/^"db-01","\d/)
    await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web-0')
    await expect(rows).toHaveCount(smallCounts.webAgents - 1)
    await expect(page).toHaveURL(/search=web-0/)
  })

  test('of a selection show hostnames, also from a link', async ({ page }) => {
    await page.goto('/metrics/fleet?agents=a01,a02,a03,a04,a06,a07,a08,a09,a10')
    await expect(page.getByText('9 of 9 agents, by highest value')).toBeVisible()
    const names = page.getByRole('list', { name: 'CPU, total' }).getByRole('link')
    await expect(names.filter({ hasText: 'web-01' })).toHaveCount(1)
    await expect(names.filter({ hasText: 'a01' })).toHaveCount(0)
  })

  test('list the agents with the highest values now', async ({ page, world }) => {
    answerMetrics(world, 'a07', {
      system_load: { buckets: [{ key: Date.now() - 60_000, system_load1: { value: 99 } }] },
    })
    await page.goto('/metrics/fleet?metric=system_load')
    const top = page.getByRole('region', { name: 'Highest: Load, 1 min' })
    await expect(top.getByRole('listitem').first()).toHaveText('db-01 99.00')
  })

  test('are not requested again for another metric, and failed agents can be read again', async ({
    page,
    world,
  }) => {
    const spans = recordSpans(page, 'a01')
    world.faults = [
      { match: ({ path }) => path === '/metrics/a02', fault: { status: 403, body: '{}' } },
    ]
    world.metricAnswers = {
      range: (asked, agent) =>
        agent === 'a04'
          ? { beginTime: asked.beginTime - 86_400, endTime: asked.endTime - 86_400 }
          : asked,
    }
    await page.goto('/metrics/fleet')
    const banner = page
      .getByRole('status')
      .filter({ hasText: '1 agent could not be read (web-02)' })
    await expect(banner).toBeVisible()
    await selectOption(page, 'Metric', 'Memory, used')
    const rows = page.getByRole('list', { name: 'Memory, used' }).getByRole('listitem')
    await expect(rows.last()).toContainText(/^web-02.*not allowed/)
    // An agent that was answered for another range says so, beside the others.
    await expect(rows.filter({ hasText: 'web-04' })).toContainText('other time')
    await expect(
      page.getByText('The server answered for a different time range for 1 agent (web-04).'),
    ).toBeVisible()
    world.faults = []
    await page.getByRole('button', { name: 'Read the rest' }).click()
    await expect(
      page.getByText(`${smallCounts.agents} of ${smallCounts.agents} agents, by highest value`),
    ).toBeVisible()
    expect(spans).toHaveLength(1)
  })
})

test.describe('a large fleet', () => {
  test.use({ scenario: 'crowd' })

  test('is read first for the visible rows', async ({ page, world }) => {
    world.faults = [{ match: ({ path }) => path.startsWith('/metrics/h'), fault: { delay: 300 } }]
    const requested: string[] = []
    page.on('request', (request) => {
      const [, id] = /\/metrics\/(h\d+)\?/.exec(request.url()) ?? []
      if (id !== undefined) requested.push(id)
    })
    await page.goto('/metrics/fleet?search=host-00&sort=name&show=100')
    await page
      .getByRole('list', { name: 'CPU, total' })
      .getByRole('link', { name: 'host-0099' })
      .scrollIntoViewIfNeeded()
    await expect.poll(() => requested).toContain('h0099')
    // In the order of names it would be the last of 99.
    expect(requested.indexOf('h0099')).toBeLessThan(80)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText(/ of 99 agents were read\./)).toBeVisible()
  })

  test('states the cost, and a sample costs less', async ({ page }) => {
    await page.goto('/metrics/fleet?search=host-0')
    await expect(
      page.getByText(/Each agent takes a request of its own: .* requests, about/),
    ).toBeVisible()
    await selectOption(page, 'How many to read', 'One in 100')
    await expect(page.getByText(/^A sample: \d+ of .* agents\.$/)).toBeVisible()
    await expect(page.getByText(/agents, by highest value$/)).toBeVisible()
  })
})
