import { readFile } from 'node:fs/promises'
import { documentedMetrics, documentedRange } from './drivers/documentedMetrics'
import { answerMetrics, panel } from './drivers/metrics'
import { plan } from './drivers/plan'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'

test('a healthy host looks healthy at every range, and what is not so is said', async ({
  page,
  world,
}) => {
  await page.goto('/nowhere')
  for (const [from, source] of [
    ['now-5m', 'One value every 30 sec, in buckets of 1 sec'],
    ['now-1h', 'One value every 30 sec, in buckets of 12 sec'],
    ['now-6h', 'Each point: average of 1 min 12 sec'],
  ]) {
    await visit(page, `/metrics/agents/a01?from=${from}`)
    await expect(page.getByText(source ?? '')).toBeVisible()
    for (const [name, line] of [
      ['CPU', 'total'],
      ['Network', 'in'],
    ])
      await expect(
        panel(page, name ?? '')
          .figures(line ?? '')
          .nth(4),
      ).toHaveText('0')
  }
  world.metricAnswers = {
    range: ({ beginTime, endTime }) => ({
      beginTime: beginTime - 86_400,
      endTime: endTime - 86_400,
    }),
  }
  await visit(page, '/metrics/agents/a01?from=now-2000d&tz=Mars%2FOlympus&panel=gpu')
  for (const notice of [
    /Showing its last 366 days/,
    /Mars\/Olympus is not a time zone/,
    'There is no metric gpu. Showing all.',
  ])
    await expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Last 366 days' })).toBeVisible()
  await page.goto('/metrics/agents/a01?from=now-1h')
  await expect(page.getByText(/The server answered for a different time range/)).toBeVisible()
  await page.keyboard.press('?')
  const keySheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keySheet.getByRole('region', { name: /^Charts/ })).toBeVisible()
  await expect(keySheet.getByRole('region', { name: 'List' })).toHaveCount(0)
})

test('a panel is saved as CSV and as PNG', async ({ page, world }) => {
  answerMetrics(world, 'a01', documentedMetrics)
  await page.goto(`/metrics/agents/a01?${documentedRange}`)
  const memory = panel(page, 'Memory')
  await expect(memory.chart).toBeVisible()
  const [csv] = await Promise.all([page.waitForEvent('download'), memory.runAction('Save as CSV')])
  expect(csv.suggestedFilename()).toBe(
    'web-01-mem_used_percent-2018-01-31T0000Z-2018-02-06T0000Z.csv',
  )
  const lines = (await readFile(await csv.path(), 'utf8'))
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
  expect(lines[0]).toBe('"Time","Unix ms","used (percent)"')
  expect(lines[1]).toBe('"2018-01-31T15:48:00.000Z","1517413680000",""')
  expect(lines.at(-1)).toBe('"2018-02-05T08:07:00.000Z","1517818020000","78.59851748055786"')
  const [png] = await Promise.all([page.waitForEvent('download'), memory.runAction('Save as PNG')])
  const bytes = await readFile(await png.path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  // The picture has twice the resolution of the page, and margins.
  const wide = (await memory.chart.boundingBox())?.width ?? 0
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(wide * 2)
})

test('reference lines are typed or suggested from the cores, and remembered', async ({ page }) => {
  await page.goto('/metrics/agents/a01')
  const load = panel(page, 'Load')
  await expect(load.chart).toBeVisible()
  await load.root.getByRole('button', { name: 'More actions for Load' }).click()
  const menu = page.getByRole('dialog', { name: 'More actions for Load' })
  await menu.getByRole('textbox', { name: 'Value' }).fill('many')
  await menu.getByRole('button', { name: 'Add' }).click()
  await expect(menu.getByRole('alert')).toHaveText('Enter a number above 0.')
  await menu.getByRole('textbox', { name: 'Value' }).fill('2.5')
  await menu.getByRole('button', { name: 'Add' }).click()
  await menu.getByRole('button', { name: /Cores of this host: \d+/ }).click()
  await expect(menu.getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await load.root.getByRole('button', { name: 'More actions for Load' }).click()
  await menu.getByRole('button', { name: 'Remove 2.50' }).click()
  await expect(menu.getByRole('listitem')).toHaveCount(1)
})

test('changes of configs are listed beside the charts', async ({ page, world }) => {
  await page.goto('/configs/syslog?tab=history')
  await expect(page.getByText('first seen')).toBeVisible()
  const { config } = world.fleet.config('syslog').current
  world.configs.update('syslog', { config: { ...config, batch_len: 7 }, note: 'x' })
  await page.reload()
  await expect(page.getByText('changed elsewhere')).toBeVisible()
  await page.goto('/metrics/agents/a01')
  await page.getByText('1 change seen by this browser').click()
  await page.getByRole('link', { name: 'syslog was saved' }).click()
  await expect(page).toHaveURL(/configs\/syslog\?tab=history/)
})

test.describe('monitoring that is not open', () => {
  test.use({ scenario: 'unmeasured' })

  test('is opened by a plan, with the form that the server offers', async ({ page, world }) => {
    await page.goto('/metrics/agents/a01')
    await expect(page.getByText('Monitoring is off')).toBeVisible()
    await expect(page.getByText('Required.')).toHaveCount(0)
    await page.getByRole('textbox', { name: 'Name of the data source' }).fill('')
    await expect(page.getByText('Required.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open monitoring' })).toBeDisabled()
    await page.getByRole('textbox', { name: 'Name of the data source' }).fill('hosts')
    await page.getByRole('button', { name: 'Open monitoring' }).click()
    const { root, title, button, figure } = plan(page)
    await expect(title).toHaveText('Open monitoring')
    await expect(root).toContainText('interval: 30, repo_name: hosts')
    await expect(root).toContainText('This cannot be undone.')
    await button('Open monitoring').click()
    await expect(figure('confirmed')).toHaveText('confirmed1')
    expect(world.metrics.settings()).toEqual({ opened: true, interval: '30', repo_name: 'hosts' })
    await plan(page).close()
    await expect(panel(page, 'CPU').root).toBeVisible()
  })

  for (const [path, shown] of [
    ['/metrics/agents/a01', 'Nothing was measured in this period.'],
    ['/metrics/fleet', '12 of 12 agents, by highest value'],
  ] as const)
    test(`is shown at ${path} once somebody else has opened it`, async ({ page, world }) => {
      await page.goto(path)
      await expect(page.getByText('Monitoring is off')).toBeVisible()
      world.metrics.open({ interval: 30, repo_name: 'hosts' })
      // The operator comes back from another tab.
      await page.evaluate(() =>
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
      )
      await expect(page.getByText(shown).first()).toBeVisible()
      await expect(page.getByText('Monitoring is off')).toHaveCount(0)
    })
})
